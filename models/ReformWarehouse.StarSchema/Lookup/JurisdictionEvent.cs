namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>A dated change of one division. Transfers of townships between divisions that keep their codes are not events here.</summary>
/// <param name="Id">Stable name of the event.</param>
/// <param name="Kind">rename, upgrade_to_city, upgrade_to_district, merge, split or code_change.</param>
/// <param name="EffectiveDate">First day after the change, by the date of approval; the first day of the month or year when no day is confirmed.</param>
/// <param name="DatePrecision">day, month or year.</param>
/// <param name="ConfirmedPrecision">How far a second source confirms the date: day, month or year.</param>
/// <param name="OldCode">Code before.</param>
/// <param name="OldNameZh">Name before.</param>
/// <param name="NewCode">Code after.</param>
/// <param name="NewNameZh">Name after.</param>
/// <param name="Source">The approving document, or the year lists of codes that show the change.</param>
public sealed record JurisdictionEvent(
    string Id, string Kind, DateOnly EffectiveDate, string DatePrecision, string ConfirmedPrecision,
    string OldCode, string OldNameZh, string NewCode, string NewNameZh, string Source);
