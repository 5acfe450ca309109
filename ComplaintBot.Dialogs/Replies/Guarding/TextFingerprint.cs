using System.Security.Cryptography;
using System.Text;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>The wording of a family of texts in 16 hexadecimal digits: one sign changed, one variant more or less, and it is another.</summary>
public static class TextFingerprint
{
    private const int Digits = 16;

    /// <summary>The first digits of the SHA-256 of <c>name NUL text NUL</c> in UTF-8, name by name in ordinal order, variant by variant.</summary>
    /// <param name="texts">What may be said.</param>
    /// <param name="family">Which of it; one without texts has a fingerprint too.</param>
    public static string Of(ReplyTexts texts, string family)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var wording = new StringBuilder();
        foreach (var name in texts.Names.Where(name => ReplyTexts.FamilyOf(name) == family).Order(StringComparer.Ordinal))
        {
            wording.AppendJoin(null, texts.Variants(name).Select(text => $"{name}\0{text}\0"));
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wording.ToString())))[..Digits];
    }
}
