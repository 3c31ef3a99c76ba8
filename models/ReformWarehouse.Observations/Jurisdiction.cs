namespace ReformWarehouse.Observations;

/// <summary>
/// One version of an administrative division (SCD2): what it was called and belonged to between two dates.
/// Excludes organisations that report inside a division (they are subjects <em>located in</em> it).
/// </summary>
/// <param name="Code">GB/T 2260 six-digit code; the nation is <c>000000</c> by our convention.</param>
/// <param name="NameZh">Official Chinese name, 大理白族自治州.</param>
/// <param name="ShortNameZh">Name in common use, 大理州.</param>
/// <param name="NameEn">Official English name; null if none is recorded.</param>
/// <param name="Level">Its tier.</param>
/// <param name="ParentCode">Code of the division it belongs to; null for the nation.</param>
/// <param name="ValidFrom">First day of this version, inclusive.</param>
/// <param name="ValidTo">First day it no longer holds, exclusive; <see cref="OpenEnd"/> when it still holds.</param>
/// <param name="IsStatisticalArea">True for zones that carry a code but are no administrative division (开发区).</param>
public sealed record Jurisdiction(
    string Code, string NameZh, string ShortNameZh, string? NameEn, JurisdictionLevel Level, string? ParentCode,
    DateOnly ValidFrom, DateOnly ValidTo, bool IsStatisticalArea = false)
{
    public const string NationCode = "000000";

    /// <summary>The end of a version that still holds.</summary>
    public static readonly DateOnly OpenEnd = new(9999, 12, 31);

    /// <summary>True when this version held on <paramref name="day"/> (start inclusive, end exclusive).</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && day < ValidTo;

    /// <summary>The code of the province that <paramref name="code"/> lies in; the nation has none.</summary>
    public static string? ProvinceOf(string code) => code == NationCode ? null : string.Concat(code.AsSpan(0, 2), "0000");

    /// <summary>The tier that a code's trailing zeros express.</summary>
    public static JurisdictionLevel LevelOf(string code) =>
        code == NationCode ? JurisdictionLevel.Nation
        : code.EndsWith("0000", StringComparison.Ordinal) ? JurisdictionLevel.Province
        : code.EndsWith("00", StringComparison.Ordinal) ? JurisdictionLevel.Prefecture
        : JurisdictionLevel.County;
}
