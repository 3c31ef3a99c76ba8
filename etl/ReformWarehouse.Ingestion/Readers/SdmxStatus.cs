namespace ReformWarehouse.Ingestion.Readers;

/// <summary>SDMX CL_OBS_STATUS 2.2 and CL_CONF_STATUS onto the statuses that the warehouse keeps.</summary>
internal static class SdmxStatus
{
    /// <returns>The warehouse's code and, where it says less than SDMX's, a note that keeps the difference; null for a code that is not in the list or is no result.</returns>
    public static (string Code, string? Note)? Of(string code) => code switch
    {
        "" => ("A", null),
        "A" or "B" or "D" or "E" or "I" or "M" or "N" or "O" or "P" or "Q" => (code, null),
        "L" => ("O", "SDMX L: exists but was not collected"),
        "H" => ("M", "SDMX H: holiday or weekend"),
        "K" => ("O", "SDMX K: included in another category"),
        "W" => ("D", "SDMX W: includes another category"),
        "G" => ("E", "SDMX G: experimental"),
        "U" => ("E", "SDMX U: low reliability"),
        "V" => ("P", "SDMX V: not validated"),
        "S" => ("A", "SDMX S: strike or other special event"),
        _ => null,
    };

    /// <summary>F is free; every other status forbids showing the value, so it is not taken in.</summary>
    public static bool? MayBeShown(string code) => code switch
    {
        "" or "F" => true,
        "C" or "D" or "S" or "N" or "A" or "O" or "T" or "G" or "M" => false,
        _ => null,
    };
}
