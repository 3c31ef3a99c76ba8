using System.Globalization;
using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>
/// A rate function written down: factor names, numbers, + - * / ^, parentheses and sum(), exp(), log(), sqrt(). Vectors are combined cell by cell,
/// a single number with
/// every cell; a result that is still a vector is summed. Example: <c>sum(births * women) / sum(women)</c>.
/// </summary>
public sealed class RateExpression
{
    private readonly string text;
    private readonly IReadOnlyList<string> names;
    private int at;

    private RateExpression(string text, IReadOnlyList<string> names) => (this.text, this.names) = (text, names);

    /// <summary>Parses the expression over the factors in their order.</summary>
    /// <exception cref="FormatException">The text is not an expression over these factors; the message says where.</exception>
    public static RateFunction Parse(string text, IReadOnlyList<string> factorNames)
    {
        var parser = new RateExpression(text, factorNames);
        var evaluate = parser.Sum();
        return parser.Peek() != '\0' ? throw parser.Error() : factors => evaluate(factors) is { Length: 1 } one ? one[0] : ExactSum.Of(evaluate(factors));
    }

    private Func<IReadOnlyList<double[]>, double[]> Sum()
    {
        var left = Product();
        while (Peek() is '+' or '-')
        {
            var sign = text[at++] == '+' ? 1.0 : -1.0;
            var (a, b) = (left, Product());
            left = f => Combine(a(f), b(f), (x, y) => x + sign * y);
        }

        return left;
    }

    private Func<IReadOnlyList<double[]>, double[]> Product()
    {
        var left = Unary();
        while (Peek() is '*' or '/')
        {
            var times = text[at++] == '*';
            var (a, b) = (left, Unary());
            left = f => Combine(a(f), b(f), (x, y) => times ? x * y : x / y);
        }

        return left;
    }

    private Func<IReadOnlyList<double[]>, double[]> Unary()
    {
        if (Peek() == '-')
        {
            at++;
            var inner = Unary();
            return f => Array.ConvertAll(inner(f), x => -x);
        }

        var left = Primary();
        if (Peek() != '^')
            return left;
        at++;
        var exponent = Unary();
        return f => Combine(left(f), exponent(f), Math.Pow);
    }

    private Func<IReadOnlyList<double[]>, double[]> Primary()
    {
        if (Peek() == '(')
            return Parenthesis();
        var start = at;
        if (char.IsAsciiDigit(Peek()) || Peek() == '.')
        {
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
                at++;
            double[] number = [double.Parse(text[start..at], CultureInfo.InvariantCulture)];
            return _ => number;
        }

        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.'))
            at++;
        var name = text[start..at];
        var factor = names.ToList().IndexOf(name);
        if (factor >= 0)
            return f => f[factor];
        if (Peek() != '(')
            throw Error();
        var inner = Parenthesis();
        return name switch
        {
            "sum" => f => [ExactSum.Of(inner(f))],
            "exp" => f => Array.ConvertAll(inner(f), Math.Exp),
            "log" => f => Array.ConvertAll(inner(f), Math.Log),
            "sqrt" => f => Array.ConvertAll(inner(f), Math.Sqrt),
            _ => throw Error(),
        };
    }

    private Func<IReadOnlyList<double[]>, double[]> Parenthesis()
    {
        at++;
        var inner = Sum();
        if (Peek() != ')')
            throw Error();
        at++;
        return inner;
    }

    private char Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length ? text[at] : '\0';
    }

    private FormatException Error() => new(
        $"Cannot read the rate function '{text}' at position {at + 1}; factors are {string.Join(", ", names)}.");

    private static double[] Combine(double[] a, double[] b, Func<double, double, double> operation)
    {
        if (a.Length != b.Length && a.Length != 1 && b.Length != 1)
            throw new ArgumentException($"Factors with {a.Length} and {b.Length} cells cannot be combined.");
        var result = new double[Math.Max(a.Length, b.Length)];
        for (var i = 0; i < result.Length; i++)
            result[i] = operation(a.Length == 1 ? a[0] : a[i], b.Length == 1 ? b[0] : b[i]);
        return result;
    }
}
