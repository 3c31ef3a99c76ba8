namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>A five-year plan; both years belong to it.</summary>
/// <param name="Code"><c>P14</c> is the fourteenth.</param>
/// <param name="NameZh">Chinese name, 十四五.</param>
/// <param name="NameEn">English name.</param>
/// <param name="FirstYear">First year, inclusive.</param>
/// <param name="LastYear">Last year, inclusive.</param>
public sealed record PlanPeriod(string Code, string NameZh, string NameEn, int FirstYear, int LastYear)
{
    public bool Contains(int year) => FirstYear <= year && year <= LastYear;

    /// <summary>1 for the plan's first year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside the plan.</exception>
    public int YearOfPlan(int year) =>
        Contains(year) ? year - FirstYear + 1 : throw new ArgumentOutOfRangeException(nameof(year), year, $"Outside {FirstYear}–{LastYear}.");
}
