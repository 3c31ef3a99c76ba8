using ReformWarehouse.GapAnalysis.Comparisons;

namespace ReformWarehouse.Storage.Register;

/// <summary>Reasons as the text of one cell.</summary>
internal static class RegisterText
{
    private const string Between = "; ";

    public static string Codes(IReadOnlyList<ComparabilityReason> reasons) => string.Join(Between, reasons.Select(reason => reason.Code));

    public static string Texts(IReadOnlyList<ComparabilityReason> reasons, bool english) =>
        string.Join(Between, reasons.Select(reason => english ? reason.TextEn : reason.TextZh));
}
