namespace ReformWarehouse.SemanticCube.Planning;

/// <summary>A question that the cube does not answer, because the number would be wrong, hidden from the asker, or beyond the engine.</summary>
/// <param name="code">Stable name of the rule.</param>
/// <param name="messageZh">Rule and remedy in Chinese.</param>
/// <param name="messageEn">The same in English.</param>
public sealed class CubeRefusedException(string code, string messageZh, string messageEn) : Exception(messageEn)
{
    public string Code { get; } = code;

    public string MessageZh { get; } = messageZh;

    public string MessageEn { get; } = messageEn;
}
