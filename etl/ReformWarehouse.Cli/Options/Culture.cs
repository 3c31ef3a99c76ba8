namespace ReformWarehouse.Cli.Options;

/// <summary>The language of names and messages; numbers are written the same in both.</summary>
public enum Culture { Zh, En }

/// <summary>Picks the text of a language.</summary>
public static class CultureTexts
{
    public static string Pick(this Culture culture, string zh, string en) => culture switch
    {
        Culture.Zh => zh,
        Culture.En => en,
        _ => throw new ArgumentOutOfRangeException(nameof(culture), culture, "Unknown culture."),
    };
}
