using System.Runtime.CompilerServices;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReformWarehouse.Tds.Endpoint.Protocol;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>One session on the database: its transaction, and the batches it runs. A failed statement rolls its transaction back, as with xact_abort on.</summary>
internal sealed class Connection(Database database)
{
    private Transaction? _transaction;

    public bool InTransaction => _transaction is not null;

    public void Begin() => _transaction ??= database.Begin();

    public void Commit() => End(commit: true);

    public void Rollback() => End(commit: false);

    /// <summary>A fresh session: what was in flight is rolled back.</summary>
    public void Reset() => Rollback();

    /// <summary>Runs a batch statement by statement; each is done before the next begins, and sees what was committed until then.</summary>
    public async IAsyncEnumerable<StatementResult> RunAsync(string sql, IReadOnlyList<RpcParameter> parameters, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var variables = new Variables();
        foreach (var parameter in parameters) variables.Declare(parameter.Name, parameter.Type, parameter.Value);
        foreach (var statement in Parse(sql))
        {
            cancellation.ThrowIfCancellationRequested();
            switch (statement)
            {
                case WaitForStatement { WaitForOption: WaitForOption.Delay, Parameter: StringLiteral delay }:
                    await Task.Delay(TimeSpan.Parse(delay.Value, System.Globalization.CultureInfo.InvariantCulture), cancellation);
                    break;
                case BeginTransactionStatement:
                    Begin();
                    break;
                case CommitTransactionStatement:
                    Commit();
                    break;
                case RollbackTransactionStatement:
                    Rollback();
                    break;
                default:
                    if (Run(statement, variables) is { } result) yield return result;
                    break;
            }
        }
    }

    private static IEnumerable<TSqlStatement> Parse(string sql)
    {
        using var reader = new StringReader(sql);
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0) throw ServerError.Syntax($"{errors[0].Line}: {errors[0].Message}");
        return script.Batches.SelectMany(batch => batch.Statements);
    }

    private StatementResult? Run(TSqlStatement statement, Variables variables)
    {
        var own = _transaction is null ? database.Begin() : null;
        try
        {
            StatementResult? result;
            lock (database.Gate) result = new StatementRunner(database, own ?? _transaction!, variables).Run(statement);
            if (own is not null) database.End(own, commit: true);
            return result;
        }
        catch (ServerError)
        {
            if (own is not null) database.End(own, commit: false);
            else Rollback();
            throw;
        }
    }

    private void End(bool commit)
    {
        if (_transaction is null) return;
        database.End(_transaction, commit);
        _transaction = null;
    }
}
