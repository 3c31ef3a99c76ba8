using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ReformWarehouse.Storage.Tests")]
