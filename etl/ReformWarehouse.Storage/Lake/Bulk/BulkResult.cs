namespace ReformWarehouse.Storage.Lake.Bulk;

/// <summary>What a bulk load did.</summary>
/// <param name="Loaded">Values that became facts.</param>
/// <param name="Rejected">Rows kept in fact_rejection instead, each with the rule that it broke.</param>
public sealed record BulkResult(long Loaded, long Rejected);
