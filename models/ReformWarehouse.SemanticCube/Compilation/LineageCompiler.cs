using ReformWarehouse.SemanticCube.Compilation.Steps;
using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>
/// Compiles the drill-through of a question: the statements that its cells are computed from, chosen by the very steps that choose them for the cells,
/// with the place where each is written.
/// </summary>
public sealed class LineageCompiler(ISqlDialect dialect)
{
    public SqlStatement Compile(CubePlan plan)
    {
        var final = Final(plan);
        var steps = SqlLayout.Read([.. CatalogueSteps.Of(plan, dialect), .. HierarchySteps.Of(plan, dialect), .. FactSteps.Of(plan, dialect)], final);
        const string header = """
            -- purpose: the statements that the cells of a question are computed from
            -- grain: one row per asked indicator x part of its computation x statement

            """;
        return SqlLayout.Statement(header, steps, final, dialect, Parameters.Of(plan, dialect));
    }

    private const string Visible = """
        inner join visible
            on visible.year = statement.year
            and visible.jurisdiction_code = statement.jurisdiction_code
        """;

    private string Final(CubePlan plan) => $"""
        select
            component.indicator_code,
            component.part,
            statement.fact_code,
            statement.jurisdiction_code,
            statement.year,
            case when statement.precedence = 1 and statement.value is not null then 1 else 0 end as is_taken,
            observation.obs_status,
            observation.value_text,
            observation.unit,
            observation.value,
            observation.upper,
            observation.bound,
            observation.unit_base,
            observation.numerator,
            observation.denominator,
            observation.temporal,
            observation.period_start,
            observation.period_basis,
            report.report_code,
            report.title,
            report.issuer,
            observation.source_document,
            case when report.source_document = observation.source_document then report.source_sha256 end as source_sha256,
            observation.source_section,
            observation.source_start,
            observation.source_end,
            observation.source_place,
            observation.restated_at,
            observation.note,
            observation.load_id
        from statement
        inner join component
            on component.fact_code = statement.fact_code
            and component.year = statement.year
        inner join {dialect.CurrentView("current_observation")} as observation
            on observation.report_key = statement.report_key
            and observation.row_number = statement.row_number
        inner join {dialect.CurrentView("current_report")} as report
            on report.report_key = statement.report_key
        {(plan.Policy.IsLimited ? Visible : "")}
        order by component.indicator_code, statement.jurisdiction_code, statement.year, component.part desc, statement.precedence
        """ + "\n";
}
