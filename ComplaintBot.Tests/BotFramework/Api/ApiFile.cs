using ComplaintBot.Tests.House;

namespace ComplaintBot.Tests.BotFramework.Api;

/// <summary>BotFramework/api-4.23.1.txt; its head says what the marks mean.</summary>
internal sealed class ApiFile
{
    private static readonly string FilePath = Path.Combine(Sources.Root, "BotFramework", "api-4.23.1.txt");

    private readonly List<ApiLine> _lines = [.. File.ReadLines(FilePath).Select(ApiLine.Parse)];

    public IEnumerable<ApiLine> Members => _lines.Where(line => line.Mark is not '#');

    /// <summary>
    /// Marks what is supplied as supplied, what is not as left out for later, and drops stand-ins that are gone. It lists
    /// no member anew.
    /// </summary>
    public void Update(IReadOnlySet<string> supplied) => File.WriteAllLines(FilePath, _lines.Select(line => line switch
    {
        { Mark: ' ' } when !supplied.Contains(line.Api) => line with { Mark = '-', Reason = "later" },
        { Mark: '-' } when supplied.Contains(line.Api) => line with { Mark = ' ', Reason = "" },
        _ => line,
    }).Where(line => line.Mark is not '+' || supplied.Contains(line.Api)).Select(line => line.ToString()));
}

// Marks: ' ' supplied, '-' left out, '+' stands in for what is left out, '#' a remark.
internal sealed record ApiLine(char Mark, string Api, string Reason)
{
    public static ApiLine Parse(string text)
    {
        if (text.StartsWith('#') || text.Length == 0)
        {
            return new('#', text, "");
        }
        var parts = text[2..].Split(" # ", 2);
        return new(text[0], parts[0], parts.Length > 1 ? parts[1] : "");
    }

    public override string ToString() => Mark is '#' ? Api : $"{Mark} {Api}{(Reason.Length > 0 ? $" # {Reason}" : "")}";
}
