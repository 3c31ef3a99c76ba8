using System.Globalization;
using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// A fact table whose rows belong to vintages of reports: a later vintage supersedes an earlier one whole. Compaction sets rows of current vintages
/// (settled files) apart from those of superseded ones (history files), so that the current state is a plain scan of the settled files.
/// </summary>
/// <remarks>
/// Restrictions name the few superseded vintages, never the many current ones: a join with a small table costs least. A row's <c>known_at</c> is its
/// report's, so that the beginning of its interval needs no join at all.
/// </remarks>
internal sealed class VintageTable
{
    private const string KeyColumn = "report_key";

    /// <summary>Leaves rows of the vintages that count now.</summary>
    public const string Counting = $"anti join superseded_vintage using ({KeyColumn})";

    /// <summary>Leaves rows of the vintages that counted at <c>instant</c>, a macro's parameter.</summary>
    public const string CountingThen = $"anti join (select {KeyColumn} from superseded_vintage where known_to <= instant) using ({KeyColumn}) where known_at <= instant";

    private readonly DuckDbEngine _engine;

    public VintageTable(DuckDbEngine engine, TableSnapshot table)
    {
        _engine = engine;
        Table = table;
        Settled = [.. table.Files.Where(file => file.Tag(LakeTags.Layout) == LakeTags.Settled)];
        History = [.. table.Files.Where(file => file.Tag(LakeTags.Layout) == LakeTags.History)];
        Open = [.. table.Files.Where(file => file.Tag(LakeTags.Layout) is not (LakeTags.Settled or LakeTags.History))];
    }

    public TableSnapshot Table { get; }

    public IReadOnlyList<AddAction> Settled { get; }

    public IReadOnlyList<AddAction> History { get; }

    public IReadOnlyList<AddAction> Open { get; }

    /// <summary>Whether a table's rows belong to vintages.</summary>
    public static bool Is(TableDefinition definition) =>
        definition.Name.StartsWith("fact_", StringComparison.Ordinal) && definition.Columns.Any(column => column.Name == KeyColumn);

    /// <summary>How many vintages a later one supersedes; grows only.</summary>
    public static long Superseded(DuckDbEngine engine) =>
        Convert.ToInt64(engine.Scalar("select count(*) from superseded_vintage"), CultureInfo.InvariantCulture);

    /// <summary>Settled files of an earlier time, which may hold rows that are superseded now.</summary>
    public IReadOnlyList<AddAction> Stale(long superseded) => [.. Settled.Where(file => SupersededAt(file) != superseded)];

    /// <summary>Rows of the vintages that count now.</summary>
    /// <param name="newlySuperseded">Name of the table of vintages superseded since; null when there are none, so that every settled file is clean.</param>
    /// <param name="open">What is known of the open files.</param>
    public string CurrentSql(string? newlySuperseded, OpenFiles open) => newlySuperseded is null
        ? Union(Part([.. Settled, .. open.Current], ""), Part(open.Mixed, Counting))
        : Union(Part(open.Current, ""), Part(Settled, $"anti join {newlySuperseded} using ({KeyColumn})"), Part(open.Mixed, Counting));

    /// <summary>Rows of the vintages that counted at the instant, a macro's parameter.</summary>
    public string AsOfSql(string? newlySuperseded, OpenFiles open)
    {
        var since = newlySuperseded is null ? "" : $"anti join (select {KeyColumn} from {newlySuperseded} where known_to <= instant) using ({KeyColumn}) ";
        return newlySuperseded is null
            ? Union(Part([.. Settled, .. open.Current], "where known_at <= instant"), Part([.. History, .. open.Past, .. open.Mixed], CountingThen))
            : Union(Part(open.Current, "where known_at <= instant"), Part(Settled, $"{since}where known_at <= instant"), Part([.. History, .. open.Past, .. open.Mixed], CountingThen));
    }

    /// <summary>Vintages superseded since the settled files were written that may have rows in them: not those that only history or open files hold.</summary>
    public string NewlySuperseded() =>
        $"select {KeyColumn}, known_to from superseded_vintage" + (History.Count + Open.Count == 0 ? "" :
            $" anti join (select distinct {KeyColumn} from ({LakeViewSql.Select(_engine, Table, [.. History, .. Open])}) semi join superseded_vintage using ({KeyColumn})) using ({KeyColumn})");

    private static long SupersededAt(AddAction file) =>
        file.Tag(LakeTags.Superseded) is { } count ? long.Parse(count, CultureInfo.InvariantCulture) : -1;

    private string? Part(IReadOnlyList<AddAction> files, string restriction) =>
        files.Count == 0 ? null : $"select * from ({LakeViewSql.Select(_engine, Table, files)}) {restriction}";

    private string Union(params string?[] parts)
    {
        var some = parts.Where(part => part is not null).ToList();
        return some.Count == 0 ? LakeViewSql.Select(_engine, Table, []) : string.Join(" union all ", some);
    }
}
