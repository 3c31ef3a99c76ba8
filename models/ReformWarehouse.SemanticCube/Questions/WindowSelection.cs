using ReformWarehouse.Observations;

namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>
/// Which figures of an indicator form its series; windows are never mixed. <see cref="Annual"/> takes stocks at the end of the year, flows within
/// the year, and shares of either; a cumulative window takes only amounts that begin in <see cref="FirstYear"/>.
/// </summary>
public sealed record WindowSelection(Window Window, int? FirstYear = null)
{
    public static WindowSelection Annual { get; } = new(Observations.Window.LevelAtYear);

    public static WindowSelection CumulativeFrom(int firstYear) => new(Observations.Window.CumulativeOverPeriod, firstYear);

    public bool IsCumulative => Window == Observations.Window.CumulativeOverPeriod;
}
