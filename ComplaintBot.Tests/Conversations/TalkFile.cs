namespace ComplaintBot.Tests.Conversations;

/// <summary>A whole conversation as a readable script; the grammar is in docs/conversations.md.</summary>
internal sealed record TalkFile(string Path, string Covers, DateTimeOffset Clock, IReadOnlyList<string> Settings, IReadOnlyList<TalkLine> Lines)
{
    private static readonly string[] Headers = ["covers", "clock", "set"];

    public static TalkFile Read(string path)
    {
        var lines = File.ReadAllLines(path)
            .Select((text, index) => (Text: text.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => TalkLine.Parse(line.Text, line.Number))
            .ToList();
        return new(
            path,
            Header(lines, "covers", path),
            DateTimeOffset.Parse(Header(lines, "clock", path), System.Globalization.CultureInfo.InvariantCulture),
            [.. lines.Where(line => line.Word == "set").Select(line => line.Rest)],
            [.. lines.Where(line => !Headers.Contains(line.Word))]);
    }

    private static string Header(List<TalkLine> lines, string word, string path) =>
        lines.SingleOrDefault(line => line.Word == word)?.Rest ?? throw new InvalidDataException($"{path} has no line '{word}'.");
}

/// <param name="Word">What kind of line it is.</param>
/// <param name="Rest">What follows the word.</param>
/// <param name="Number">1 and up, for messages.</param>
internal sealed record TalkLine(string Word, string Rest, int Number)
{
    public static TalkLine Parse(string text, int number)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? new(text, "", number) : new(text[..space], text[space..].Trim(), number);
    }
}
