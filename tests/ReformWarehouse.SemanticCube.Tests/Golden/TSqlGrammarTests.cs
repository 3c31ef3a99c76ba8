using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Golden;

/// <summary>The T-SQL that is kept under review is T-SQL: Microsoft's own parser reads it as one statement.</summary>
public class TSqlGrammarTests
{
    [Fact]
    public void Every_golden_statement_parses_as_one_select()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden", "sqlserver"), "*.sql");
        Assert.True(files.Length >= 9);
        foreach (var file in files)
        {
            using var reader = new StreamReader(file);
            var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
            Assert.True(errors.Count == 0, $"{Path.GetFileName(file)}: {string.Join("; ", errors.Select(error => $"{error.Line}: {error.Message}"))}");
            Assert.IsType<SelectStatement>(Assert.Single(Assert.Single(script.Batches).Statements));
        }
    }
}
