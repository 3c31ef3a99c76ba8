namespace ReformWarehouse.Lake.Faults;

/// <summary>Runs one fault program; see README.md.</summary>
internal static class Program
{
    private static int Main(string[] args) => args switch
    {
        ["kill", .. var rest] => KillProgram.Run(Number(rest, 0, 500)),
        ["race", .. var rest] => RaceProgram.Run(Number(rest, 0, 8), Number(rest, 1, 200)),
        ["damage"] => DamageProgram.Run(),
        ["disk-full"] => DiskFullProgram.Run(),
        ["permission"] when !OperatingSystem.IsWindows() => PermissionProgram.Run(),
        ["worker", var lake, var name, var loads] => Worker.Run(lake, name, Number([loads], 0, 1), compacts: true),
        ["racer", var lake, var name, var loads] => Worker.Run(lake, name, Number([loads], 0, 1), compacts: false),
        ["reader", var lake] => Reader.Run(lake),
        _ => Usage(),
    };

    private static int Number(string[] args, int at, int otherwise) =>
        args.Length > at ? int.Parse(args[at], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

    private static int Usage()
    {
        Console.Error.WriteLine("kill [TIMES] | race [PROCESSES] [LOADS] | damage | disk-full | permission");
        return 2;
    }
}
