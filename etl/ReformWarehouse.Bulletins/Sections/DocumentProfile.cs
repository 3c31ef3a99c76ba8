namespace ReformWarehouse.Bulletins.Sections;

/// <summary>What kind of document speaks: it decides the role of figures outside marked sections.</summary>
public enum DocumentKind
{
    /// <summary>Reports results: bulletin, communiqué, briefing, speech.</summary>
    Bulletin,

    /// <summary>Sets targets for several years or one year: plan, programme, action plan.</summary>
    Plan,

    /// <summary>A government work report: results of the year before its issue, then targets for the year of issue.</summary>
    WorkReport,
}

/// <summary>The document's defaults, read from its title, date and wording.</summary>
public sealed record DocumentProfile
{
    public required DocumentKind Kind { get; init; }

    /// <summary>The code of the jurisdiction the document speaks for; null when it cannot be told.</summary>
    public string? JurisdictionCode { get; init; }

    /// <summary>Its official name; null when it cannot be told.</summary>
    public string? JurisdictionName { get; init; }

    /// <summary>The year of issue; null when the document states none.</summary>
    public int? IssueYear { get; init; }

    /// <summary>The year that results without a stated year speak of.</summary>
    public int? ResultYear { get; init; }

    /// <summary>The period of results of several years, where the document states its start.</summary>
    public required PeriodContext Results { get; init; }

    /// <summary>The period of targets without a stated period.</summary>
    public required PeriodContext Plan { get; init; }
}
