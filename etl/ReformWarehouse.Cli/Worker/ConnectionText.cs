namespace ReformWarehouse.Cli.Worker;

/// <summary>A connection string that the configuration holds itself, or names the environment variable of.</summary>
internal static class ConnectionText
{
    /// <summary>Null when there is none.</summary>
    public static string? Of(string? text, string? variable) =>
        string.IsNullOrEmpty(variable) ? text : Environment.GetEnvironmentVariable(variable);

    /// <summary>What is wrong with the two keys; null when exactly one of them leads to a text.</summary>
    public static (string Zh, string En)? Fault(string section, string? text, string? variable) => (string.IsNullOrEmpty(text), string.IsNullOrEmpty(variable)) switch
    {
        (true, true) => ($"{section}：须有 ConnectionString 或 ConnectionVariable", $"{section}: needs ConnectionString or ConnectionVariable"),
        (false, false) => ($"{section}：ConnectionString 与 ConnectionVariable 只能有一个", $"{section}: takes ConnectionString or ConnectionVariable, not both"),
        (true, false) when string.IsNullOrEmpty(Of(text, variable)) =>
            ($"{section}:ConnectionVariable：环境变量 {variable} 没有设置", $"{section}:ConnectionVariable: the environment variable {variable} is not set"),
        _ => null,
    };
}
