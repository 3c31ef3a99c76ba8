namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>One message of the client, its packets joined. Attention and loss of the connection cancel the request it is answered by.</summary>
public sealed record ClientMessage(PacketType Type, byte[] Payload, int Packets, bool Ignored, bool ResetConnection)
{
    public CancellationTokenSource Cancellation { get; } = new();
}
