using DuckDB.NET.Data;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>Loads the program's reference data into the dimensions, once per edition; a later edition adds what is new or changed.</summary>
public sealed class ReferenceWriter(DataLake lake, string programVersion, TimeProvider clock)
{
    private static readonly string[] Tables =
        ["dim_jurisdiction", "dim_jurisdiction_alias", "dim_jurisdiction_event", "dim_indicator", "dim_indicator_alias", "dim_year"];

    /// <returns>False when the lake already held this edition.</returns>
    /// <exception cref="LakeException">The lake cannot be read or written; nothing is visible.</exception>
    public bool EnsureLoaded()
    {
        var startedAt = clock.GetUtcNow();
        using var load = lake.BeginLoad($"reference:{ReferenceEdition.Current}");
        if (load.IsAlreadyLoaded) return false;

        using var session = lake.OpenLoadSession();
        var connection = session.Connection;
        Stage(connection);
        connection.SetVariable("known_at", startedAt);
        var rows = Tables.Sum(table => load.Append(table, connection, SqlScripts.Read($"duckdb/loads/{table}.sql")));
        RunRow.Append(load, connection, new RunRow(
            "reference", null, ReferenceEdition.Current, startedAt, clock.GetUtcNow(), rows, rows, 0, 0, programVersion));
        return load.Commit();
    }

    private static void Stage(DuckDBConnection connection)
    {
        connection.Fill("stg_jurisdiction", rows =>
        {
            foreach (var j in ReferenceData.Jurisdictions.Versions)
                rows.AppendRow(j.Code, j.NameZh, j.ShortNameZh, j.NameEn, CodeLists.Level.CodeOf(j.Level), j.ParentCode, j.IsStatisticalArea, j.ValidFrom, j.ValidTo);
        });

        connection.Fill("stg_jurisdiction_alias", rows =>
        {
            foreach (var alias in ReferenceData.Jurisdictions.Aliases)
                rows.AppendRow(alias.JurisdictionCode, alias.Alias, alias.Kind);
        });

        connection.Fill("stg_jurisdiction_event", rows =>
        {
            foreach (var e in ReferenceData.Jurisdictions.Events)
                rows.AppendRow(e.Id, e.Kind, e.EffectiveDate, e.DatePrecision, e.ConfirmedPrecision, e.OldCode, e.OldNameZh, e.NewCode, e.NewNameZh, e.Source);
        });

        connection.Fill("stg_indicator", rows =>
        {
            foreach (var (definition, ordinal) in ReferenceData.Indicators.Definitions.Select((definition, index) => (definition, index + 1)))
            {
                var i = definition.Indicator;
                rows.AppendRow(ordinal, i.Code, i.NameZh, i.NameEn, i.TaskArea, i.BaseUnit, CodeLists.Polarity.CodeOf(i.Polarity),
                    CodeLists.MeasureType.CodeOf(i.MeasureType), CodeLists.JurisdictionAggregation.CodeOf(i.OverJurisdictions),
                    CodeLists.YearAggregation.CodeOf(i.OverYears), i.NumeratorCode, i.DenominatorCode, i.MainIndicatorNumber, i.IsMainIndicatorLead,
                    i.VariantOf, i.PartOf, i.ValidMinimum, i.ValidMaximum, i.Decimals,
                    i.UnitEquivalents.Count == 0 ? null : string.Join(';', i.UnitEquivalents), definition.Definition, definition.Caveat);
            }
        });

        connection.Fill("stg_indicator_alias", rows =>
        {
            foreach (var alias in ReferenceData.Indicators.Aliases)
                rows.AppendRow(alias.IndicatorCode, alias.Alias, alias.Context);
        });

        connection.Fill("stg_plan_period", rows =>
        {
            foreach (var plan in ReferenceData.PlanPeriods)
                rows.AppendRow(plan.Code, plan.NameZh, plan.NameEn, plan.FirstYear, plan.LastYear);
        });
    }
}
