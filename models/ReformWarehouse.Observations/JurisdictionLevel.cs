namespace ReformWarehouse.Observations;

/// <summary>The tier of an administrative division, from the whole to the part.</summary>
public enum JurisdictionLevel
{
    /// <summary>国家; code <c>000000</c>.</summary>
    Nation,

    /// <summary>省级: provinces, autonomous regions, municipalities; code ends in <c>0000</c>.</summary>
    Province,

    /// <summary>地级: prefecture-level cities, prefectures, autonomous prefectures; code ends in <c>00</c>.</summary>
    Prefecture,

    /// <summary>县级: counties, districts, county-level cities.</summary>
    County,
}
