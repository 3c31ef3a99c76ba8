using System.Text;

namespace ReformWarehouse.GapAnalysis;

/// <summary>The code (snake_case) and the sentence, in Chinese and English, for each <see cref="UndefinedReason"/>.</summary>
public static class UndefinedReasonTexts
{
    /// <summary>The reason as a stable code: <c>non_positive_benchmark</c>.</summary>
    public static string Code(this UndefinedReason reason)
    {
        var code = new StringBuilder();
        foreach (var letter in reason.ToString())
        {
            if (char.IsUpper(letter) && code.Length > 0)
                code.Append('_');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    /// <summary>The reason as a phrase; <paramref name="culture"/> <c>en</c> for English, anything else for Chinese.</summary>
    public static string Text(this UndefinedReason reason, string culture = "zh")
    {
        var (zh, en) = Both(reason);
        return culture.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? en : zh;
    }

    private static (string Zh, string En) Both(UndefinedReason reason) => reason switch
    {
        UndefinedReason.NotComputed => ("未计算", "not computed"),
        UndefinedReason.MissingInput => ("缺少输入值", "an input is missing"),
        UndefinedReason.NotFinite => ("数值超出可表示范围", "a number is not finite"),
        UndefinedReason.NoUnits => ("没有可用单位", "no usable unit"),
        UndefinedReason.TooFewUnits => ("可用单位太少", "too few usable units"),
        UndefinedReason.NegativeWeight => ("权数为负", "a weight is negative"),
        UndefinedReason.NonPositiveBenchmark => ("基准为零或负，比值无意义", "the benchmark is zero or negative"),
        UndefinedReason.NonPositiveMean => ("均值为零或负", "the mean is zero or negative"),
        UndefinedReason.NegativeValue => ("含负值", "a value is negative"),
        UndefinedReason.ZeroValue => ("含零值，结果为无穷大", "a value is zero, the measure would be infinite"),
        UndefinedReason.NonPositiveValue => ("含零或负值", "a value is zero or negative"),
        UndefinedReason.ZeroDenominator => ("分母为零", "the denominator is zero"),
        UndefinedReason.ZeroTotal => ("总变动为零，占比无意义", "the total is zero, shares of it are undefined"),
        UndefinedReason.ZeroBase => ("基期值为零", "the base value is zero"),
        UndefinedReason.SignChange => ("首末值符号不同", "start and end differ in sign"),
        UndefinedReason.InvalidPeriod => ("时期为空或倒置", "the period is empty or runs backwards"),
        UndefinedReason.TargetEqualsBase => ("基期值等于目标值", "the base equals the target"),
        UndefinedReason.WrongDirection => ("走势背离目标", "the movement leads away from the target"),
        UndefinedReason.NoPolarity => ("指标无优劣方向", "the indicator is neutral, no value is better"),
        UndefinedReason.SpeedUndefined => ("斜率不对应任何收敛速度", "the slope implies no speed of convergence"),
        UndefinedReason.Diverging => ("正在发散，无半衰期", "diverging, no half-life"),
        UndefinedReason.ZeroSpread => ("数值全部相等", "all values are equal"),
        UndefinedReason.SingularMatrix => ("矩阵奇异", "the matrix is singular"),
        UndefinedReason.InsufficientCoverage => ("覆盖率不足", "coverage is too low"),
        UndefinedReason.EmptyRow => ("该行没有观测", "the row has no observation"),
        UndefinedReason.NoConvergence => ("迭代不收敛", "the iteration does not converge"),
        UndefinedReason.TotalOutOfReach => ("逐项舍入无法凑成合计", "rounding each part once cannot meet the total"),
        UndefinedReason.OutOfRange => ("参数越界", "an argument is out of range"),
        UndefinedReason.Suppressed => ("为保护被调查对象而不公布", "withheld to protect a respondent"),
        UndefinedReason.NotApplicable => ("该方法不适用", "the method does not apply"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
