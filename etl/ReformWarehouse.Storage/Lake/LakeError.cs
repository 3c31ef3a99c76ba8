namespace ReformWarehouse.Storage.Lake;

/// <summary>What can be wrong with a lake, from its user's point of view. Texts in both languages: <see cref="LakeErrorText"/>.</summary>
public enum LakeError
{
    LakeMissing,
    NotALake,
    FolderNotEmpty,
    AlreadyALake,
    FormatTooNew,
    MarkerDamaged,
    AccessDenied,
    DiskFull,
    ReadOrWriteFailed,
    LogGap,
    LogDamaged,
    CheckpointDamaged,
    ProtocolTooNew,
    TablePropertyUnsupported,
    TableMissing,
    UnknownTable,
    SchemaMismatch,
    SchemaIncompatible,
    SchemaNewer,
    Conflict,
    DataFileMissing,
    DataFileDamaged,
    VersionUnavailable,
    QueryFailed,
}
