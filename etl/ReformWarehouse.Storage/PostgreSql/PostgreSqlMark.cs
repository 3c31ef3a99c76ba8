using System.Globalization;

namespace ReformWarehouse.Storage.PostgreSql;

/// <summary>How far a database was read: up to and including one version of one return, written <c>database:transaction:submission</c>.</summary>
/// <param name="DatabaseId">System identifier and timeline; a mark of another one counts as none.</param>
/// <param name="Version">The transaction, as PostgreSQL writes an xid8.</param>
/// <param name="SubmissionId">Key of the return; one transaction may change several.</param>
internal sealed record PostgreSqlMark(string DatabaseId, string Version, long SubmissionId)
{
    public static PostgreSqlMark Parse(string? text, string databaseId)
    {
        var start = new PostgreSqlMark(databaseId, "0", 0);
        return text?.Split(':') is [var database, var version, var id] && database == databaseId
            && ulong.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var submission)
                ? start with { Version = version, SubmissionId = submission } : start;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DatabaseId}:{Version}:{SubmissionId}");
}
