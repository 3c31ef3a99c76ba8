using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReformWarehouse.Ingestion;

namespace ReformWarehouse.Cli.Worker;

/// <summary>Puts files away: loaded ones to Done, unreadable ones to Quarantine with a .reason.json beside. A name that is taken gets a number; nothing is overwritten.</summary>
internal sealed class Quarantine(WorkerOptions options, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void PutAway(string path) => Move(path, options.Done);

    public string Take(string path, InputException reason)
    {
        var target = Move(path, options.Quarantine);
        File.WriteAllText(target + ".reason.json", JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["file"] = Path.GetFileName(path),
            ["quarantined_at"] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            ["rule"] = reason.Rule,
            ["message_zh"] = reason.MessageZh,
            ["message_en"] = reason.MessageEn,
        }, Json));
        return target;
    }

    private static string Move(string path, string folder)
    {
        Directory.CreateDirectory(folder);
        var (stem, extension) = (Path.GetFileNameWithoutExtension(path), Path.GetExtension(path));
        for (var number = 0; ; number++)
        {
            var target = Path.Combine(folder, number == 0 ? stem + extension : string.Create(CultureInfo.InvariantCulture, $"{stem}.{number}{extension}"));
            if (File.Exists(target)) continue;
            File.Move(path, target);
            return target;
        }
    }
}
