using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A path taken apart: a name is a string, a place in a list an int.</summary>
internal static partial class PathSegments
{
    /// <param name="root">What a path in brackets, as in <c>orders[index].name</c>, is looked up in.</param>
    /// <param name="path">Names with points between, and <c>[0]</c>, <c>['name']</c> or <c>[path]</c>.</param>
    public static List<object> Of(object root, string path)
    {
        var segments = new List<object>();
        foreach (Match part in Part().Matches(path ?? string.Empty))
        {
            segments.Add(part.Groups["inner"].Success ? Inner(root, part.Groups["inner"].Value) : Name(part));
        }

        return segments;
    }

    private static string Name(Match part) => part.Groups["quoted"].Success ? part.Groups["quoted"].Value : part.Value;

    private static object Inner(object root, string inner)
    {
        if (int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return index;
        }

        var value = ObjectPath.GetPathValue<object>(root, inner);
        return value is int or string ? value : value.ToString();
    }

    [GeneratedRegex("""\[\s*(?:'(?<quoted>[^']*)'|"(?<quoted>[^"]*)"|(?<inner>[^\[\]]+?))\s*\]|[^.\[\]]+""")]
    private static partial Regex Part();
}
