namespace ReformWarehouse.Bulletins.Linking;

/// <summary>Whether the condition (key=value) under which a phrase means an indicator holds for a figure.</summary>
internal static class AliasCondition
{
    /// <summary>True or false for a condition; null when there is none.</summary>
    public static bool? Holds(string? condition, LinkContext context)
    {
        if (condition is null) return null;
        var equals = condition.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return null;
        var value = condition[(equals + 1)..];
        return condition[..equals] switch
        {
            "level" => LevelOf(context.SpeakerCode) == value,
            "unit" => context.BaseUnit == value || context.PrintedUnit == value,
            "subject" when value == "organisation" => context.SpeakerCode is null,
            "subject" when value == "jurisdiction" => context.SpeakerCode is not null,
            "whole" => context.Before.Contains(value, StringComparison.Ordinal),
            "near" or "beside" or "tier" or "subject" => Mentions(context, value),
            _ => null,
        };
    }

    private static bool Mentions(LinkContext context, string word) =>
        context.Part.Contains(word, StringComparison.Ordinal) || context.Before.Contains(word, StringComparison.Ordinal)
        || context.Subject.Contains(word, StringComparison.Ordinal) || context.Heading.Contains(word, StringComparison.Ordinal);

    private static string LevelOf(string? code) => code switch
    {
        null => "",
        "000000" => "nation",
        [.., '0', '0', '0', '0'] => "province",
        [.., '0', '0'] => "prefecture",
        _ => "county",
    };
}
