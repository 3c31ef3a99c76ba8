using ReformWarehouse.Ingestion.Returns;

namespace ReformWarehouse.Ingestion.Readers;

/// <summary>Reads returns of one format.</summary>
public interface IReturnReader
{
    /// <summary>True when the content is of this format, whatever the file is called.</summary>
    bool Recognises(Submission submission);

    /// <exception cref="InputException">The file cannot be read as a whole; nothing of it is loaded.</exception>
    ReturnFile Read(Submission submission);
}
