using ReformWarehouse.Tds.Endpoint.Types;

namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>A column as announced to the client.</summary>
public sealed record ResultColumn(string Name, SqlType Type, bool Nullable = true);

/// <summary>The rows of one select.</summary>
public sealed record ResultSet(IReadOnlyList<ResultColumn> Columns, IReadOnlyList<object?[]> Rows);

/// <summary>What one statement of a batch leaves behind: rows, or only a count, or neither (-1).</summary>
public sealed record StatementResult(ResultSet? Rows, long Affected);
