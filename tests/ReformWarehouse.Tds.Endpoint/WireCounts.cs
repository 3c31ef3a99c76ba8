namespace ReformWarehouse.Tds.Endpoint;

/// <summary>What an endpoint has seen on the wire.</summary>
public sealed class WireCounts
{
    private int _logins, _attentions, _resets, _batches, _calls, _transactions, _packets, _multiPacketRequests;

    public int Logins => _logins;

    public int Attentions => _attentions;

    /// <summary>Requests that asked to reset the session first, as a pooled connection's first request does.</summary>
    public int Resets => _resets;

    public int Batches => _batches;

    public int Calls => _calls;

    public int TransactionRequests => _transactions;

    public int PacketsSent => _packets;

    /// <summary>Requests that came in more than one packet.</summary>
    public int MultiPacketRequests => _multiPacketRequests;

    internal void Login() => Interlocked.Increment(ref _logins);

    internal void Attention() => Interlocked.Increment(ref _attentions);

    internal void Reset() => Interlocked.Increment(ref _resets);

    internal void Batch() => Interlocked.Increment(ref _batches);

    internal void Call() => Interlocked.Increment(ref _calls);

    internal void Transaction() => Interlocked.Increment(ref _transactions);

    internal void MultiPacketRequest() => Interlocked.Increment(ref _multiPacketRequests);

    internal void Sent(int packets) => Interlocked.Add(ref _packets, packets);
}
