using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace ComplaintBot.Channels.Web.Page;

/// <summary>
/// A page with gaps: <c>{{name}}</c> is filled in encoded, <c>{{#name}}…{{/name}}</c> stands when there is a value,
/// <c>{{^name}}…{{/name}}</c> when there is none. All that a customer reads is in the page, nothing in code.
/// </summary>
internal sealed partial class HtmlTemplate(string text)
{
    /// <exception cref="KeyNotFoundException">The page asks for a name that nobody gives.</exception>
    public string Render(IReadOnlyDictionary<string, string?> values)
    {
        var standing = Block().Replace(text, block =>
        {
            var wanted = block.Groups["if"].Value == "#";
            return string.IsNullOrEmpty(values[block.Groups["name"].Value]) != wanted ? block.Groups["body"].Value : "";
        });
        return Gap().Replace(standing, gap => HtmlEncoder.Default.Encode(values[gap.Groups["name"].Value] ?? ""));
    }

    [GeneratedRegex(@"\{\{(?<if>[#^])(?<name>\w+)\}\}(?<body>.*?)\{\{/\k<name>\}\}", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}")]
    private static partial Regex Gap();
}
