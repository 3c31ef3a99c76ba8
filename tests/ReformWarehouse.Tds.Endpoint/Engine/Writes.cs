using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReformWarehouse.Tds.Endpoint.Protocol;
using ReformWarehouse.Tds.Endpoint.Types;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>Fires the triggers of a table after a statement has changed rows of it.</summary>
internal delegate void FireTriggers(Table table, TriggerActionType action, IReadOnlyList<object?[]> deleted, IReadOnlyList<object?[]> inserted);

/// <summary>Inserts, updates and deletes. Every row that is written is given the next row version.</summary>
internal sealed class Writes(Database database, Transaction transaction, Variables variables, Selects selects, FireTriggers fire)
{
    private Expressions Expressions => selects.Expressions;

    public StatementResult Insert(InsertSpecification insert)
    {
        var table = TargetOf(insert);
        if (insert.InsertSource is not ValuesInsertSource source) throw ServerError.NotServed("insert from a query");
        var named = insert.Columns.Select(column => table.IndexOf(column.MultiPartIdentifier.Identifiers[^1].Value)).ToList();
        var inserted = new List<object?[]>();
        foreach (var given in source.RowValues)
        {
            var values = new object?[table.Columns.Count];
            for (var i = 0; i < values.Length; i++)
            {
                var column = table.Columns[i];
                var at = named.IndexOf(i);
                if (at >= 0 && (column.Identity || column.Type.Kind == SqlKind.RowVersion))
                    throw new ServerError(column.Identity ? 544 : 273, 16, $"Cannot insert an explicit value into column '{column.Name}'.");
                var value = at >= 0 ? Expressions.Value(given.ColumnValues[at], Scope.Empty)
                    : column.Identity ? variables.LastIdentity = table.NextIdentity()
                    : column.Default is { } otherwise ? Expressions.Value(otherwise, Scope.Empty) : null;
                values[i] = Values.Convert(value, column.Type);
            }
            Stamp(table, values);
            table.Check(values, null);
            var slot = new RowSlot();
            table.Rows.Add(slot);
            transaction.Change(table, slot, values);
            inserted.Add(values);
        }
        return Finish(table, TriggerActionType.Insert, [], inserted, insert.OutputClause);
    }

    public StatementResult Update(UpdateSpecification update)
    {
        var table = TargetOf(update);
        List<object?[]> deleted = [], inserted = [];
        foreach (var (slot, before, scope) in Chosen(table, update))
        {
            var after = (object?[])before.Clone();
            foreach (var clause in update.SetClauses.Cast<AssignmentSetClause>())
            {
                var at = table.IndexOf(clause.Column.MultiPartIdentifier.Identifiers[^1].Value);
                if (table.Columns[at].Type.Kind == SqlKind.RowVersion) throw new ServerError(272, 16, "Cannot update a timestamp column.");
                after[at] = Values.Convert(Expressions.Value(clause.NewValue, scope), table.Columns[at].Type);
            }
            Stamp(table, after);
            table.Check(after, slot);
            transaction.Change(table, slot, after);
            deleted.Add(before);
            inserted.Add(after);
        }
        return Finish(table, TriggerActionType.Update, deleted, inserted, update.OutputClause);
    }

    public StatementResult Delete(DeleteSpecification delete)
    {
        var table = TargetOf(delete);
        var deleted = new List<object?[]>();
        foreach (var (slot, before, _) in Chosen(table, delete))
        {
            transaction.Change(table, slot, null);
            deleted.Add(before);
        }
        return Finish(table, TriggerActionType.Delete, deleted, [], delete.OutputClause);
    }

    private Table TargetOf(DataModificationSpecification specification) =>
        specification.Target is NamedTableReference named ? database.Table(TableDefinitions.NameOf(named.SchemaObject)) : throw ServerError.NotServed("this target");

    private List<(RowSlot Slot, object?[] Values, Scope Scope)> Chosen(Table table, UpdateDeleteSpecificationBase specification)
    {
        var alias = ((NamedTableReference)specification.Target).SchemaObject.BaseIdentifier.Value;
        if (specification.FromClause is { } from) return Joined(table, alias, from, specification.WhereClause);
        var rows = table.Seen(transaction).Select(row => (row.Slot, row.Values, Scope: new Scope([new Source(alias, table.Columns, row.Values)])));
        if (specification.WhereClause is { } where) rows = rows.Where(row => Expressions.Holds(where.SearchCondition, row.Scope) is true);
        return [.. rows];
    }

    /// <summary>With a from of its own the target is one of the sources; a row that is met several times is changed once.</summary>
    private List<(RowSlot Slot, object?[] Values, Scope Scope)> Joined(Table table, string alias, FromClause from, WhereClause? where)
    {
        var slots = new Dictionary<object, RowSlot>(table.Seen(transaction).Select(row => KeyValuePair.Create((object)row.Values, row.Slot)), ReferenceEqualityComparer.Instance);
        return [.. selects.Rows(from, where).Select(scope => (Values: scope.Sources.Single(source => source.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)).Values, Scope: scope))
            .DistinctBy(row => row.Values, ReferenceEqualityComparer.Instance).Select(row => (slots[row.Values], row.Values, row.Scope))];
    }

    private void Stamp(Table table, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            if (table.Columns[i].Type.Kind == SqlKind.RowVersion) values[i] = Values.ToVersion(database.NextVersion(transaction));
    }

    private StatementResult Finish(Table table, TriggerActionType action, List<object?[]> deleted, List<object?[]> inserted, OutputClause? output)
    {
        fire(table, action, deleted, inserted);
        if (output is null) return new StatementResult(null, Math.Max(inserted.Count, deleted.Count));
        var nulls = new object?[table.Columns.Count];
        Scope Of(object?[]? before, object?[]? after) => new([new("deleted", table.Columns, before ?? nulls), new("inserted", table.Columns, after ?? nulls)]);
        var count = Math.Max(inserted.Count, deleted.Count);
        var rows = Enumerable.Range(0, count).Select(i => Of(deleted.ElementAtOrDefault(i), inserted.ElementAtOrDefault(i))).ToList();
        return new StatementResult(selects.Project(output.SelectColumns, rows, Of(null, null)), count);
    }
}
