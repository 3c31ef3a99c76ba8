using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace ReformWarehouse.Storage.Tests.DuckDb;

/// <summary>Writes the types of a metadata signature as text, so that a reference and a definition in two assemblies can be compared.</summary>
internal sealed class SignatureText : ISignatureTypeProvider<string, object?>
{
    internal static readonly SignatureText Instance = new();

    internal static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? FullName(reader, (TypeReferenceHandle)type.ResolutionScope) + "+" + name
            : Join(reader.GetString(type.Namespace), name);
    }

    internal static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return type.GetDeclaringType().IsNil ? Join(reader.GetString(type.Namespace), name) : FullName(reader, type.GetDeclaringType()) + "+" + name;
    }

    internal static string Method(string name, MethodSignature<string> signature) =>
        $"{(signature.Header.IsInstance ? "instance" : "static")} {signature.ReturnType} {name}`{signature.GenericParameterCount}({string.Join(", ", signature.ParameterTypes)})";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => FullName(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => FullName(reader, handle);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetFunctionPointerType(MethodSignature<string> signature) => signature.Header.CallingConvention + " " + Method("*", signature);

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => $"{unmodifiedType} {(isRequired ? "modreq" : "modopt")}({modifier})";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[rank {shape.Rank}]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetPinnedType(string elementType) => elementType;

    public string GetGenericMethodParameter(object? genericContext, int index) => "!!" + index;

    public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

    private static string Join(string space, string name) => space.Length == 0 ? name : space + "." + name;
}
