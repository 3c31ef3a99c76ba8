using System.Security.Cryptography.X509Certificates;

namespace ReformWarehouse.Tds.Endpoint;

/// <summary>How an endpoint greets its clients.</summary>
/// <param name="User">The one SQL login.</param>
/// <param name="Password">Its password.</param>
/// <param name="Database">Name of the database.</param>
/// <param name="Certificate">With it connections can be encrypted; null: encryption is not supported.</param>
/// <param name="PacketSize">Largest packet granted, in bytes.</param>
/// <param name="RaggedSeed">With it the line cuts what it carries anywhere, as networks do; the seed of where.</param>
public sealed record EndpointOptions(
    string User = "reform_reader", string Password = "Pa;ss'=\"字1", string Database = "office", X509Certificate2? Certificate = null, int PacketSize = 4096, int? RaggedSeed = null);
