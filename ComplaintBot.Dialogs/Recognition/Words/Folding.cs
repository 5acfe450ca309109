using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>One form for the many forms of a character: half width, lower case, simplified. Never changes offsets.</summary>
public sealed class Folding
{
    // Full-width forms stand at a fixed distance from their ASCII twins.
    private const char FullWidthFirst = '！', FullWidthLast = '～';
    private const int FullWidthDistance = FullWidthFirst - '!';

    private readonly Dictionary<char, char> simplified;

    /// <exception cref="PolicyException">The two rows differ in length, or a character stands twice.</exception>
    public Folding(PolicyFile file)
    {
        var data = file.Read<Rows>();
        if (data.Traditional.Length != data.Simplified.Length)
        {
            throw file.Bad("simplified", "must be as long as traditional");
        }
        simplified = new Dictionary<char, char>(data.Traditional.Length);
        foreach (var (from, to) in data.Traditional.Zip(data.Simplified))
        {
            if (!simplified.TryAdd(from, to))
            {
                throw file.Bad("traditional", $"{from} stands twice");
            }
        }
    }

    public char Fold(char sign) =>
        sign < '\u0080' ? char.ToLowerInvariant(sign)
        : sign is >= FullWidthFirst and <= FullWidthLast ? char.ToLowerInvariant((char)(sign - FullWidthDistance))
        : simplified.GetValueOrDefault(sign, sign);

    public string Fold(string text) => string.Create(text.Length, (text, folding: this), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = state.folding.Fold(state.text[i]);
        }
    });

    private sealed record Rows(string Traditional, string Simplified)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}
