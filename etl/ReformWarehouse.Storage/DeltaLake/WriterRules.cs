using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>What a writer of version 2 must honour or refuse.</summary>
internal static class WriterRules
{
    public static void Check(DeltaLog log, DeltaSnapshot basis, IReadOnlyList<DeltaAction> actions)
    {
        if (basis.Protocol.MinWriterVersion > ProtocolAction.Supported.MinWriterVersion)
            throw new LakeException(LakeError.ProtocolTooNew, log.TableFolder, $"minWriterVersion {basis.Protocol.MinWriterVersion}");
        if (IsTrue(basis, "delta.appendOnly") && actions.Any(action => action is RemoveAction { DataChange: true }))
            throw new LakeException(LakeError.TablePropertyUnsupported, log.TableFolder, "delta.appendOnly");
        // Invariants are SQL expressions of another engine: rows cannot be proved to keep them here, so nothing is written.
        if (basis.Metadata.SchemaString.Contains("\"delta.invariants\"", StringComparison.Ordinal) && actions.OfType<AddAction>().Any(add => add.DataChange))
            throw new LakeException(LakeError.TablePropertyUnsupported, log.TableFolder, "delta.invariants");
    }

    private static bool IsTrue(DeltaSnapshot basis, string property) =>
        basis.Metadata.Configuration.TryGetValue(property, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
