using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli.Output;

/// <summary>A column of a result: its contract name for machines and its heading for people.</summary>
/// <param name="Name">snake_case field name; a public contract.</param>
/// <param name="TitleZh">Chinese heading; empty when people do not see the column.</param>
/// <param name="TitleEn">English heading.</param>
/// <param name="Value">The row's value for machines: number, text, boolean, list or null.</param>
/// <param name="Text">The row's text for people; null when the column is for machines only.</param>
public sealed record ResultColumn<T>(string Name, string TitleZh, string TitleEn, Func<T, object?> Value, Func<T, string>? Text = null)
{
    public bool RightAligned { get; init; }

    public string Title(Culture culture) => culture.Pick(TitleZh, TitleEn);
}
