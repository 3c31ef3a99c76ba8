using ReformWarehouse.Tds.Endpoint.Protocol;

namespace ReformWarehouse.Tds.Endpoint;

/// <summary>What shall go wrong: each fault is used up by the first request that it fits.</summary>
public sealed class Faults
{
    private readonly List<Fault> _armed = [];

    /// <summary>How many faults have struck.</summary>
    public int Struck { get; private set; }

    /// <summary>Next logins fail with an error.</summary>
    public void FailLogin(ServerError error, int times = 1) => Arm(new(FaultKind.Login, null, error, 0), times);

    /// <summary>A request that contains the text fails with an error instead of being run.</summary>
    public void Fail(ServerError error, string containing, int times = 1) => Arm(new(FaultKind.Error, containing, error, 0), times);

    /// <summary>The connection is lost in the middle of a row of the request's answer: after so many whole rows.</summary>
    public void DropInRow(string containing, int afterRows, int times = 1) => Arm(new(FaultKind.Drop, containing, null, afterRows), times);

    /// <summary>The request is not answered until the client gives up.</summary>
    public void Stall(string containing, int times = 1) => Arm(new(FaultKind.Stall, containing, null, 0), times);

    internal Fault? Strike(string? request)
    {
        lock (_armed)
        {
            var at = _armed.FindIndex(fault => request is null ? fault.Kind == FaultKind.Login : fault.Containing is { } text && request.Contains(text, StringComparison.OrdinalIgnoreCase));
            if (at < 0) return null;
            var struck = _armed[at];
            _armed.RemoveAt(at);
            Struck++;
            return struck;
        }
    }

    private void Arm(Fault fault, int times)
    {
        lock (_armed) _armed.AddRange(Enumerable.Repeat(fault, times));
    }
}

internal enum FaultKind
{
    Login,
    Error,
    Drop,
    Stall,
}

internal sealed record Fault(FaultKind Kind, string? Containing, ServerError? Error, int AfterRows);
