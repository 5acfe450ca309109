using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Handoff.Staff.Phrases;

/// <summary>Lines that agents may use as they are, approved like the bot's own; <c>{name}</c>, <c>{number}</c> and <c>{due}</c> are the case's.</summary>
public sealed partial class AgentPhrases
{
    private static readonly string[] Slots = ["name", "number", "due"];
    private readonly IReadOnlyList<Category> _categories;
    private readonly ContactTime _times;

    /// <summary>Those that are built in.</summary>
    /// <exception cref="PolicyException">They cannot be used.</exception>
    public AgentPhrases()
        : this(PolicyFile.Embedded("agent-phrases.json"), new ContactTime(ReplyTexts.Default))
    {
    }

    /// <exception cref="PolicyException">The file cannot be used, or names a slot that nothing fills.</exception>
    public AgentPhrases(PolicyFile file, ContactTime times)
    {
        ArgumentNullException.ThrowIfNull(file);
        (_categories, _times) = (file.Read<Data>().Categories, times);
        var stranger = _categories.SelectMany(category => category.Phrases).SelectMany(phrase => Slot().Matches(phrase)).FirstOrDefault(slot => !Slots.Contains(slot.Groups[1].Value));
        if (stranger is not null)
        {
            throw file.Bad(stranger.Value, "is no slot");
        }
    }

    /// <param name="data">Fills the slots.</param>
    /// <param name="now">At any offset.</param>
    public IReadOnlyList<FilledPhrase> For(CaseData data, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(data);
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["name"] = data.Name,
            ["number"] = data.Number,
            ["due"] = data.Promise is { } promise ? _times.Say(promise.DueAt, now) : null,
        };
        return [.. _categories.SelectMany(category => category.Phrases.Select(phrase => new FilledPhrase(category.Label, phrase, Fill(phrase, values))))];
    }

    private static string? Fill(string phrase, Dictionary<string, string?> values) =>
        Slot().Matches(phrase).All(slot => values[slot.Groups[1].Value] is not null) ? Slot().Replace(phrase, slot => values[slot.Groups[1].Value]!) : null;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();

    private sealed record Category(string Label, IReadOnlyList<string> Phrases);

    private sealed record Data(string Approval, string Approver, IReadOnlyList<Category> Categories)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}

/// <param name="Category">Where it belongs, as staff call it.</param>
/// <param name="Pattern">With its slots.</param>
/// <param name="Text">As it can be said; null where the case doesn't know something.</param>
public sealed record FilledPhrase(string Category, string Pattern, string? Text);
