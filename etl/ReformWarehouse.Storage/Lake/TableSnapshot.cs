using System.Security.Cryptography;
using System.Text;
using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>One table at the snapshot's point.</summary>
/// <param name="Definition">The table of the star.</param>
/// <param name="Table">Its folder and log.</param>
/// <param name="State">The log's state, orphans and unfinished loads included.</param>
/// <param name="Files">The files that count.</param>
public sealed record TableSnapshot(TableDefinition Definition, DeltaTable Table, DeltaSnapshot State, IReadOnlyList<AddAction> Files)
{
    public string Name => Definition.Name;

    internal static string Fingerprint(string schemaString) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(schemaString)))[..16];
}
