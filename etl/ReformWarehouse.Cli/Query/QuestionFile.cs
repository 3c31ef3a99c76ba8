using System.Text;
using ReformWarehouse.Ingestion;
using ReformWarehouse.Ingestion.Readers;

namespace ReformWarehouse.Cli.Query;

/// <summary>The text of a question's file: UTF-8, GB18030, or UTF-16 with its mark.</summary>
internal static class QuestionFile
{
    /// <exception cref="UsageException">There is no such file, or it is no text.</exception>
    public static string Read(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"--query 没有这个文件：{path}", $"--query: no such file: {path}");
        var bytes = File.ReadAllBytes(path);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        try
        {
            return TextDecoder.Decode(bytes, path, out _);
        }
        catch (InputException)
        {
            throw new UsageException($"--query 文件既不是 UTF-8 也不是 GB18030 文本：{path}", $"--query: the file is neither UTF-8 nor GB18030 text: {path}");
        }
    }
}
