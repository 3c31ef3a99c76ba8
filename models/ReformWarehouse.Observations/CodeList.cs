using System.Collections.Frozen;

namespace ReformWarehouse.Observations;

/// <summary>
/// The codes of one SDMX-style code list: each member of <typeparamref name="TEnum"/> has exactly one code, by which it is written to files,
/// tables and JSON. Codes are a public contract; the member names are not.
/// </summary>
public sealed class CodeList<TEnum> where TEnum : struct, Enum
{
    private readonly FrozenDictionary<string, TEnum> byCode;
    private readonly FrozenDictionary<TEnum, string> byMember;

    /// <param name="name">The list's name in error messages, such as <c>bound</c>.</param>
    /// <param name="codes">One pair for every member of the enumeration.</param>
    /// <exception cref="ArgumentException">A member has no code: the list would be silently incomplete.</exception>
    public CodeList(string name, params (TEnum Member, string Code)[] codes)
    {
        Name = name;
        byCode = codes.ToFrozenDictionary(pair => pair.Code, pair => pair.Member, StringComparer.Ordinal);
        byMember = codes.ToFrozenDictionary(pair => pair.Member, pair => pair.Code);
        foreach (var member in Enum.GetValues<TEnum>())
            if (!byMember.ContainsKey(member))
                throw new ArgumentException($"Code list '{name}' has no code for {member}.", nameof(codes));
    }

    public string Name { get; }

    /// <summary>All codes, in the order of the enumeration's members.</summary>
    public IReadOnlyList<string> Codes => [.. Enum.GetValues<TEnum>().Select(member => byMember[member])];

    public string CodeOf(TEnum member) =>
        byMember.TryGetValue(member, out var code)
            ? code
            : throw new ArgumentOutOfRangeException(nameof(member), member, $"Not a member of code list '{Name}'.");

    public bool TryParse(string? code, out TEnum member)
    {
        member = default;
        return code is not null && byCode.TryGetValue(code, out member);
    }

    /// <exception cref="FormatException">The code is not in the list; the message names the list and its codes.</exception>
    public TEnum Parse(string? code) =>
        TryParse(code, out var member)
            ? member
            : throw new FormatException($"'{code}' is not a code of {Name}; its codes are {string.Join(", ", Codes)}.");
}
