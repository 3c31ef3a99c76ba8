using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>The row is not loaded.</summary>
    Error,

    /// <summary>The row is loaded and flagged.</summary>
    Warning,

    /// <summary>The row is loaded; the office should know.</summary>
    Info,
}

/// <summary>What one rule found on one row.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Severity">Whether the row is rejected.</param>
/// <param name="OffendingText">The text that broke the rule; null when something is absent.</param>
/// <param name="MessageZh">What is wrong and what to do, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
public sealed record Finding(string Rule, Severity Severity, string? OffendingText, string MessageZh, string MessageEn)
{
    private const int LongestMessage = 4000;

    public RejectedRow On(ReturnRow row) => new(
        row.Place, Rule, CodeOf(Severity), Quotation.Of(MessageZh, LongestMessage), Quotation.Of(MessageEn, LongestMessage), OffendingText is null ? null : Quotation.Of(OffendingText), row.ToJson());

    public static string CodeOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Unknown severity."),
    };
}
