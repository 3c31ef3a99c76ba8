namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>A column of the answer; its name is a public contract.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Sql">Its expression over the joined steps.</param>
/// <param name="IsNumber">True when it can be filtered by a number.</param>
internal sealed record AnswerColumn(string Name, string Sql, bool IsNumber = true);
