using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReformWarehouse.Ingestion;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Cli.Loading;

/// <summary>A return out of an office's database as a return like any other: same columns, same rules, and a hash of its content, so that it is loaded once.</summary>
internal static class DatabaseReturns
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    /// <exception cref="InputException">Its head cannot be read, or it is too large; nothing of it is loaded.</exception>
    public static ReturnFile Read(DatabaseSubmission submission) => submission.ExceedsLimit
        ? throw new InputException(submission.Place, "too_large",
            $"报表超过 {SubmissionSource.MostRows:N0} 行，请拆分为几份报表。", $"the return has more than {SubmissionSource.MostRows:N0} rows; split it into several.")
        : TableReturn.Read(submission.Place, Sha256Of(submission), submission.Header, submission.Rows.Select(row => (row.Place, row.Cells)));

    /// <summary>
    /// Of header and rows as JSON in the columns' order, and of the instant of submission: the same state read again has the same hash, also from a restored
    /// database; a correction back to an earlier text has another. Keys of rows do not count.
    /// </summary>
    public static string Sha256Of(DatabaseSubmission submission)
    {
        using var hash = SHA256.Create();
        using (var hashing = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            WriteJson(submission, hashing);
            hashing.Write(Encoding.UTF8.GetBytes("\n" + submission.SubmittedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)));
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    /// <summary>Writes it in the JSON form of the return format, as <c>reform load</c> reads it from a file.</summary>
    public static void WriteJson(DatabaseSubmission submission, Stream target)
    {
        using var json = new Utf8JsonWriter(target, Readable);
        json.WriteStartObject();
        json.WriteString("format", ReturnColumns.Format);
        WriteCells(json, SubmissionColumns.Header, submission.Header);
        json.WriteStartArray("rows");
        foreach (var row in submission.Rows)
        {
            json.WriteStartObject();
            WriteCells(json, SubmissionColumns.Row, row.Cells);
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16) json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter json, IReadOnlyList<string> names, IReadOnlyDictionary<string, string> cells)
    {
        foreach (var name in names)
            if (cells.TryGetValue(name, out var text)) json.WriteString(name, text);
    }
}
