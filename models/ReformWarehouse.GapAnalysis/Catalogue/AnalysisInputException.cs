namespace ReformWarehouse.GapAnalysis.Catalogue;

/// <summary>A request that cannot be understood: an unknown analysis, or an input that is missing or of the wrong shape. The message names the
/// input and the remedy in Chinese and English.</summary>
public sealed class AnalysisInputException(string zh, string en) : Exception($"{zh} / {en}")
{
    /// <summary>The message in Chinese.</summary>
    public string Zh { get; } = zh;

    /// <summary>The message in English.</summary>
    public string En { get; } = en;
}
