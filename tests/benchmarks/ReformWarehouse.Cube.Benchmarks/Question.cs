using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>A question to the cube, and the SQL that somebody who knows the lake would write for the same answer.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Query">As the cube is asked.</param>
/// <param name="Sql">By hand: indicator_code, jurisdiction_code, year, value and, where <paramref name="Measure"/> names one, that column. DuckDB and PostgreSQL take the same text.</param>
/// <param name="Measure">The answer's column beside value that is compared; null: value alone.</param>
internal sealed record Question(string Name, CubeQuery Query, string Sql, string? Measure = null);
