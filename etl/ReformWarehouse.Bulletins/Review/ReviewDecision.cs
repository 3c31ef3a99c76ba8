using System.Text.Json.Serialization;

namespace ReformWarehouse.Bulletins.Review;

/// <summary>What a reviewer decided about one statement, by whom and when. A later decision on the same statement replaces an earlier one.</summary>
public sealed record ReviewDecision
{
    [JsonPropertyName("sha256")]
    public required string Sha256 { get; init; }

    /// <summary>The statement's name (<see cref="StatementIds"/>).</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>accept, reject or correct.</summary>
    [JsonPropertyName("action")]
    public required string Action { get; init; }

    [JsonPropertyName("by")]
    public required string By { get; init; }

    [JsonPropertyName("at")]
    public required DateTimeOffset At { get; init; }

    [JsonPropertyName("note")]
    public string? Note { get; init; }

    [JsonPropertyName("correction")]
    public StatementCorrection? Correction { get; init; }
}

/// <summary>The fields a reviewer put right; null leaves the reading.</summary>
public sealed record StatementCorrection
{
    [JsonPropertyName("indicator_code")]
    public string? IndicatorCode { get; init; }

    [JsonPropertyName("jurisdiction_code")]
    public string? JurisdictionCode { get; init; }

    /// <summary>In base units.</summary>
    [JsonPropertyName("value_base")]
    public decimal? ValueBase { get; init; }

    [JsonPropertyName("unit_base")]
    public string? UnitBase { get; init; }

    [JsonPropertyName("bound")]
    public string? Bound { get; init; }

    [JsonPropertyName("kind")]
    public string? Kind { get; init; }

    [JsonPropertyName("temporal")]
    public string? Temporal { get; init; }

    [JsonPropertyName("period_start")]
    public int? PeriodStart { get; init; }

    [JsonPropertyName("period_end")]
    public int? PeriodEnd { get; init; }

    /// <summary>The statement as the reviewer reads it.</summary>
    public Statement Apply(Statement statement) => statement with
    {
        IndicatorCode = IndicatorCode ?? statement.IndicatorCode,
        JurisdictionCode = JurisdictionCode ?? statement.JurisdictionCode,
        ValueBase = ValueBase ?? statement.ValueBase,
        Value = ValueBase ?? statement.Value,
        Unit = ValueBase is null && UnitBase is null ? statement.Unit : UnitBase ?? statement.UnitBase,
        UnitBase = UnitBase ?? statement.UnitBase,
        Bound = Bound ?? statement.Bound,
        Kind = Kind ?? statement.Kind,
        Temporal = Temporal ?? statement.Temporal,
        PeriodStart = Temporal == "level_at_year" ? null : PeriodStart ?? statement.PeriodStart,
        PeriodEnd = PeriodEnd ?? statement.PeriodEnd,
    };
}
