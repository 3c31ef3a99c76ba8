using System.Globalization;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Lake.Bulk;

namespace ReformWarehouse.Cli.Loading.Large;

/// <summary>
/// Which findings on the rows of a large return hold. The rules saw candidates and what those are judged by, not the whole return: on a row that is no
/// candidate of a rule, what that rule says is said without knowing all, and the screen has shown that it has nothing to say.
/// </summary>
/// <param name="screened">What the screens marked.</param>
/// <param name="irregular">Lines that were read one by one; rules on single rows hold there.</param>
internal sealed class ScreenedFindings(ScreenedLines screened, IReadOnlySet<int> irregular)
{
    private const string LinePlace = "line ";

    private static readonly Dictionary<string, string[]> KindsOf = new(StringComparer.Ordinal)
    {
        ["digit_slip"] = ["series"],
        ["year_change"] = ["series"],
        ["share_scale"] = ["series", "ratio"],
        ["ratio_agrees"] = ["ratio"],
        ["part_within_whole"] = ["part"],
        ["composition"] = ["composition"],
        ["revision_size"] = ["known"],
        ["conflicting_fact"] = ["known"],
        ["prose_superseded"] = ["known"],
        ["parent_children"] = ["parent"],
        ["hidiroglou_berthelot"] = ["peer"],
        ["duplicate"] = ["duplicate"],
    };

    /// <summary>The line that a finding stands on; null for one on the file.</summary>
    public static int? LineOf(RejectedRow finding) =>
        finding.Place.StartsWith(LinePlace, StringComparison.Ordinal) && int.TryParse(finding.Place.AsSpan(LinePlace.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;

    public bool Holds(RejectedRow finding)
    {
        if (LineOf(finding) is not { } line || finding.Rule == "row_shape") return true;
        return KindsOf.TryGetValue(finding.Rule, out var kinds)
            ? Array.Exists(kinds, kind => screened.Candidates.Contains((line, kind)))
            : irregular.Contains(line);
    }
}
