using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ReformWarehouse.Storage.Tests.DuckDb;

/// <summary>What one assembly defines for others, and what it references in another one, read from metadata without loading either.</summary>
internal sealed class AssemblyMetadata : IDisposable
{
    private readonly PEReader file;
    private readonly MetadataReader reader;

    internal AssemblyMetadata(string path)
    {
        file = new PEReader(File.OpenRead(path));
        reader = file.GetMetadataReader();
    }

    internal Version Version => reader.GetAssemblyDefinition().Version;

    internal string PublicKeyToken => Convert.ToHexString(reader.GetAssemblyDefinition().GetAssemblyName().GetPublicKeyToken() ?? []);

    internal (Version Version, string PublicKeyToken) ReferenceTo(string assembly)
    {
        var reference = reader.GetAssemblyReference(AssemblyHandle(assembly));
        return (reference.Version, Convert.ToHexString(reader.GetBlobBytes(reference.PublicKeyOrToken)));
    }

    /// <summary>Types of the other assembly that this one names.</summary>
    internal IReadOnlyList<string> ReferencedTypes(string assembly) =>
        [.. reader.TypeReferences.Where(handle => Home(handle) == AssemblyHandle(assembly)).Select(handle => SignatureText.FullName(reader, handle))];

    /// <summary>Members of the other assembly that this one names: <c>type: signature</c>.</summary>
    internal IReadOnlyList<string> ReferencedMembers(string assembly)
    {
        var members = reader.MemberReferences.Select(reader.GetMemberReference);
        return
        [
            .. members
                .Where(member => member.Parent.Kind == HandleKind.TypeReference && Home((TypeReferenceHandle)member.Parent) == AssemblyHandle(assembly))
                .Select(member => SignatureText.FullName(reader, (TypeReferenceHandle)member.Parent) + ": " + Describe(member)),
        ];
    }

    /// <summary>Types that other assemblies may use.</summary>
    internal IReadOnlySet<string> VisibleTypes() => VisibleDefinitions().Select(handle => SignatureText.FullName(reader, handle)).ToHashSet();

    /// <summary>Public methods, constructors and fields of the visible types: <c>type: signature</c>.</summary>
    internal IReadOnlySet<string> VisibleMembers()
    {
        var members = new HashSet<string>();
        foreach (var handle in VisibleDefinitions())
        {
            var type = reader.GetTypeDefinition(handle);
            var prefix = SignatureText.FullName(reader, handle) + ": ";
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(method => IsPublic(method.Attributes)))
                members.Add(prefix + SignatureText.Method(reader.GetString(method.Name), method.DecodeSignature(SignatureText.Instance, null)));
            foreach (var field in type.GetFields().Select(reader.GetFieldDefinition).Where(field => (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public))
                members.Add(prefix + "field " + field.DecodeSignature(SignatureText.Instance, null) + " " + reader.GetString(field.Name));
        }
        return members;
    }

    public void Dispose() => file.Dispose();

    private static bool IsPublic(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public;

    private IEnumerable<TypeDefinitionHandle> VisibleDefinitions() => reader.TypeDefinitions.Where(handle =>
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic;
    });

    private string Describe(MemberReference member)
    {
        var name = reader.GetString(member.Name);
        return member.GetKind() == MemberReferenceKind.Method
            ? SignatureText.Method(name, member.DecodeMethodSignature(SignatureText.Instance, null))
            : "field " + member.DecodeFieldSignature(SignatureText.Instance, null) + " " + name;
    }

    /// <summary>The assembly that a type reference, nested or not, leads to.</summary>
    private EntityHandle Home(TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind == HandleKind.TypeReference ? Home((TypeReferenceHandle)scope) : scope;
    }

    private AssemblyReferenceHandle AssemblyHandle(string name) =>
        reader.AssemblyReferences.Single(handle => reader.GetString(reader.GetAssemblyReference(handle).Name) == name);
}
