using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Handoff.Notices;

/// <summary>Who else in the institution is told when a person is called, as the institution decided it.</summary>
public sealed class NoticePolicy
{
    private readonly Dictionary<string, string> _parties;
    private readonly Dictionary<string, NoticeRule> _rules;
    private readonly PolicyFile _file;

    /// <summary>With the table that is built in.</summary>
    /// <exception cref="PolicyException">It cannot be used.</exception>
    public NoticePolicy()
        : this(PolicyFile.Embedded("notices.json"))
    {
    }

    /// <exception cref="PolicyException">The file cannot be used, or a rule names a party that nobody knows.</exception>
    public NoticePolicy(PolicyFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
        var data = file.Read<Data>();
        _parties = data.Parties.ToDictionary(party => party.Name, party => party.Label, StringComparer.Ordinal);
        _rules = data.Rules.ToDictionary(rule => rule.Reason, StringComparer.Ordinal);
        if (data.Rules.SelectMany(rule => rule.Parties).FirstOrDefault(party => !_parties.ContainsKey(party)) is { } stranger)
        {
            throw file.Bad(stranger, "is no party");
        }
    }

    public IReadOnlyCollection<string> Parties => _parties.Keys;

    /// <returns>How staff call a party; its name where the table knows it no more.</returns>
    public string LabelOf(string party) => _parties.GetValueOrDefault(party, party);

    /// <returns>The rule for a reason; null where nobody else is told.</returns>
    public NoticeRule? Of(string reason) => _rules.GetValueOrDefault(reason);

    /// <exception cref="PolicyException">One of them has no rule: nobody would be told.</exception>
    public void Require(IEnumerable<string> reasons)
    {
        if (reasons.FirstOrDefault(reason => !_rules.ContainsKey(reason)) is { } silent)
        {
            throw _file.Bad("rules", $"nobody is told of {silent}");
        }
    }

    private sealed record Party(string Name, string Label);

    private sealed record Data(IReadOnlyList<Party> Parties, IReadOnlyList<NoticeRule> Rules)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}

/// <param name="Reason">Of the event, or <c>serious.KIND</c>.</param>
/// <param name="Label">As the notice says it.</param>
/// <param name="Parties">Who is told.</param>
/// <param name="Urgent">Somebody may die or be hurt: it goes before all others, and each alarm tells it anew.</param>
public sealed record NoticeRule(string Reason, string Label, IReadOnlyList<string> Parties, bool Urgent = false);
