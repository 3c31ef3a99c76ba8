using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ReformWarehouse.Storage.Tests")]
[assembly: InternalsVisibleTo("lake-benchmarks")]
