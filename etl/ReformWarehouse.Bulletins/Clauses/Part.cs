using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Clauses;

/// <summary>
/// A quantity's share of its clause: from <see cref="Start"/> to <see cref="End"/>. A bare part has nothing of its own
/// before the number (the 6% of 26%、6%): it belongs to the run that the part before it began.
/// </summary>
public sealed record Part(Quantity Quantity, int Start, int End, bool Bare);
