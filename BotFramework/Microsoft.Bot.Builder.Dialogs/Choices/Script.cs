using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What is the same to a reader: full width and half, capital and small.</summary>
internal static class Script
{
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or '〇';

    public static bool HasHan(string text) => text != null && text.AsSpan().IndexOfAnyInRange('\u3400', '\u9fff') >= 0;

    public static string Fold(string text) =>
        text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>True when nothing but signs, spaces, width and case differs.</summary>
    public static bool SameWords(string one, string other)
    {
        var said = Tokenizer.DefaultTokenizerImpl(one);
        var meant = Tokenizer.DefaultTokenizerImpl(other);
        return said.Count > 0 && said.Select(t => t.Normalized).SequenceEqual(meant.Select(t => t.Normalized));
    }
}
