namespace ReformWarehouse.Bulletins.Review;

/// <summary>Recomputes a printed share from the numerator and denominator that the document states beside it.</summary>
public static class RatioCheck
{
    /// <summary>
    /// The recomputed share in percent when it contradicts the printed one: when they differ by more than half a unit of
    /// the last printed digit. Null when they agree, when a side is missing, or when the printed share is a bound.
    /// </summary>
    public static decimal? Contradiction(Statement statement)
    {
        if (statement is not { UnitBase: "%", ValueBase: { } printed, Numerator: { } numerator, Denominator: > 0 and var denominator, Bound: "=" }) return null;
        var share = numerator * 100 / denominator;
        return Math.Abs(share - printed) <= HalfOfLastDigit(statement.ValueText) ? null : Math.Round(share, 2);
    }

    private static decimal HalfOfLastDigit(string? printed)
    {
        var point = printed?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        var half = 0.5m;
        for (var digits = point < 0 ? 0 : printed!.Length - point - 1; digits > 0; digits--) half /= 10;
        return half;
    }
}
