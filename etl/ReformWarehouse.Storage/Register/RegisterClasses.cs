using ReformWarehouse.GapAnalysis.Register;
using ReformWarehouse.Observations;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Register;

/// <summary>Brings the classes of figures to the model and its grades back.</summary>
internal static class RegisterClasses
{
    /// <summary>Says which years the results span, and that a hash stands for each class.</summary>
    public static void NumberYears(DuckDbEngine engine)
    {
        engine.Execute("set variable register_first_year = (select coalesce(min(year), 0) from register_class where operator is null)");
        engine.Execute("set variable register_years = (select coalesce(max(year) - min(year), 0) + 2 from register_class where operator is null)");
        RefuseEqualHashes(engine);
    }

    /// <summary>The classes in the order of their numbers.</summary>
    public static IReadOnlyList<ComparisonClass> Read(DuckDbEngine engine) => engine.Query("select * from register_class order by class_no", row => new ComparisonClass(
        row.MaybeText("operator") is { } side ? TargetOperators.Codes.Parse(side) : null, row.Int("year"), CodeLists.Window.Parse(row.Text("temporal")),
        row.MaybeInt("period_start"), row.MaybeText("delta_type") is { } delta ? CodeLists.DeltaType.Parse(delta) : null, CodeLists.Bound.Parse(row.Text("bound")),
        CodeLists.ValueRole.Parse(row.Text("value_role")), CodeLists.ObservationStatus.Parse(row.Text("obs_status")), row.Text("unit_base"),
        row.MaybeText("subject"), row.MaybeText("note"), row.Flag("is_derived")));

    /// <summary>Grades every pair of classes that may meet.</summary>
    public static void Grade(DuckDbEngine engine, IReadOnlyList<ComparisonClass> classes, RegisterNumbers numbers)
    {
        RefuseEqualHashes(engine);
        var english = engine.Scalar("select getvariable('register_english')") is true;
        var pairs = engine.Query(SqlScripts.Read("duckdb/register/register_pair.sql"), row =>
            (Trait: row.Int("trait_no"), Relation: row.Int("relation"), Value: row.Int("class_no"), Benchmark: row.Int("benchmark_class_no"), Number: row.Long("pair_no")));
        engine.Append("register_grade", rows =>
        {
            foreach (var pair in pairs)
            {
                var grade = ClassGrade.Of(classes[pair.Value], classes[pair.Benchmark], (BenchmarkRelation)pair.Relation, numbers.Traits[pair.Trait]);
                rows.AppendRow(pair.Number, grade.Grade.ToString(), (int)grade.Grade, grade.IsKept, grade.HasGap, Code(grade.GapBound), Code(grade.PercentBound),
                    Code(grade.PercentBoundAtZero), grade.Direction, grade.JudgedBy is { } side ? TargetOperators.Codes.CodeOf(side) : null, grade.YearsLeft,
                    RegisterText.Codes(grade.Reasons), RegisterText.Texts(grade.Reasons, english));
            }
        });
    }

    // Two combinations in 2^64 with one hash: practically never, and then no wrong grade.
    private static void RefuseEqualHashes(DuckDbEngine engine)
    {
        if (engine.Scalar("select count(*) > count(distinct class_hash) from register_class") is true)
            throw new LakeException(LakeError.QueryFailed, "register_class", "two classes have one hash");
    }

    private static string? Code(Bound? bound) => bound is { } given ? CodeLists.Bound.CodeOf(given) : null;
}
