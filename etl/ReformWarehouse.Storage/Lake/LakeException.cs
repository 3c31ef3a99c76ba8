using System.Globalization;

namespace ReformWarehouse.Storage.Lake;

/// <summary>A lake cannot do what was asked. Says what, where and what to do about it, in Chinese and English; nothing was half done.</summary>
public sealed class LakeException(LakeError error, string path, string detail = "", Exception? inner = null)
    : Exception(Text(LakeErrorText.Of(error), path, detail, "en"), inner)
{
    public LakeError Error { get; } = error;

    /// <summary>The file or folder concerned.</summary>
    public string Path { get; } = path;

    /// <summary>What exactly was found there; empty when there is nothing to add.</summary>
    public string Detail { get; } = detail;

    /// <summary>The sentence for people, with its remedy.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public string Describe(string language) => Text(LakeErrorText.Of(Error), Path, Detail, language);

    private static string Text(LakeErrorText text, string path, string detail, string language)
    {
        var zh = language == "zh";
        var what = string.Format(CultureInfo.InvariantCulture, zh ? text.ZhText : text.EnText, path, detail);
        what = what.Replace("（）", "", StringComparison.Ordinal).Replace(" ()", "", StringComparison.Ordinal);
        return zh ? $"{what}。{text.ZhRemedy}。" : $"{what}. {char.ToUpperInvariant(text.EnRemedy[0])}{text.EnRemedy[1..]}.";
    }
}
