using ReformWarehouse.Cli.Options;
using ReformWarehouse.GapAnalysis.Accounts;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Output;

/// <summary>The columns of change accounts: opening gap, the changes, closing gap.</summary>
internal static class AccountColumns
{
    public static IReadOnlyList<ResultColumn<ChangeAccount>> For(Culture culture, SourceIndex index) =>
    [
        new("indicator_code", "", "", account => account.Indicator.Code),
        new("indicator_name", "指标", "indicator", account => culture.Pick(account.Indicator.NameZh, account.Indicator.NameEn),
            account => $"{culture.Pick(account.Indicator.NameZh, account.Indicator.NameEn)} {account.Indicator.Code}"),
        new("jurisdiction_code", "地区", "jurisdiction", account => account.JurisdictionCode, account => GapColumns.JurisdictionName(account.JurisdictionCode, culture)),
        new("against", "", "", account => account.Against),
        new("base_year", "", "", account => account.BaseYear),
        new("year", "", "", account => account.Year),
        new("unit", "", "", account => account.Unit),
        Amount(culture, "opening_gap", "原公布差距", "published then", account => account.Opening),
        Change(culture, AccountStep.RevisedData, "数据修订", "revised data"),
        Change(culture, AccountStep.RevisedTarget, "目标修订", "revised target"),
        Change(culture, AccountStep.ChangedDefinition, "口径变动", "changed definition"),
        Change(culture, AccountStep.ChangedBoundary, "区划变动", "changed boundary"),
        Change(culture, AccountStep.NewPeriod, "新时期", "new period"),
        Amount(culture, "closing_gap", "现在的差距", "gap now", account => account.Closing),
        new("grade", "可比", "grade", account => account.Grade.ToString(), account => account.Grade.ToString()),
        new("reason_codes", "", "", account => account.Reasons.Select(reason => reason.Code).ToArray()),
        new("reasons", "理由", "reasons", account => Reasons(account, culture), account => string.Join("；", Reasons(account, culture))),
        new("sources", "出处", "sources", account => account.Sources.Select(source => source.ToString()).ToArray(), account => index.Mention(account.Sources)),
    ];

    private static ResultColumn<ChangeAccount> Change(Culture culture, AccountStep step, string zh, string en) => Amount(culture, AccountSteps.Codes.CodeOf(step), zh, en,
        account => account.States.Count == 0 ? null : account.Changes.Single(change => change.Step == step).Amount);

    private static ResultColumn<ChangeAccount> Amount(Culture culture, string name, string zh, string en, Func<ChangeAccount, decimal?> amount) => new(name, zh, en, account => amount(account),
        account => amount(account) is { } value ? Display.Signed(BoundedValue.Of((double)value), account.Unit, Math.Max(account.Indicator.Decimals, 2), culture) : "—")
    { RightAligned = true };

    private static string[] Reasons(ChangeAccount account, Culture culture) => [.. account.Reasons.Select(reason => culture.Pick(reason.TextZh, reason.TextEn))];
}
