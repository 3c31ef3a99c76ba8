using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ReformWarehouse.Cli.Tests")]
[assembly: InternalsVisibleTo("intake-benchmarks")]
