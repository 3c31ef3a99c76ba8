using System.Globalization;

namespace ReformWarehouse.Bulletins.Lexicons;

/// <summary>A unit of measure as printed, with its base unit and the factor to it.</summary>
public sealed record UnitEntry(string Printed, string BaseUnit, decimal Factor, string Dimension);

/// <summary>A bounding word: where it stands, what it bounds, whether it makes a reported value approximate.</summary>
public sealed record BoundEntry(string Word, string Place, string Bound, bool Rough);

/// <summary>A verb of change: its direction, and whether the number after it is the change (growth), the level reached (reach) or what is new (new).</summary>
public sealed record ChangeEntry(string Word, string Direction, string Kind);

/// <summary>The grammar's word lists, read once from the embedded lexicons.</summary>
public static class Lexicon
{
    /// <summary>Units of measure by their printed form.</summary>
    public static PhraseTable<UnitEntry> Units { get; } = new(LexiconFile.Read("units")
        .Select(r => (r[0], new UnitEntry(r[0], r[1], decimal.Parse(r[2], CultureInfo.InvariantCulture), r[3]))));

    /// <summary>Bounding words directly before a number.</summary>
    public static PhraseTable<BoundEntry> BoundsBefore { get; } = Bounds("before");

    /// <summary>Bounding words directly after a unit.</summary>
    public static PhraseTable<BoundEntry> BoundsAfter { get; } = Bounds("after");

    /// <summary>Bounding words between a number and its unit.</summary>
    public static PhraseTable<BoundEntry> BoundsInside { get; } = Bounds("inside");

    /// <summary>What follows a numeral and makes it no quantity, with the reason.</summary>
    public static PhraseTable<string> NotQuantities { get; } = Pairs("not_quantities");

    /// <summary>Nouns that make a small Chinese numeral a way of speaking.</summary>
    public static PhraseTable<bool> Rhetoric { get; } = Words("rhetoric");

    /// <summary>Verbs of change.</summary>
    public static PhraseTable<ChangeEntry> Changes { get; } = new(LexiconFile.Read("growth")
        .Select(r => (r[0], new ChangeEntry(r[0], r[1], r[2]))));

    /// <summary>Words of comparison with the direction seen from the subject.</summary>
    public static PhraseTable<string> Comparisons { get; } = Pairs("comparisons");

    /// <summary>Heading words with the role of the figures below them.</summary>
    public static PhraseTable<string> Sections { get; } = Pairs("sections");

    /// <summary>Words that set a period, with its scope.</summary>
    public static PhraseTable<string> Periods { get; } = Pairs("periods");

    /// <summary>Words that state the window of a value.</summary>
    public static PhraseTable<string> Windows { get; } = Pairs("windows");

    /// <summary>Head nouns and verbs of stocks, flows and rates.</summary>
    public static PhraseTable<string> Heads { get; } = Pairs("heads");

    /// <summary>Nouns for people.</summary>
    public static PhraseTable<bool> Persons { get; } = Words("persons");

    /// <summary>Verbs and nouns of money put in.</summary>
    public static PhraseTable<bool> Resources { get; } = Words("resources");

    /// <summary>Words that narrow what is counted.</summary>
    public static PhraseTable<bool> Qualifiers { get; } = Words("qualifiers");

    /// <summary>Pairs of words that exclude each other.</summary>
    public static IReadOnlyList<(string First, string Second)> Contraries { get; } = [.. LexiconFile.Read("contraries").Select(r => (r[0], r[1]))];

    /// <summary>Words around the names in a bracket that says who answers for a measure: label, role or filler.</summary>
    public static PhraseTable<string> Responsible { get; } = Pairs("responsible");

    /// <summary>Words that state an aim.</summary>
    public static PhraseTable<bool> TargetWords { get; } = Words("target_words");

    private static PhraseTable<BoundEntry> Bounds(string place) => new(LexiconFile.Read("bounds")
        .Where(r => r[1] == place)
        .Select(r => (r[0], new BoundEntry(r[0], r[1], r[2], r[3] == "y"))));

    private static PhraseTable<string> Pairs(string name) => new(LexiconFile.Read(name).Select(r => (r[0], r[1])));

    private static PhraseTable<bool> Words(string name) => new(LexiconFile.Read(name).Select(r => (r[0], true)));
}
