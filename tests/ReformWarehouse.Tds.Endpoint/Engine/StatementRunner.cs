using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReformWarehouse.Tds.Endpoint.Protocol;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>Runs one statement inside a transaction. Inside a trigger <paramref name="pseudo"/> holds <c>inserted</c> and <c>deleted</c>.</summary>
internal sealed class StatementRunner(
    Database database, Transaction transaction, Variables variables, IReadOnlyDictionary<string, (Table Shape, IReadOnlyList<object?[]> Rows)>? pseudo = null, int depth = 0)
{
    private const int DeepestTrigger = 32;

    public StatementResult? Run(TSqlStatement statement)
    {
        switch (statement)
        {
            case SelectStatement select:
                var set = Selects().Run(select.QueryExpression, Scope.Empty);
                return new StatementResult(set, set.Rows.Count);
            case InsertStatement insert: return Writes().Insert(insert.InsertSpecification);
            case UpdateStatement update: return Writes().Update(update.UpdateSpecification);
            case DeleteStatement delete: return Writes().Delete(delete.DeleteSpecification);
            case DeclareVariableStatement declare:
                foreach (var variable in declare.Declarations)
                    variables.Declare(variable.VariableName.Value, DataTypes.Of(variable.DataType), variable.Value is null ? null : Selects().Expressions.Value(variable.Value, Scope.Empty));
                return null;
            case SetVariableStatement set_:
                variables.Set(set_.Variable.Name, Selects().Expressions.Value(set_.Expression, Scope.Empty));
                return null;
            case PredicateSetStatement or SetTransactionIsolationLevelStatement or CreateIndexStatement: return null;
            default:
                RunDefinition(statement);
                return null;
        }
    }

    /// <summary>Runs a list of statements, as a trigger's body is; false: a return ended it.</summary>
    public bool RunAll(IList<TSqlStatement> statements)
    {
        foreach (var statement in statements)
            switch (statement)
            {
                case BeginEndBlockStatement block:
                    if (!RunAll(block.StatementList.Statements)) return false;
                    break;
                case ReturnStatement: return false;
                case IfStatement choice:
                    var branch = Selects().Expressions.Holds(choice.Predicate, Scope.Empty) is true ? choice.ThenStatement : choice.ElseStatement;
                    if (branch is not null && !RunAll([branch])) return false;
                    break;
                default:
                    Run(statement);
                    break;
            }
        return true;
    }

    private void RunDefinition(TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement create:
                database.Add(TableDefinitions.Table(create));
                break;
            case CreateTriggerStatement create:
                database.Table(TableDefinitions.NameOf(create.TriggerObject.Name)).Triggers.Add(TableDefinitions.Trigger(create));
                break;
            case DropTableStatement drop:
                foreach (var name in drop.Objects) database.Drop(TableDefinitions.NameOf(name));
                break;
            case EnableDisableTriggerStatement switching:
                var names = switching.TriggerNames.Select(TableDefinitions.NameOf).ToHashSet();
                foreach (var trigger in database.Tables.SelectMany(table => table.Triggers).Where(trigger => names.Contains(trigger.Name)))
                    trigger.Enabled = switching.TriggerEnforcement == TriggerEnforcement.Enable;
                break;
            default: throw ServerError.NotServed(statement.GetType().Name);
        }
    }

    private Selects Selects() => new(database, variables, Find);

    private Writes Writes() => new(database, transaction, variables, Selects(), Fire);

    private (Table, IEnumerable<object?[]>) Find(SchemaObjectName name)
    {
        if (name.SchemaIdentifier is null && pseudo is not null && pseudo.TryGetValue(name.BaseIdentifier.Value.ToLowerInvariant(), out var rows)) return rows;
        var table = database.Table(TableDefinitions.NameOf(name));
        return (table, table.Seen(transaction).Select(row => row.Values).ToList());
    }

    private void Fire(Table table, TriggerActionType action, IReadOnlyList<object?[]> deleted, IReadOnlyList<object?[]> inserted)
    {
        // As with recursive_triggers off: a trigger's own statement does not fire it again.
        foreach (var trigger in table.Triggers.Where(trigger => trigger.Enabled && trigger.On.Contains(action) && !database.Firing.Contains(trigger)).ToList())
        {
            if (depth >= DeepestTrigger) throw new ServerError(217, 16, "Maximum trigger nesting level exceeded (limit 32).");
            database.Firing.Add(trigger);
            try
            {
                var rows = new Dictionary<string, (Table, IReadOnlyList<object?[]>)> { ["deleted"] = (table, deleted), ["inserted"] = (table, inserted) };
                new StatementRunner(database, transaction, new Variables(), rows, depth + 1).RunAll(trigger.Body);
            }
            finally
            {
                database.Firing.Remove(trigger);
            }
        }
    }
}
