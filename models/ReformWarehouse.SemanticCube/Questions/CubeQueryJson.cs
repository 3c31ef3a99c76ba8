using System.Text.Json;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>Reads a question's JSON form, as <c>cube-query.schema.json</c> describes it. Unknown fields and values are refused by name.</summary>
public static class CubeQueryJson
{
    private static readonly string[] Fields =
    [
        "indicators", "jurisdictions", "periods", "measures", "roll_up", "boundaries", "window", "totals", "benchmark", "base_year", "moving_years",
        "filters", "sort", "limit", "as_of", "minimum_coverage", "rows", "columns",
    ];

    /// <exception cref="CubeRefusedException">Not JSON, a field is unknown, missing or of another type.</exception>
    public static CubeQuery Read(string json, MemberNames names)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false });
            return Read(new JsonPart(document.RootElement, "$"), names);
        }
        catch (JsonException error)
        {
            throw JsonPart.Refuse("$", $"不是 JSON：{error.Message}", $"not JSON: {error.Message}");
        }
    }

    private static CubeQuery Read(JsonPart root, MemberNames names)
    {
        root.Only(Fields);
        return new CubeQuery
        {
            Indicators = [.. root.Required("indicators").Items().Select(item => names.Indicator(item.Text()))],
            Jurisdictions = Jurisdictions(root.Required("jurisdictions"), names),
            Periods = [.. root.Required("periods").Items().Select(ReadPeriod)],
            Measures = [.. root.Items("measures").Select(item => item.Code(CubeCodes.Measure))],
            RollUp = root.Optional("roll_up")?.Code(CubeCodes.RollUp) ?? RollUp.Reconciled,
            Boundaries = root.Optional("boundaries")?.Code(CubeCodes.Boundaries) ?? Boundaries.AsReported,
            Window = root.Optional("window") is { } window ? ReadWindow(window) : WindowSelection.Annual,
            Totals = root.Optional("totals")?.Flag() ?? false,
            Benchmark = root.Optional("benchmark") is { } benchmark ? Benchmarks.Parse(benchmark.Text(), names.Jurisdiction) : Benchmark.Parent,
            BaseYear = root.Optional("base_year")?.Integer(),
            MovingYears = root.Optional("moving_years")?.Integer() ?? 3,
            Filters = [.. root.Items("filters").Select(ReadFilter)],
            Sort = [.. root.Items("sort").Select(ReadSort)],
            Limit = root.Optional("limit")?.Integer(),
            AsOf = root.Optional("as_of") is { } asOf ? names.Instant(asOf.Text()) : null,
            MinimumCoverage = root.Optional("minimum_coverage")?.Number(),
            Rows = Axes(root.Optional("rows")),
            Columns = Axes(root.Optional("columns")),
        };
    }

    private static JurisdictionSelection Jurisdictions(JsonPart part, MemberNames names)
    {
        if (part.IsArray) return new JurisdictionSelection.Listed([.. part.Items().Select(item => names.Jurisdiction(item.Text()))]);
        if (part.Optional("peers_of") is { } peers)
        {
            part.Only("peers_of");
            return new JurisdictionSelection.PeersOf(names.Jurisdiction(peers.Text()));
        }

        if (part.Optional("group") is { } group)
        {
            part.Only("group", "codes");
            return new JurisdictionSelection.Group(group.Text(), [.. part.Required("codes").Items().Select(item => names.Jurisdiction(item.Text()))]);
        }

        part.Only("level", "within");
        return new JurisdictionSelection.LevelWithin(part.Required("level").Code(CodeLists.Level), names.Jurisdiction(part.Required("within").Text()));
    }

    private static Period ReadPeriod(JsonPart part) => Period.TryParse(part.IsNumber ? part.Integer().ToString(System.Globalization.CultureInfo.InvariantCulture) : part.Text(), out var period)
        ? period
        : throw JsonPart.Refuse(part.Path, Period.WrittenZh, Period.WrittenEn);

    private static WindowSelection ReadWindow(JsonPart part)
    {
        part.Only("temporal", "first_year");
        return new(part.Required("temporal").Code(CodeLists.Window), part.Optional("first_year")?.Integer());
    }

    private static CubeFilter ReadFilter(JsonPart part)
    {
        part.Only("column", "is", "value");
        var (column, comparison, value) = (part.Required("column").Text(), part.Required("is").Code(Comparisons.Codes), part.Required("value"));
        return value.IsNumber ? new(column, comparison, value.Number()) : new(column, comparison, 0, value.Text());
    }

    /// <summary>One dimension, or several.</summary>
    private static IReadOnlyList<CubeAxis> Axes(JsonPart? part) =>
        part is not { } given ? [] : given.IsArray ? [.. given.Items().Select(item => item.Code(CubeCodes.Axis))] : [given.Code(CubeCodes.Axis)];

    private static CubeSort ReadSort(JsonPart part)
    {
        part.Only("column", "descending");
        return new(part.Required("column").Text(), part.Optional("descending")?.Flag() ?? false);
    }
}
