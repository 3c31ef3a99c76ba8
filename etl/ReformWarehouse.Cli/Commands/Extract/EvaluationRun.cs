using ReformWarehouse.Bulletins;
using ReformWarehouse.Bulletins.Decoding;
using ReformWarehouse.Bulletins.Evaluation;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;

namespace ReformWarehouse.Cli.Commands.Extract;

/// <summary>
/// Scores the reading against annotated statements. A document's text is the file whose name begins with the annotation's
/// key, in the paths given, else beside the annotation, else in a folder beside its folder.
/// </summary>
internal sealed class EvaluationRun(BulletinReaderOptions options, Culture culture)
{
    public int Run(string goldPath, string[] paths, OutputFormat format)
    {
        if (!File.Exists(goldPath)) throw new DocumentException(goldPath, "没有这个标注文件。", "no such annotation file.");
        var candidates = paths.Length > 0 ? DocumentPaths.Expand(paths) : Beside(goldPath);
        var rows = new List<EvaluationColumns.Row>();
        var results = new List<EvaluationResult>();
        foreach (var document in Gold(goldPath).GroupBy(g => g.Document, StringComparer.Ordinal))
        {
            var file = candidates.FirstOrDefault(f => IsDocument(Path.GetFileNameWithoutExtension(f), document.Key))
                ?? throw new DocumentException(goldPath, $"找不到文档“{document.Key}”的原文，请在命令里给出它所在的文件夹。",
                    $"the text of document '{document.Key}' was not found; name its folder in the command.");
            var text = DocumentFile.Read(file).Text;
            results.Add(Evaluator.Evaluate(text, [.. document], BulletinReader.Read(text, options).Statements));
            rows.Add(new(document.Key, results[^1]));
        }

        rows.Add(new(culture.Pick("合计", "total"), EvaluationResult.Sum(results)));
        ResultWriter.Write(Console.Out, EvaluationColumns.Scores(), rows, format, culture);
        if (format == OutputFormat.Table) ResultWriter.Write(Console.Out, EvaluationColumns.Errors(), rows[^1].Result.Errors, format, culture);
        return ExitCodes.Done;
    }

    private static IReadOnlyList<GoldStatement> Gold(string path)
    {
        try
        {
            return GoldFile.Read(path);
        }
        catch (InvalidDataException error)
        {
            throw new DocumentException(path, error.Message, error.Message, error);
        }
    }

    private static bool IsDocument(string name, string key) =>
        name.StartsWith(key, StringComparison.Ordinal) && (name.Length == key.Length || !char.IsLetterOrDigit(name[key.Length]));

    private static IReadOnlyList<string> Beside(string goldPath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(goldPath))!;
        var around = Directory.GetParent(folder)?.GetDirectories().Select(d => d.FullName).Order(StringComparer.Ordinal).Where(d => d != folder) ?? [];
        return [.. around.Prepend(folder).SelectMany(DocumentPaths.In)];
    }
}
