using System.Globalization;
using DuckDB.NET.Data;
using ReformWarehouse.GapAnalysis.Register;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Register;

/// <summary>
/// The gap register of <see cref="GapRegister"/>, computed set-based where the lake is: the model grades every pair of classes of figures once, DuckDB joins
/// the figures to nation, parent and target by small numbers and computes value by value. The few cells about which more than class and number decide
/// (stated differences, organisations beside the division) are compared one by one and added. Headcounts and source spans are left to
/// <c>reform gap</c>.
/// </summary>
public sealed class StarRegister
{
    private readonly DuckDbEngine engine;

    /// <param name="star">The star as of a date; it must stay open while the register is read.</param>
    /// <param name="question">Which part of the register.</param>
    /// <param name="english">Language of names and reasons: English, or Chinese.</param>
    public StarRegister(StarReader star, RegisterQuestion question, bool english)
    {
        engine = star.Session.Engine;
        Set("register_english", english);
        Set("register_latest", question is { Year: null, EveryYear: false });
        Set("register_year", question.Year);
        foreach (var script in new[] { "register_number", "register_tables", "register_share" }) Run(script);
        var numbers = RegisterNumbers.Of(star, question, english);
        numbers.Write(engine);
        foreach (var script in new[] { "register_stated", "register_key", "register_class" }) Run(script);
        RegisterClasses.NumberYears(engine);
        foreach (var script in new[] { "register_result", "register_derived" }) Run(script);
        ImpliedLevels.Write(star, numbers);
        Run("register_class_derived");
        foreach (var origin in new[] { 1, 2 })
        {
            Set("register_origin", origin);
            Run("register_result_derived");
        }

        var rowWise = new RowWiseCells(star, numbers, question);
        rowWise.WriteCells();
        Run("register_row_wise");
        Prepare(numbers);
        rowWise.WriteGaps(english);
    }

    /// <summary>The relation of the register, one row per gap or refused comparison, unordered; its columns are those of <c>reform gap --register</c>.</summary>
    public const string Relation = "register_row";

    /// <summary>How many gaps and refused comparisons there are.</summary>
    public long Count() => Convert.ToInt64(engine.Scalar($"select count(*) from {Relation}"), CultureInfo.InvariantCulture);

    /// <summary>Whether a register can be written to a file of this name.</summary>
    public static bool CanWrite(string path) => FormatOf(path) is not null;

    /// <summary>
    /// Writes the register by task area and severity into a file, whatever its size: what does not fit into memory is sorted on disk. The file appears whole or
    /// not at all.
    /// </summary>
    /// <param name="path">Ends in <c>.csv</c> or <c>.parquet</c>.</param>
    /// <returns>Rows written.</returns>
    /// <exception cref="LakeException">The file cannot be written.</exception>
    public long CopyTo(string path)
    {
        var format = FormatOf(path) ?? throw new ArgumentException("A register is written as .csv or .parquet.", nameof(path));
        Set("register_for_spreadsheets", format.Contains("csv", StringComparison.Ordinal));
        var (target, temporary) = (Path.GetFullPath(path), Path.GetFullPath(path) + ".tmp");
        try
        {
            var rows = engine.Execute($"copy ({SqlScripts.Read("duckdb/register/register_export.sql")}) to {SqlText.Literal(temporary)} ({format})");
            File.Move(temporary, target, overwrite: true);
            return rows;
        }
        catch (DuckDBException error)
        {
            throw DuckDbFailure.Translate(error, target, LakeError.QueryFailed);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string? FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => "format csv, header",
        ".PARQUET" => "format parquet, compression zstd",
        _ => null,
    };

    private void Prepare(RegisterNumbers numbers)
    {
        var classes = RegisterClasses.Read(engine);
        foreach (var script in new[] { "register_value", "register_target", "register_benchmark" }) Run(script);
        RegisterClasses.Grade(engine, classes, numbers);
        foreach (var script in new[] { "register_comparison", "register_gap" }) Run(script);
    }

    private void Run(string script) => engine.ExecuteScript($"duckdb/register/{script}.sql");

    private void Set(string variable, object? value) => engine.Execute(string.Create(CultureInfo.InvariantCulture, $"set variable {variable} = {value ?? "null"}"));
}
