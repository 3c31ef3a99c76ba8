using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReformWarehouse.Tds.Endpoint.Protocol;
using ReformWarehouse.Tds.Endpoint.Types;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>A value with the type that it has on the wire.</summary>
internal readonly record struct Typed(SqlType Type, object? Value);

/// <summary>Evaluates scalar expressions.</summary>
internal sealed class Expressions(Database database, Variables variables, Func<QueryExpression, Scope, IEnumerable<object?[]>> subquery)
{
    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;

    public object? Value(ScalarExpression expression, Scope scope) => Evaluate(expression, scope).Value;

    public Typed Evaluate(ScalarExpression expression, Scope scope)
    {
        switch (expression)
        {
            case ParenthesisExpression inner: return Evaluate(inner.Expression, scope);
            case NullLiteral: return new(SqlType.Int, null);
            case IntegerLiteral number: return new(SqlType.Int, int.Parse(number.Value, CultureInfo.InvariantCulture));
            case NumericLiteral number: return new(new(SqlKind.Decimal, 0, 38, 10), decimal.Parse(number.Value, CultureInfo.InvariantCulture));
            case StringLiteral text: return new(SqlType.NVarChar(Math.Max(1, text.Value.Length)), text.Value);
            case BinaryLiteral binary:
                var bytes = Convert.FromHexString(binary.Value.AsSpan(2));
                return new(new(SqlKind.VarBinary, Math.Max(1, bytes.Length)), bytes);
            case VariableReference variable: return new(variables[variable.Name].Type, variables[variable.Name].Value);
            case GlobalVariableExpression { Name: var name } when name.Equals("@@dbts", StringComparison.OrdinalIgnoreCase):
                return new(SqlType.Binary8, Values.ToVersion(database.LastVersion));
            case ColumnReferenceExpression reference:
                var names = reference.MultiPartIdentifier.Identifiers;
                var (column, value) = scope.Find(names.Count > 1 ? names[^2].Value : null, names[^1].Value);
                return new(column.Type, value);
            case UnaryExpression { UnaryExpressionType: UnaryExpressionType.Negative } negative:
                var (type, plus) = Evaluate(negative.Expression, scope);
                return new(type, Values.Convert(-(decimal)Values.Convert(plus, new(SqlKind.Decimal, 0, 38, 10))!, type));
            case CastCall cast: return new(DataTypes.Of(cast.DataType), Values.Convert(Value(cast.Parameter, scope), DataTypes.Of(cast.DataType)));
            // Style 23 of a date is yyyy-mm-dd, as a text of a date is here anyway.
            case ConvertCall { Style: null or IntegerLiteral { Value: "23" } } convert:
                return new(DataTypes.Of(convert.DataType), Values.Convert(Value(convert.Parameter, scope), DataTypes.Of(convert.DataType)));
            case SearchedCaseExpression choice: return Choose(choice, scope);
            case ScalarSubquery query: return new(SqlType.NVarChar(-1), subquery(query.QueryExpression, scope).FirstOrDefault()?[0]);
            case FunctionCall call: return Call(call, scope);
            default: throw ServerError.NotServed(expression.GetType().Name);
        }
    }

    /// <summary>The condition holds, does not hold, or is unknown.</summary>
    public bool? Holds(BooleanExpression condition, Scope scope)
    {
        switch (condition)
        {
            case BooleanParenthesisExpression inner: return Holds(inner.Expression, scope);
            case BooleanNotExpression not: return !Holds(not.Expression, scope);
            case BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.And } and:
                return Holds(and.FirstExpression, scope) is false ? false : Holds(and.FirstExpression, scope) & Holds(and.SecondExpression, scope);
            case BooleanBinaryExpression or: return Holds(or.FirstExpression, scope) | Holds(or.SecondExpression, scope);
            case BooleanIsNullExpression isNull: return Value(isNull.Expression, scope) is null != isNull.IsNot;
            case BooleanComparisonExpression comparison:
                return Values.Compare(Value(comparison.FirstExpression, scope), Value(comparison.SecondExpression, scope)) is { } order
                    ? Satisfies(order, comparison.ComparisonType) : null;
            case ExistsPredicate exists: return subquery(exists.Subquery.QueryExpression, scope).Any();
            case InPredicate within:
                var sought = Value(within.Expression, scope);
                var set = within.Subquery is { } query ? subquery(query.QueryExpression, scope).Select(row => row[0]) : within.Values.Select(value => Value(value, scope));
                return set.Any(value => Values.Compare(sought, value) == 0) != within.NotDefined;
            default: throw ServerError.NotServed(condition.GetType().Name);
        }
    }

    private Typed Choose(SearchedCaseExpression choice, Scope scope)
    {
        foreach (var when in choice.WhenClauses)
            if (Holds(when.WhenExpression, scope) is true) return Evaluate(when.ThenExpression, scope);
        return choice.ElseExpression is null ? new(SqlType.Int, null) : Evaluate(choice.ElseExpression, scope);
    }

    private Typed Call(FunctionCall call, Scope scope)
    {
        switch (call.FunctionName.Value.ToLowerInvariant())
        {
            case "min_active_rowversion": return new(SqlType.Binary8, Values.ToVersion(database.MinActiveVersion));
            case "sysdatetimeoffset": return new(new(SqlKind.DateTimeOffset, Scale: 7), _now);
            case "sysutcdatetime": return new(new(SqlKind.DateTime2, Scale: 7), _now.UtcDateTime);
            case "db_name": return new(SqlType.NVarChar(128), database.Name);
            case "scope_identity": return new(new(SqlKind.Decimal, 0, 38, 0), variables.LastIdentity is { } last ? (decimal)last : null);
            case "switchoffset":
                var (zoned, moment) = Evaluate(call.Parameters[0], scope);
                var offset = DateTimeOffset.ParseExact((string)Value(call.Parameters[1], scope)!, "zzz", CultureInfo.InvariantCulture).Offset;
                return new(zoned, moment is null ? null : ((DateTimeOffset)moment).ToOffset(offset));
            case "dateadd" when Part(call) == "microsecond":
                var (type, value) = Evaluate(call.Parameters[2], scope);
                var microseconds = (int)Value(call.Parameters[1], scope)!;
                return new(type, value is null ? null : ((DateTimeOffset)value).AddTicks(10 * microseconds));
            default: throw ServerError.NotServed($"function {call.FunctionName.Value}");
        }
    }

    private static string? Part(FunctionCall call) => (call.Parameters[0] as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[0].Value.ToLowerInvariant();

    private static bool Satisfies(int order, BooleanComparisonType comparison) => comparison switch
    {
        BooleanComparisonType.Equals => order == 0,
        BooleanComparisonType.NotEqualToBrackets or BooleanComparisonType.NotEqualToExclamation => order != 0,
        BooleanComparisonType.GreaterThan => order > 0,
        BooleanComparisonType.GreaterThanOrEqualTo => order >= 0,
        BooleanComparisonType.LessThan => order < 0,
        BooleanComparisonType.LessThanOrEqualTo => order <= 0,
        _ => throw ServerError.NotServed($"comparison {comparison}"),
    };
}
