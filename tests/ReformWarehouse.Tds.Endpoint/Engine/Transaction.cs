namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>Work in flight: the rows it has changed, and the first row version it was given.</summary>
internal sealed class Transaction
{
    private readonly List<(Table Table, RowSlot Slot)> _changed = [];

    /// <summary>The lowest row version that this transaction holds uncommitted; null: none.</summary>
    public long? FirstVersion { get; private set; }

    public void Versioned(long version) => FirstVersion ??= version;

    /// <summary>Takes a row for this transaction. The endpoint does not wait for locks: a row that another one holds is an error 1222.</summary>
    public void Change(Table table, RowSlot slot, object?[]? values)
    {
        if (slot.Owner is not null && slot.Owner != this) throw new Protocol.ServerError(1222, 16, "Lock request time out period exceeded.");
        if (slot.Owner is null)
        {
            slot.Owner = this;
            _changed.Add((table, slot));
        }
        slot.Pending = values;
    }

    public void Commit() => End(slot => slot.Pending);

    public void Rollback() => End(slot => slot.Committed);

    private void End(Func<RowSlot, object?[]?> stays)
    {
        foreach (var (table, slot) in _changed)
        {
            slot.Committed = stays(slot);
            slot.Pending = null;
            slot.Owner = null;
            if (slot.Committed is null) table.Rows.Remove(slot);
        }
        _changed.Clear();
    }
}
