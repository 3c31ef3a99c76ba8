using System.Data.Common;

namespace ReformWarehouse.Storage.Submissions;

/// <summary>
/// Makes one return of the joined rows that a database sends: the columns of <see cref="SubmissionColumns.Header"/> under their own names, those of
/// <see cref="SubmissionColumns.Row"/> with <c>row_</c> before, and <c>submitted_at</c>, <c>submission_row_id</c>.
/// </summary>
internal static class SubmissionRecord
{
    /// <returns>Null when nothing was sent.</returns>
    public static async Task<DatabaseSubmission?> ReadAsync(DbDataReader reader, string source, SubmissionEntry entry, CancellationToken cancellation)
    {
        if (!await reader.ReadAsync(cancellation)) return null;
        var submittedAt = new DateTimeOffset(DateTime.SpecifyKind(reader.GetDateTime(reader.GetOrdinal("submitted_at")), DateTimeKind.Utc));
        var header = Texts(reader, [.. SubmissionColumns.Header.Select(name => (name, reader.GetOrdinal(name)))]);
        var columns = SubmissionColumns.Row.Select(name => (name, reader.GetOrdinal("row_" + name))).ToArray();
        var id = reader.GetOrdinal("submission_row_id");
        var rows = new List<DatabaseRow>();
        do
        {
            if (await reader.IsDBNullAsync(id, cancellation)) break;
            if (rows.Count == SubmissionSource.MostRows) return new DatabaseSubmission(source, entry.SubmissionId, submittedAt, header, [], true, entry.Mark);
            rows.Add(new DatabaseRow(reader.GetInt64(id), Texts(reader, columns)));
        }
        while (await reader.ReadAsync(cancellation));
        return new DatabaseSubmission(source, entry.SubmissionId, submittedAt, header, rows, false, entry.Mark);
    }

    private static Dictionary<string, string> Texts(DbDataReader reader, (string Name, int Ordinal)[] columns)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, ordinal) in columns)
            if (!reader.IsDBNull(ordinal)) texts.Add(name, reader.GetString(ordinal));
        return texts;
    }
}
