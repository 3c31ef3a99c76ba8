using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Tests.Intake;

/// <summary>Looks into a lake as it is on the disk.</summary>
internal static class LakeLook
{
    /// <summary>The columns of each row, joined by blanks; none while the lake is still being made.</summary>
    public static List<string> Rows(TemporaryFolder folder, string sql)
    {
        if (!DataLake.Exists(folder.At("lake"))) return [];
        using var session = DataLake.Open(folder.At("lake")).OpenSession();
        using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture))));
        return rows;
    }

    /// <summary>How often each report was loaded.</summary>
    public static List<string> Loads(TemporaryFolder folder) => Rows(folder, "select report_code || ' ' || count(*) from dim_report group by report_code order by report_code");
}
