using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Ingestion;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Cli.Worker;

/// <summary>
/// Puts files away: loaded ones to Done, unreadable ones to Quarantine with a .reason.json beside. A name that is taken gets a number; nothing is overwritten,
/// also not by two workers at once. The reason is written before the file comes, so that no file lies there without one.
/// </summary>
internal sealed class Quarantine(WorkerOptions options, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void PutAway(string path) => Place(options.Done, Path.GetFileName(path), target => File.Move(path, target));

    public string Take(string path, InputException reason) => Place(options.Quarantine, Path.GetFileName(path), target =>
    {
        WriteReason(target, Path.GetFileName(path), reason);
        File.Move(path, target);
    });

    /// <summary>A return out of a database: kept in the JSON form of the return format, because its office may change it any moment.</summary>
    public string Take(DatabaseSubmission submission, InputException reason) => Place(options.Quarantine, submission.Place + ".json", target =>
    {
        WriteReason(target, submission.Place, reason);
        using var file = new FileStream(target, FileMode.CreateNew);
        DatabaseReturns.WriteJson(submission, file);
    });

    /// <summary>A link: it is deleted and never followed, because it can lead to what the office may not read and the worker may.</summary>
    public string Refuse(FileSystemInfo link) => Place(options.Quarantine, link.Name, target =>
    {
        WriteReason(target, link.Name, new InputException(link.Name, "link",
            $"这是指向“{link.LinkTarget}”的链接，不读取；已删除链接本身，请提交文件。",
            $"this is a link to '{link.LinkTarget}' and is not followed; the link itself was deleted, submit the file."));
        link.Delete();
    });

    private const string ReasonExtension = ".reason.json";

    private static string Place(string folder, string name, Action<string> put)
    {
        Directory.CreateDirectory(folder);
        using var claim = Claim.Take(folder, "place", "names");
        var safe = SafeName.Of(name);
        var (stem, extension) = (Path.GetFileNameWithoutExtension(safe), Path.GetExtension(safe));
        for (var number = 0; ; number++)
        {
            var target = Path.Combine(folder, number == 0 ? safe : string.Create(CultureInfo.InvariantCulture, $"{stem}.{number}{extension}"));
            if (File.Exists(target) || File.Exists(target + ReasonExtension)) continue;
            try
            {
                put(target);
                return target;
            }
            catch
            {
                // A reason without its file, once for every try, would fill the folder.
                File.Delete(target + ReasonExtension);
                throw;
            }
        }
    }

    private void WriteReason(string target, string name, InputException reason) =>
        File.WriteAllText(target + ReasonExtension, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["file"] = name,
            ["quarantined_at"] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            ["rule"] = reason.Rule,
            ["message_zh"] = reason.MessageZh,
            ["message_en"] = reason.MessageEn,
        }, Json));
}
