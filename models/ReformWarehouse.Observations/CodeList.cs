namespace ReformWarehouse.Observations;

/// <summary>
/// The codes of one SDMX-style code list: each member of <typeparamref name="TEnum"/> has exactly one code, by which it is written to files,
/// tables and JSON. Codes are a public contract; the member names are not.
/// </summary>
public sealed class CodeList<TEnum> where TEnum : struct, Enum
{
    // Plain arrays: frozen dictionaries over a dozen enumerations cost 120 ms of just-in-time compilation at every start.
    private readonly TEnum[] members = Enum.GetValues<TEnum>();
    private readonly string[] codes;

    /// <param name="name">The list's name in error messages, such as <c>bound</c>.</param>
    /// <param name="codes">One pair for every member of the enumeration.</param>
    /// <exception cref="ArgumentException">A member has no code: the list would be silently incomplete.</exception>
    public CodeList(string name, params (TEnum Member, string Code)[] codes)
    {
        Name = name;
        this.codes = new string[members.Length];
        foreach (var (member, code) in codes) this.codes[IndexOf(member)] = code;
        for (var index = 0; index < members.Length; index++)
            if (this.codes[index] is null)
                throw new ArgumentException($"Code list '{name}' has no code for {members[index]}.", nameof(codes));
    }

    public string Name { get; }

    /// <summary>All codes, in the order of the enumeration's members.</summary>
    public IReadOnlyList<string> Codes => codes;

    public string CodeOf(TEnum member) =>
        IndexOf(member) is >= 0 and var index
            ? codes[index]
            : throw new ArgumentOutOfRangeException(nameof(member), member, $"Not a member of code list '{Name}'.");

    public bool TryParse(string? code, out TEnum member)
    {
        var index = Array.IndexOf(codes, code);
        member = index < 0 ? default : members[index];
        return index >= 0;
    }

    /// <exception cref="FormatException">The code is not in the list; the message names the list and its codes.</exception>
    public TEnum Parse(string? code) =>
        TryParse(code, out var member)
            ? member
            : throw new FormatException($"'{code}' is not a code of {Name}; its codes are {string.Join(", ", Codes)}.");

    private int IndexOf(TEnum member) => Array.IndexOf(members, member);
}
