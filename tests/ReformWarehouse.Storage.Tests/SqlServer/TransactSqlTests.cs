using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReformWarehouse.Storage.DuckDb;
using Xunit;

namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>The T-SQL that offices and the program run is T-SQL, by Microsoft's own parser. (The cube's statements are parsed with the cube's tests.)</summary>
public class TransactSqlTests
{
    public static TheoryData<string> Scripts => new(SqlScripts.Under("sqlserver"));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Every_script_parses(string path)
    {
        using var reader = new StringReader(SqlScripts.Read(path));
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0, $"{path}: {string.Join("; ", errors.Select(error => $"{error.Line}: {error.Message}"))}");
        Assert.NotEmpty(script.Batches.SelectMany(batch => batch.Statements));
    }

    [Fact]
    public void The_parser_refuses_what_is_not_TSQL()
    {
        using var reader = new StringReader("select top (1 from dbo.submission");
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Both_databases_have_the_same_columns()
    {
        foreach (var table in new[] { "submission", "submission_row" })
        {
            using var reader = new StringReader(SqlScripts.Read($"sqlserver/tables/{table}.sql"));
            var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out _);
            var columns = script.Batches.SelectMany(batch => batch.Statements).OfType<CreateTableStatement>().Single().Definition.ColumnDefinitions
                .Select(column => column.ColumnIdentifier.Value).Where(column => column != "changed_version").ToList();
            var twin = SqlScripts.Read($"postgresql/tables/{table}.sql");
            var body = twin[twin.IndexOf("create table", StringComparison.Ordinal)..];
            var theirs = body[..body.IndexOf("\n);", StringComparison.Ordinal)].Split('\n').Skip(1).Select(line => line.TrimStart())
                .Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal) && !line.StartsWith("unique", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[0]).Where(column => column != "changed_in").ToList();
            Assert.Equal(theirs, columns);
        }
    }
}
