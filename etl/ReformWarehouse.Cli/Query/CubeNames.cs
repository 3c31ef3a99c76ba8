using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Cli.Query;

/// <summary>How a question's members are written: codes (also of divisions that exist no more), names, days.</summary>
internal static class CubeNames
{
    public static MemberNames Members { get; } = new(Codes.Indicator, Jurisdiction, Instant);

    public static string Jurisdiction(string text) => ReferenceData.Jurisdictions.Latest(text) is not null ? text : Codes.Jurisdiction(text);

    private static DateTimeOffset Instant(string text) => GapOptions.Instant(text)!.Value;
}
