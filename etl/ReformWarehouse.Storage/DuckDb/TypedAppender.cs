using DuckDB.NET.Data;

namespace ReformWarehouse.Storage.DuckDb;

/// <summary>
/// Bulk insert into one table, safe where the driver's row appender is not: that one writes a value in the width of its CLR type into
/// a column of another width and so corrupts this row or the next. Here every value is checked against the column: the same type
/// enters; a narrower one is widened where nothing can be lost (int into BIGINT, long into DECIMAL, float into DOUBLE); all else is
/// refused by its type, never by chance of its value. Times lose what is below a microsecond.
/// Rows count only after <see cref="Complete"/>; an appender that is disposed before discards what it still holds (the engine moves
/// rows into the table about every 200 000: for all or nothing use a transaction, as <see cref="DuckDbEngine.Append"/> does).
/// </summary>
public sealed partial class TypedAppender : IDisposable
{
    private readonly string table;
    private readonly AppendColumn[] columns;
    private readonly DuckDBAppender appender;
    private IDuckDBAppenderRow? row;
    private int position;
    private long rows;
    private bool refused;
    private bool closed;

    private TypedAppender(string table, AppendColumn[] columns, DuckDBAppender appender)
    {
        this.table = table;
        this.columns = columns;
        this.appender = appender;
    }

    /// <summary>Opens a table of the current schema. Its columns must all be of types that this class writes, and none generated.</summary>
    /// <exception cref="AppendRefusedException">A column is generated, or a list, a struct, a huge integer, ….</exception>
    /// <exception cref="DuckDBException">There is no such table, or it is a view.</exception>
    public static TypedAppender Open(DuckDBConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"describe {SqlText.Name(table)}";
        var columns = new List<AppendColumn>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
                columns.Add(AppendColumn.Of(reader.GetString(0), reader.GetString(1)));
        }
        if (columns.Find(column => column.Kind == AppendKind.Other) is { } odd)
        {
            throw new AppendRefusedException(
                $"Table {table}, column {odd.Name}: {odd.Type} cannot be appended; insert with SQL. / 表 {table}，列 {odd.Name}：不能追加 {odd.Type} 类型，请用 SQL 插入。");
        }
        RefuseGeneratedColumns(command, table, columns.Count);
        return new TypedAppender(table, [.. columns], connection.CreateAppender(table));
    }

    /// <summary>Ends the row, which must be full.</summary>
    public TypedAppender EndRow()
    {
        if (position != columns.Length)
            throw Refuse($"row {rows + 1} has {position} of {columns.Length} values", $"第 {rows + 1} 行只有 {position} 个值，应有 {columns.Length} 个");
        row!.EndRow();
        row = null;
        position = 0;
        rows++;
        return this;
    }

    /// <summary>Gives the rows to the table. Returns how many.</summary>
    /// <exception cref="AppendRefusedException">The last row is incomplete, or an earlier value was refused.</exception>
    /// <exception cref="DuckDBException">A constraint of the table is broken (not null, unique, …).</exception>
    public long Complete()
    {
        if (refused)
            throw new AppendRefusedException($"Table {table}: a value was refused before, so nothing is appended. / 表 {table}：此前有值被拒绝，未追加任何行。");
        if (position != 0)
            throw Refuse($"row {rows + 1} has {position} of {columns.Length} values", $"第 {rows + 1} 行只有 {position} 个值，应有 {columns.Length} 个");
        closed = true;
        appender.Close();
        return rows;
    }

    public void Dispose()
    {
        if (closed)
            return;
        closed = true;
        try
        {
            appender.Clear();
        }
        finally
        {
            appender.Dispose();
        }
    }

    /// <summary>DESCRIBE lists generated columns like any other, but the driver's appender skips them: all later values would shift.</summary>
    private static void RefuseGeneratedColumns(DuckDBCommand command, string table, int count)
    {
        command.CommandText = $"explain insert into {SqlText.Name(table)} values ({string.Join(", ", Enumerable.Repeat("null", count))})";
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException error) when (error.Message.Contains($"but {count} values were supplied", StringComparison.Ordinal))
        {
            throw new AppendRefusedException($"Table {table} has generated columns; insert with SQL. / 表 {table} 含生成列，请用 SQL 插入。");
        }
    }

    /// <summary>The next column, or a refusal when the row is already full.</summary>
    private AppendColumn Next()
    {
        if (refused || closed)
            throw new AppendRefusedException($"Table {table}: the appender is closed or refused a value before. / 表 {table}：追加器已关闭或此前拒绝过值。");
        if (position == columns.Length)
            throw Refuse($"row {rows + 1} has more than {columns.Length} values", $"第 {rows + 1} 行的值多于 {columns.Length} 个");
        row ??= appender.CreateRow();
        return columns[position++];
    }

    private AppendRefusedException Mismatch(AppendColumn column, object given) => Refuse(
        $"column {column.Name}, row {rows + 1}: expected {column.Type}, given {given.GetType().Name} ({given}). Convert the value before appending",
        $"列 {column.Name}，第 {rows + 1} 行：应为 {column.Type}，给出的是 {given.GetType().Name}（{given}），请先转换");

    private AppendRefusedException Refuse(string reason, string reasonZh)
    {
        refused = true;
        return new AppendRefusedException($"Table {table}, {reason}. / 表 {table}，{reasonZh}。");
    }
}
