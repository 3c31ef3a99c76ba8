using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Clauses;

/// <summary>A clause between two commas or stronger marks, over the flowing text, with its quantities.</summary>
public sealed record Segment(int Start, int End, IReadOnlyList<Quantity> Quantities);

/// <summary>A sentence with its clauses.</summary>
public sealed record Sentence(int Start, int End, IReadOnlyList<Segment> Segments);
