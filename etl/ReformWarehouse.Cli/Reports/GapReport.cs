using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli.Reports;

/// <summary>A gap report as data: everything that is said, in one language and in reading order. The writers only lay it out.</summary>
/// <param name="Culture">Its language.</param>
/// <param name="Title">Whose gaps, of what year.</param>
/// <param name="Subtitle">As-of date and number of reports it rests on.</param>
/// <param name="Summary">Plain sentences built from the results.</param>
/// <param name="Sections">One comparison each, with its table and chart.</param>
/// <param name="Methods">How the numbers were computed and what they leave out.</param>
/// <param name="Grades">What the comparability grades mean, and how many comparisons have each.</param>
/// <param name="Sources">Every source that a table mentions, by its number.</param>
internal sealed record GapReport(
    Culture Culture, string Title, string Subtitle, IReadOnlyList<string> Summary, IReadOnlyList<ReportSection> Sections,
    IReadOnlyList<string> Methods, IReadOnlyList<GradeMeaning> Grades, IReadOnlyList<CitedSource> Sources);

/// <summary>A headed part of a report.</summary>
/// <param name="Name">Stable name; the sheet's name in a workbook.</param>
/// <param name="Heading">What it shows.</param>
/// <param name="Remark">What to know before reading; null if nothing.</param>
/// <param name="Table">Its table.</param>
/// <param name="Charts">Its charts, none where nothing can be drawn.</param>
internal sealed record ReportSection(string Name, string Heading, string? Remark, ReportTable Table, IReadOnlyList<ReportChart> Charts);

/// <summary>A table of a report.</summary>
internal sealed record ReportTable(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows);

/// <summary>A column: its contract name, its heading, and whether its cells are numbers.</summary>
internal sealed record ReportColumn(string Name, string Title, bool RightAligned);

/// <summary>A cell: the text for people and, where it stands for one, the unrounded number.</summary>
internal sealed record ReportCell(string Text, double? Number = null);

/// <summary>Horizontal bars: one group of bars a category, one bar a series.</summary>
/// <param name="Title">What is drawn, with its unit.</param>
/// <param name="Unit">Unit of the bars.</param>
/// <param name="Series">Names of the bars in a group.</param>
/// <param name="Categories">The groups, top to bottom.</param>
/// <param name="Reference">Where a line is drawn to compare with; null for none.</param>
internal sealed record ReportChart(string Title, string Unit, IReadOnlyList<string> Series, IReadOnlyList<ChartCategory> Categories, double? Reference);

/// <summary>One group of bars.</summary>
/// <param name="Label">What the group is about.</param>
/// <param name="Values">One a series, null where there is no bar.</param>
/// <param name="Texts">The values as printed, bounds included.</param>
/// <param name="Uncertain">True when a bound or caveat limits what the bar says; drawn hatched.</param>
internal sealed record ChartCategory(string Label, IReadOnlyList<double?> Values, IReadOnlyList<string> Texts, bool Uncertain);

/// <summary>A comparability grade, its meaning, and how many comparisons of the report have it.</summary>
internal sealed record GradeMeaning(string Grade, string Meaning, int Count);

/// <summary>A source: its number in the tables, where it is, and its words when the document is at hand and is the very one that was read.</summary>
/// <param name="Number">As mentioned in the tables, from 1.</param>
/// <param name="Citation">Report, section, span or place.</param>
/// <param name="Title">Title of the report; null when the lake does not know it.</param>
/// <param name="Quote">The stated words; null without the document.</param>
internal sealed record CitedSource(int Number, string Citation, string? Title, string? Quote);
