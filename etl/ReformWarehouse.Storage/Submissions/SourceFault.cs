namespace ReformWarehouse.Storage.Submissions;

/// <summary>What an exception of a driver means for a pull.</summary>
public enum SourceFault
{
    /// <summary>No fault of the database or the line: a defect of this program.</summary>
    Defect,

    /// <summary>Likely to pass: a broken line, a restart, a deadlock, a timeout.</summary>
    Transient,

    /// <summary>Will not pass by itself: refused sign-in, a missing table or right.</summary>
    Lasting,
}
