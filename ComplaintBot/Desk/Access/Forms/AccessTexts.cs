using System.Globalization;
using System.Resources;

namespace ComplaintBot.Desk.Access.Forms;

/// <summary>The words of the pages before and around the desk: <c>AccessTexts.resx</c> in Chinese, <c>AccessTexts.en.resx</c> in English.</summary>
public sealed class AccessTexts
{
    private readonly ResourceManager _resources = new($"{typeof(AccessTexts).Namespace}.AccessTexts", typeof(AccessTexts).Assembly);

    /// <exception cref="KeyNotFoundException">A page asks for a text that nobody wrote.</exception>
    public string Get(CultureInfo language, string name) => _resources.GetString(name, language) ?? throw new KeyNotFoundException(name);
}
