using System.Buffers;

namespace ReformWarehouse.GapAnalysis.Arithmetic;

/// <summary>
/// Values with their weights, sorted by value and then by weight, so that what is computed along the order does not depend on the
/// order of the rows. Dispose returns the buffers.
/// </summary>
internal readonly ref struct SortedUnits
{
    private readonly double[] values;
    private readonly double[]? weights;
    private readonly int count;

    public SortedUnits(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        this.values = ArrayPool<double>.Shared.Rent(Math.Max(values.Length, 1));
        this.weights = weights.IsEmpty ? null : ArrayPool<double>.Shared.Rent(values.Length);
        count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (this.weights is not null)
            {
                if (weights[i] == 0)
                    continue;
                this.weights[count] = weights[i];
            }

            this.values[count++] = values[i];
        }

        if (this.weights is null)
        {
            Array.Sort(this.values, 0, count);
            return;
        }

        Array.Sort(this.values, this.weights, 0, count);
        for (int start = 0, end; start < count; start = end)
        {
            end = start + 1;
            while (end < count && this.values[end] == this.values[start])
                end++;
            if (end - start > 1)
                Array.Sort(this.weights, start, end - start);
        }
    }

    public int Count => count;

    public bool IsWeighted => weights is not null;

    public double Value(int i) => values[i];

    public double Weight(int i) => weights is null ? 1 : weights[i];

    public ReadOnlySpan<double> Values => values.AsSpan(0, count);

    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(values);
        if (weights is not null)
            ArrayPool<double>.Shared.Return(weights);
    }
}
