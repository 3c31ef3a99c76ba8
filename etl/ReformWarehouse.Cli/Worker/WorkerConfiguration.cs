using Microsoft.Extensions.Configuration;

namespace ReformWarehouse.Cli.Worker;

/// <summary>Reads the section <c>Worker</c>: appsettings.json beside the program, appsettings.json in the working folder, REFORM_Worker__* of the environment, the command line.</summary>
internal static class WorkerConfiguration
{
    /// <summary>The sources of a configuration that has none yet.</summary>
    public static ConfigurationManager Sources()
    {
        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        AddOurs(configuration);
        return configuration;
    }

    public static void AddOurs(IConfigurationBuilder configuration) =>
        configuration.AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables("REFORM_");

    /// <exception cref="UsageException">A value is of the wrong type.</exception>
    public static WorkerOptions Bind(IConfiguration configuration)
    {
        try
        {
            var options = configuration.GetSection(WorkerOptions.Section).Get<WorkerOptions>() ?? new WorkerOptions();
            // An array of a later source replaces the earlier one only index by index: what the command line names is all there is.
            if (configuration[$"{WorkerOptions.Section}:Drop"] is { Length: > 0 } named) options.DropFolders = named.Split(Path.PathSeparator);
            return options;
        }
        catch (InvalidOperationException error)
        {
            throw new UsageException($"配置有误：{error.Message}", $"the configuration is wrong: {error.Message}");
        }
    }

    /// <exception cref="UsageException">There are faults; every one is named.</exception>
    public static void Refuse(IReadOnlyCollection<(string Zh, string En)> faults)
    {
        if (faults.Count == 0) return;
        throw new UsageException(
            "配置有误：" + string.Join("；", faults.Select(fault => fault.Zh)), "the configuration is wrong: " + string.Join("; ", faults.Select(fault => fault.En)));
    }
}
