using System.Net.Security;
using System.Security.Authentication;
using ReformWarehouse.Tds.Endpoint.Protocol;
using ReformWarehouse.Tds.Endpoint.Types;

namespace ReformWarehouse.Tds.Endpoint;

/// <summary>Prelogin, encryption and login of one connection.</summary>
internal sealed class Greeting(TdsEndpoint endpoint, Stream line, ushort sessionId)
{
    private const byte Utf8Support = 0x0A;

    /// <summary>The stream to go on with, and its writer; null when the client was turned away or left.</summary>
    public async Task<(Stream Stream, PacketWriter Packets)?> RunAsync(CancellationToken cancellation)
    {
        if (await new PacketReader(line).ReadAsync(cancellation) is not { Type: PacketType.PreLogin } hello) return null;
        var answer = Answer(PreLogin.ReadEncryption(hello.Payload));
        var plain = new PacketWriter(line, sessionId);
        plain.Write(PreLogin.Answer(answer));
        await plain.EndMessageAsync(cancellation);

        var stream = answer is EncryptionOffer.On ? await EncryptAsync(cancellation) : line;
        if (await new PacketReader(stream).ReadAsync(cancellation) is not { Type: PacketType.Login7 } login) return null;
        var packets = new PacketWriter(stream, sessionId);
        return await SignInAsync(LoginRequest.Read(login.Payload), packets, cancellation) ? (stream, packets) : null;
    }

    /// <summary>Encrypting the login alone (both sides Off) is not served: such a client is told that there is no encryption.</summary>
    private EncryptionOffer Answer(EncryptionOffer client) =>
        endpoint.Options.Certificate is not null && client is EncryptionOffer.On or EncryptionOffer.Required ? EncryptionOffer.On : EncryptionOffer.NotSupported;

    private async Task<Stream> EncryptAsync(CancellationToken cancellation)
    {
        var wrapped = new HandshakeStream(line);
        var secure = new SslStream(wrapped);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
        {
            ServerCertificate = endpoint.Options.Certificate,
            EnabledSslProtocols = SslProtocols.Tls12,
        }, cancellation);
        wrapped.HandshakeDone();
        return secure;
    }

    private async Task<bool> SignInAsync(LoginRequest login, PacketWriter packets, CancellationToken cancellation)
    {
        var options = endpoint.Options;
        var tokens = new TokenWriter(packets);
        endpoint.Counts.Login();
        var error = endpoint.Faults.Strike(null)?.Error;
        if (error is null && (login.IntegratedSecurity || login.User != options.User || login.Password != options.Password)) error = ServerError.LoginFailed(login.User);
        if (error is null && login.Database.Length > 0 && !login.Database.Equals(options.Database, StringComparison.OrdinalIgnoreCase))
            error = new ServerError(4060, 11, $"Cannot open database \"{login.Database}\" requested by the login. The login failed.");
        if (error is not null)
        {
            tokens.Error(error);
            tokens.Done(DoneToken.Done, DoneStatus.Error);
            await packets.EndMessageAsync(cancellation);
            return false;
        }

        var size = Math.Clamp(login.PacketSize, 512, options.PacketSize);
        tokens.EnvironmentText(EnvironmentChange.Database, options.Database, "master");
        tokens.Info(5701, $"Changed database context to '{options.Database}'.");
        tokens.EnvironmentBytes(EnvironmentChange.Collation, TypeInfo.Collation, []);
        tokens.EnvironmentText(EnvironmentChange.Language, "us_english", "");
        tokens.Info(5703, "Changed language setting to us_english.");
        tokens.LoginAck();
        tokens.EnvironmentText(EnvironmentChange.PacketSize, $"{size}", $"{login.PacketSize}");
        if (login.Features.Count > 0) tokens.FeatureExtAck(login.Features.Contains(Utf8Support) ? [(Utf8Support, [1])] : []);
        tokens.Done(DoneToken.Done, DoneStatus.Final);
        await packets.EndMessageAsync(cancellation);
        packets.SetPacketSize(size);
        return true;
    }
}
