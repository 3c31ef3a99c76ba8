namespace ReformWarehouse.Cli.Worker;

/// <summary>What became of one file or one return of a database.</summary>
internal enum IntakeEnd
{
    /// <summary>It is in the lake, from now or from before.</summary>
    Loaded,

    /// <summary>It cannot be read at all and lies in quarantine, or is to be put there.</summary>
    Quarantined,

    /// <summary>It has to wait for a reason of its own; others need not.</summary>
    Waits,

    /// <summary>The lake or the disk does not answer: what comes after has to wait too, so that an older vintage never overtakes a later one.</summary>
    Blocked,
}
