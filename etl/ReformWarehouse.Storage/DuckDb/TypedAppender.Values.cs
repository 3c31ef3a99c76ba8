using System.Buffers;
using System.Globalization;

namespace ReformWarehouse.Storage.DuckDb;

/// <summary>One method a CLR type: which columns it enters, and as what.</summary>
public sealed partial class TypedAppender
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\0']);

    private static readonly decimal[] PowersOfTen = [.. Enumerable.Range(0, 29).Select(power => decimal.Parse('1' + new string('0', power), CultureInfo.InvariantCulture))];

    public TypedAppender AppendNull()
    {
        Next();
        row!.AppendNullValue();
        return this;
    }

    public TypedAppender Append(bool value)
    {
        var column = Next();
        if (column.Kind != AppendKind.Boolean)
            throw Mismatch(column, value);
        row!.AppendValue((bool?)value);
        return this;
    }

    public TypedAppender Append(sbyte value)
    {
        var column = Next();
        switch (column.Kind)
        {
            case AppendKind.Int8:
                row!.AppendValue((sbyte?)value);
                return this;
            case AppendKind.Int16:
                row!.AppendValue((short?)value);
                return this;
            case AppendKind.Int32:
                row!.AppendValue((int?)value);
                return this;
            case AppendKind.Int64:
                row!.AppendValue((long?)value);
                return this;
            case AppendKind.Single:
                row!.AppendValue((float?)value);
                return this;
            case AppendKind.Double:
                row!.AppendValue((double?)value);
                return this;
            case AppendKind.Decimal:
                return AppendDecimal(column, value);
            default:
                throw Mismatch(column, value);
        }
    }

    public TypedAppender Append(byte value)
    {
        var column = Next();
        switch (column.Kind)
        {
            case AppendKind.UInt8:
                row!.AppendValue((byte?)value);
                return this;
            case AppendKind.Int16:
                row!.AppendValue((short?)value);
                return this;
            case AppendKind.Int32:
                row!.AppendValue((int?)value);
                return this;
            case AppendKind.Int64:
                row!.AppendValue((long?)value);
                return this;
            case AppendKind.Single:
                row!.AppendValue((float?)value);
                return this;
            case AppendKind.Double:
                row!.AppendValue((double?)value);
                return this;
            case AppendKind.Decimal:
                return AppendDecimal(column, value);
            default:
                throw Mismatch(column, value);
        }
    }

    public TypedAppender Append(short value)
    {
        var column = Next();
        switch (column.Kind)
        {
            case AppendKind.Int16:
                row!.AppendValue((short?)value);
                return this;
            case AppendKind.Int32:
                row!.AppendValue((int?)value);
                return this;
            case AppendKind.Int64:
                row!.AppendValue((long?)value);
                return this;
            case AppendKind.Single:
                row!.AppendValue((float?)value);
                return this;
            case AppendKind.Double:
                row!.AppendValue((double?)value);
                return this;
            case AppendKind.Decimal:
                return AppendDecimal(column, value);
            default:
                throw Mismatch(column, value);
        }
    }

    public TypedAppender Append(int value)
    {
        var column = Next();
        switch (column.Kind)
        {
            case AppendKind.Int32:
                row!.AppendValue((int?)value);
                return this;
            case AppendKind.Int64:
                row!.AppendValue((long?)value);
                return this;
            case AppendKind.Double:
                row!.AppendValue((double?)value);
                return this;
            case AppendKind.Decimal:
                return AppendDecimal(column, value);
            default:
                throw Mismatch(column, value);
        }
    }

    public TypedAppender Append(long value)
    {
        var column = Next();
        switch (column.Kind)
        {
            case AppendKind.Int64:
                row!.AppendValue((long?)value);
                return this;
            case AppendKind.Decimal:
                return AppendDecimal(column, value);
            default:
                throw Mismatch(column, value);
        }
    }

    public TypedAppender Append(float value)
    {
        var column = Next();
        if (column.Kind == AppendKind.Single)
            row!.AppendValue((float?)value);
        else if (column.Kind == AppendKind.Double)
            row!.AppendValue((double?)value);
        else
            throw Mismatch(column, value);
        return this;
    }

    public TypedAppender Append(double value)
    {
        var column = Next();
        if (column.Kind != AppendKind.Double)
            throw Mismatch(column, value);
        row!.AppendValue((double?)value);
        return this;
    }

    /// <summary>Into DECIMAL only, and only if the column's decimals hold it: nothing is rounded.</summary>
    public TypedAppender Append(decimal value)
    {
        var column = Next();
        return column.Kind == AppendKind.Decimal ? AppendDecimal(column, value) : throw Mismatch(column, value);
    }

    /// <summary>Into VARCHAR or ENUM. Null is SQL null; a text with a NUL or half a surrogate pair, which UTF-8 in the engine cannot hold whole, is refused.</summary>
    public TypedAppender Append(string? value)
    {
        if (value is null)
            return AppendNull();
        var column = Next();
        if (column.Kind != AppendKind.Text)
            throw Mismatch(column, value);
        if (value.AsSpan().IndexOfAny(Suspicious) >= 0 && !IsWhole(value))
        {
            throw Refuse(
                $"column {column.Name}, row {rows + 1}: the text holds a NUL character or half a surrogate pair",
                $"列 {column.Name}，第 {rows + 1} 行：文本含空字符或不完整的代理对");
        }
        row!.AppendValue(value);
        return this;
    }

    public TypedAppender Append(DateOnly value)
    {
        var column = Next();
        if (column.Kind != AppendKind.Date)
            throw Mismatch(column, value);
        row!.AppendValue((DateOnly?)value);
        return this;
    }

    public TypedAppender Append(TimeOnly value)
    {
        var column = Next();
        if (column.Kind != AppendKind.Time)
            throw Mismatch(column, value);
        row!.AppendValue((TimeOnly?)value);
        return this;
    }

    /// <summary>Into TIMESTAMP as it stands; into TIMESTAMP WITH TIME ZONE only if its kind is UTC.</summary>
    public TypedAppender Append(DateTime value)
    {
        var column = Next();
        if (column.Kind == AppendKind.Instant && value.Kind == DateTimeKind.Utc)
            row!.AppendValue((DateTimeOffset?)new DateTimeOffset(value));
        else if (column.Kind == AppendKind.Timestamp)
            row!.AppendValue((DateTime?)value);
        else
            throw Mismatch(column, value);
        return this;
    }

    /// <summary>Into TIMESTAMP WITH TIME ZONE: the instant is kept, the offset is not.</summary>
    public TypedAppender Append(DateTimeOffset value)
    {
        var column = Next();
        if (column.Kind != AppendKind.Instant)
            throw Mismatch(column, value);
        row!.AppendValue((DateTimeOffset?)value);
        return this;
    }

    public TypedAppender Append(Guid value)
    {
        var column = Next();
        if (column.Kind != AppendKind.Uuid)
            throw Mismatch(column, value);
        row!.AppendValue((Guid?)value);
        return this;
    }

    /// <summary>Into BLOB. Null is SQL null.</summary>
    public TypedAppender Append(byte[]? value)
    {
        if (value is null)
            return AppendNull();
        var column = Next();
        if (column.Kind != AppendKind.Blob)
            throw Mismatch(column, value);
        row!.AppendValue(value);
        return this;
    }

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i]))
                return false;
        }
        return true;
    }

    private TypedAppender AppendDecimal(AppendColumn column, decimal value)
    {
        if (value.Scale > column.Scale && decimal.Round(value, column.Scale) != value)
        {
            throw Refuse(
                FormattableString.Invariant($"column {column.Name}, row {rows + 1}: {value} has more decimals than {column.Type}. Round it before appending"),
                FormattableString.Invariant($"列 {column.Name}，第 {rows + 1} 行：{value} 的小数位多于 {column.Type}，请先取舍"));
        }
        var wholeDigits = column.Width - column.Scale;
        if (wholeDigits < PowersOfTen.Length && Math.Abs(decimal.Truncate(value)) >= PowersOfTen[wholeDigits])
        {
            throw Refuse(
                FormattableString.Invariant($"column {column.Name}, row {rows + 1}: {value} is out of the range of {column.Type}"),
                FormattableString.Invariant($"列 {column.Name}，第 {rows + 1} 行：{value} 超出 {column.Type} 的范围"));
        }
        row!.AppendValue((decimal?)value);
        return this;
    }
}
