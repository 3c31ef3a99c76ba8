using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>Tables and triggers from their definitions. Checks and foreign keys are read and not enforced.</summary>
internal static class TableDefinitions
{
    public static Table Table(CreateTableStatement statement)
    {
        var columns = statement.Definition.ColumnDefinitions.Select(Column).ToList();
        var keys = new List<int[]>();
        for (var i = 0; i < columns.Count; i++)
            if (statement.Definition.ColumnDefinitions[i].Constraints.OfType<UniqueConstraintDefinition>().Any()) keys.Add([i]);
        foreach (var key in statement.Definition.TableConstraints.OfType<UniqueConstraintDefinition>())
            keys.Add([.. key.Columns.Select(part => columns.FindIndex(column => column.Name == part.Column.MultiPartIdentifier.Identifiers[^1].Value))]);
        return new Table(NameOf(statement.SchemaObjectName), columns, keys);
    }

    public static Trigger Trigger(CreateTriggerStatement statement) => new(
        NameOf(statement.Name), statement.TriggerActions.Select(action => action.TriggerActionType).ToHashSet(), statement.StatementList.Statements);

    /// <summary>Name with its schema, which is dbo unless said otherwise.</summary>
    public static string NameOf(SchemaObjectName name) => $"{name.SchemaIdentifier?.Value ?? "dbo"}.{name.BaseIdentifier.Value}".ToLowerInvariant();

    private static TableColumn Column(ColumnDefinition definition)
    {
        var type = DataTypes.Of(definition.DataType);
        var key = definition.Constraints.OfType<UniqueConstraintDefinition>().Any(constraint => constraint.IsPrimaryKey);
        var nullable = definition.Constraints.OfType<NullableConstraintDefinition>().FirstOrDefault()?.Nullable ?? !key;
        return new TableColumn(definition.ColumnIdentifier.Value, type, nullable, definition.IdentityOptions is not null, definition.DefaultConstraint?.Expression);
    }
}
