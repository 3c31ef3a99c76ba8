using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReformWarehouse.Tds.Endpoint.Protocol;
using ReformWarehouse.Tds.Endpoint.Types;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>A column as the table's definition has it.</summary>
internal sealed record TableColumn(string Name, SqlType Type, bool Nullable, bool Identity, ScalarExpression? Default);

/// <summary>One row: what is committed, and what the transaction that owns it would make of it (null: nothing there).</summary>
internal sealed class RowSlot
{
    public object?[]? Committed { get; set; }

    public Transaction? Owner { get; set; }

    public object?[]? Pending { get; set; }

    /// <summary>As a transaction sees it: its own changes, of the others what is committed (read committed, as with row versioning).</summary>
    public object?[]? Seen(Transaction? viewer) => Owner is not null && Owner == viewer ? Pending : Committed;
}

/// <summary>A table with its rows, unique keys and triggers.</summary>
internal sealed class Table(string name, IReadOnlyList<TableColumn> columns, IReadOnlyList<int[]> keys)
{
    private long _lastIdentity;

    public string Name { get; } = name;

    public IReadOnlyList<TableColumn> Columns { get; } = columns;

    public List<RowSlot> Rows { get; } = [];

    public List<Trigger> Triggers { get; } = [];

    public long NextIdentity() => ++_lastIdentity;

    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i].Name.Equals(column, StringComparison.OrdinalIgnoreCase)) return i;
        throw ServerError.InvalidColumn(column);
    }

    public IEnumerable<(RowSlot Slot, object?[] Values)> Seen(Transaction? viewer) =>
        from slot in Rows let values = slot.Seen(viewer) where values is not null select (slot, values);

    /// <summary>Refuses a row that breaks a rule of the table: not null, length, unique keys (against committed rows and rows in flight).</summary>
    public void Check(object?[] values, RowSlot? self)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (values[i] is null && !Columns[i].Nullable)
                throw new ServerError(515, 16, $"Cannot insert the value NULL into column '{Columns[i].Name}', table '{Name}'; column does not allow nulls.");
            if (values[i] is string text && !Columns[i].Type.IsMax && text.Length > Columns[i].Type.Length)
                throw new ServerError(2628, 16, $"String or binary data would be truncated in table '{Name}', column '{Columns[i].Name}'.");
        }
        foreach (var key in keys)
            foreach (var other in Rows.Where(slot => slot != self).SelectMany(slot => new[] { slot.Committed, slot.Pending }).OfType<object?[]>())
                if (key.All(column => Values.Compare(values[column], other[column]) == 0))
                    throw new ServerError(2627, 14, $"Violation of UNIQUE KEY constraint. Cannot insert duplicate key in object '{Name}'.");
    }
}

/// <summary>An AFTER trigger: once a statement, with the rows before and after as <c>deleted</c> and <c>inserted</c>.</summary>
internal sealed record Trigger(string Name, IReadOnlySet<TriggerActionType> On, IList<TSqlStatement> Body)
{
    public bool Enabled { get; set; } = true;
}
