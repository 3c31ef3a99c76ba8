namespace ReformWarehouse.Ingestion.Readers;

/// <summary>What an SDMX message asks to be done with an observation.</summary>
internal enum SdmxAction
{
    /// <summary>I, R or nothing: the message holds the whole report; it supersedes the earlier vintage.</summary>
    Replace,

    /// <summary>A or M: added to what was sent before, or put in the place of the same cell; all else that was sent goes on to count.</summary>
    Amend,

    /// <summary>D: the figure is withdrawn.</summary>
    Delete,
    Unknown,
}

/// <summary>The codes of the ACTION column of SDMX-CSV 2.0.</summary>
internal static class SdmxActions
{
    public static SdmxAction Of(string? code) => code switch
    {
        null or "" or "I" or "R" => SdmxAction.Replace,
        "A" or "M" => SdmxAction.Amend,
        "D" => SdmxAction.Delete,
        _ => SdmxAction.Unknown,
    };
}
