namespace ReformWarehouse.Storage.DuckDb;

/// <summary>The nullable forms, where null is SQL null; and a value whose type is known only at run time.</summary>
public sealed partial class TypedAppender
{
    public TypedAppender Append(bool? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(sbyte? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(byte? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(short? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(int? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(long? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(float? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(double? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(decimal? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(DateOnly? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(TimeOnly? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(DateTime? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(DateTimeOffset? value) => value is { } given ? Append(given) : AppendNull();

    public TypedAppender Append(Guid? value) => value is { } given ? Append(given) : AppendNull();

    /// <summary>Dispatches on the value's own type; null and <see cref="DBNull"/> are SQL null.</summary>
    public TypedAppender AppendObject(object? value) => value switch
    {
        null or DBNull => AppendNull(),
        string given => Append(given),
        bool given => Append(given),
        sbyte given => Append(given),
        byte given => Append(given),
        short given => Append(given),
        int given => Append(given),
        long given => Append(given),
        float given => Append(given),
        double given => Append(given),
        decimal given => Append(given),
        DateOnly given => Append(given),
        TimeOnly given => Append(given),
        DateTime given => Append(given),
        DateTimeOffset given => Append(given),
        Guid given => Append(given),
        byte[] given => Append(given),
        _ => throw Mismatch(Next(), value),
    };
}
