namespace ReformWarehouse.Ingestion.LargeReturns;

/// <summary>Takes the quotes off a line in which they only stand around whole cells, as programs do that quote every text.</summary>
internal static class Unquoted
{
    /// <returns>False when a quoted cell holds a quote, a separator or outer blanks, or a quote stands anywhere else.</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, byte delimiter, out ReadOnlySpan<byte> plain)
    {
        plain = default;
        var text = new byte[line.Length];
        var used = 0;
        while (true)
        {
            int end;
            if (line.Length > 0 && line[0] == '"')
            {
                var length = line[1..].IndexOf((byte)'"');
                if (length < 0) return false;
                var cell = line.Slice(1, length);
                end = length + 2;
                if (end < line.Length && line[end] != delimiter) return false;
                if (cell.ContainsAny(delimiter, (byte)'\r') || (cell.Length > 0 && (cell[0] == ' ' || cell[^1] == ' '))) return false;
                cell.CopyTo(text.AsSpan(used));
                used += cell.Length;
            }
            else
            {
                end = line.IndexOf(delimiter) is >= 0 and var at ? at : line.Length;
                if (line[..end].ContainsAny((byte)'"', (byte)'\r')) return false;
                line[..end].CopyTo(text.AsSpan(used));
                used += end;
            }

            if (end == line.Length) break;
            text[used++] = delimiter;
            line = line[(end + 1)..];
        }

        plain = text.AsSpan(0, used);
        return true;
    }
}
