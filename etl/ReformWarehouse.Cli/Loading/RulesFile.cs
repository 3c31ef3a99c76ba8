using ReformWarehouse.Ingestion.Validation.Configuration;

namespace ReformWarehouse.Cli.Loading;

/// <summary>The rules' configuration that a command was given, or the one that ships with the program.</summary>
internal static class RulesFile
{
    /// <exception cref="Ingestion.InputException">The file is missing or wrong.</exception>
    public static RuleBook Read(string? path) => path is null ? RuleBook.Default : RuleBookFile.Read(path, Today);

    /// <summary>The day in Asia/Shanghai, where waivers expire.</summary>
    private static DateOnly Today => DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).Date);
}
