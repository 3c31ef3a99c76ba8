using ReformWarehouse.Tds.Endpoint.Protocol;
using ReformWarehouse.Tds.Endpoint.Types;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>The variables and parameters of a batch, by their names with the at sign.</summary>
internal sealed class Variables
{
    private readonly Dictionary<string, (SqlType Type, object? Value)> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Identity of the row that was inserted last; null: none yet. A trigger's inserts have variables of their own.</summary>
    public long? LastIdentity { get; set; }

    public void Declare(string name, SqlType type, object? value) => _values[name] = (type, Values.Convert(value, type));

    public (SqlType Type, object? Value) this[string name] =>
        _values.TryGetValue(name, out var variable) ? variable : throw new ServerError(137, 15, $"Must declare the scalar variable \"{name}\".");

    public void Set(string name, object? value) => _values[name] = (this[name].Type, Values.Convert(value, this[name].Type));
}
