using ReformWarehouse.Bulletins.Linking;

namespace ReformWarehouse.Bulletins.Tests;

/// <summary>Reads test texts against the program's own reference data.</summary>
internal static class Bulletins
{
    public static BulletinReaderOptions Options { get; } = new()
    {
        Jurisdictions = ReferenceLinkers.Jurisdictions,
        Indicators = ReferenceLinkers.Indicators,
    };

    public static BulletinReading Read(string text) => BulletinReader.Read(text, Options);

    /// <summary>The statements of a sentence placed in a bulletin of Yunnan about 2024.</summary>
    public static IReadOnlyList<Statement> Sentence(string sentence) => Read($"云南省2024年工作情况简报\n\n2025年1月10日\n\n{sentence}\n").Statements;

    /// <summary>The only statement of a sentence.</summary>
    public static Statement Only(string sentence) => Xunit.Assert.Single(Sentence(sentence));
}
