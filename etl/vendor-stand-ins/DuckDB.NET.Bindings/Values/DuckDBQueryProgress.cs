using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>How far a running statement is: percentage 0–100, or −1 when the engine cannot say.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBQueryProgress
{
    public double Percentage { get; }

    public ulong RowsProcessed { get; }

    public ulong TotalRowsToProcess { get; }
}
