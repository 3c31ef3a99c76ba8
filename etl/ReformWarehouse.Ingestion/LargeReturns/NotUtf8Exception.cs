namespace ReformWarehouse.Ingestion.LargeReturns;

/// <summary>The bytes met so far are no UTF-8, or hold a zero byte; the file is read again in the other encoding.</summary>
internal sealed class NotUtf8Exception() : Exception("not UTF-8");
