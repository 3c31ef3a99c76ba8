using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Accounts;

/// <summary>
/// How the gap published then became the gap of now: opening gap, five changes, closing gap. The changes add up exactly, because each is the
/// difference of two neighbouring states and all are decimal. A change is on the gap: a raised target makes it smaller (more behind).
/// </summary>
public sealed record ChangeAccount
{
    public required Indicator Indicator { get; init; }

    public required string JurisdictionCode { get; init; }

    /// <summary>What the benchmark is: <c>target</c>, <c>nation</c>, ….</summary>
    public required string Against { get; init; }

    public required int BaseYear { get; init; }

    public required int Year { get; init; }

    /// <summary>百分点 for percentages, otherwise the base unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The states from the opening to the closing one; empty when there is no account.</summary>
    public required IReadOnlyList<AccountState> States { get; init; }

    /// <summary>Gap of the base year as known at the earlier date; null when there is no account.</summary>
    public decimal? Opening => States is [var first, ..] ? first.Gap : null;

    /// <summary>Gap of the later year as known at the later date.</summary>
    public decimal? Closing => States is [.., var last] ? last.Gap : null;

    /// <summary>The changes in the order in which they were made, each with its amount; zero where nothing changed.</summary>
    public IReadOnlyList<(AccountStep Step, decimal Amount)> Changes => [.. States.Zip(States.Skip(1), (before, after) => (after.Step!.Value, after.Gap - before.Gap))];

    public required ComparabilityGrade Grade { get; init; }

    /// <summary>Why the account has its grade, or why there is none.</summary>
    public required IReadOnlyList<ComparabilityReason> Reasons { get; init; }

    public required IReadOnlyList<SourceReference> Sources { get; init; }
}

/// <summary>One state of an account.</summary>
/// <param name="Step">The change that led to it; null for the opening state.</param>
/// <param name="Value">The jurisdiction's value.</param>
/// <param name="Benchmark">The benchmark's value.</param>
public sealed record AccountState(AccountStep? Step, decimal Value, decimal Benchmark)
{
    public decimal Gap => Value - Benchmark;
}

/// <summary>Why a gap changed, in the order in which an account makes the changes.</summary>
public enum AccountStep
{
    /// <summary>The base year's figures (value, or a benchmark that is a result) were restated.</summary>
    RevisedData,

    /// <summary>The target was changed.</summary>
    RevisedTarget,

    /// <summary>The base year's value is counted by another definition: the earlier one is kept as differing (status D).</summary>
    ChangedDefinition,

    /// <summary>The base year's value is stated for the new division instead of the ones it came from.</summary>
    ChangedBoundary,

    /// <summary>From the base year to the later year.</summary>
    NewPeriod,
}

/// <summary>The codes of the steps.</summary>
public static class AccountSteps
{
    public static CodeList<AccountStep> Codes { get; } = new("step",
        (AccountStep.RevisedData, "revised_data"), (AccountStep.RevisedTarget, "revised_target"), (AccountStep.ChangedDefinition, "changed_definition"),
        (AccountStep.ChangedBoundary, "changed_boundary"), (AccountStep.NewPeriod, "new_period"));
}
