namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>An error of the server by its number, as ERROR tokens carry it. Class 11-16: the request is wrong; 17-19: out of resources; from 20 the connection is closed.</summary>
public sealed class ServerError(int number, byte severity, string message, byte state = 1) : Exception(message)
{
    public int Number { get; } = number;

    public byte Severity { get; } = severity;

    public byte State { get; } = state;

    public static ServerError Deadlock() =>
        new(1205, 13, "Transaction (Process ID 51) was deadlocked on lock resources with another process and has been chosen as the deadlock victim. Rerun the transaction.");

    public static ServerError Unavailable(string database) =>
        new(40613, 20, $"Database '{database}' on server 'endpoint' is not currently available. Please retry the connection later.");

    public static ServerError LoginFailed(string user) => new(18456, 14, $"Login failed for user '{user}'.");

    public static ServerError InvalidColumn(string name) => new(207, 16, $"Invalid column name '{name}'.");

    public static ServerError InvalidObject(string name) => new(208, 16, $"Invalid object name '{name}'.");

    public static ServerError Syntax(string near) => new(102, 15, $"Incorrect syntax near '{near}'.");

    public static ServerError NotServed(string what) => new(50001, 16, $"The test endpoint does not serve this: {what}.");
}
