using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Who approved which family of texts (<c>Heard</c> of <c>Heard.Angry.2</c>), and until when.</summary>
public sealed class Approvals
{
    private readonly Dictionary<string, Approval> _families;

    /// <exception cref="PolicyException">The file cannot be used, or what is said in place of a stopped text is not approved for good.</exception>
    public Approvals(PolicyFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _families = file.Read<Data>().Approvals.ToDictionary(one => one.Family, StringComparer.Ordinal);
        if (Of(ReplyText.Guarded) is not { ValidUntil: null })
        {
            throw file.Bad(ReplyText.Guarded, "must be approved without an end");
        }
    }

    public Approval? Of(string text) => _families.GetValueOrDefault(text.Split('.')[0]);

    private sealed record Data(IReadOnlyList<Approval> Approvals)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}

/// <param name="Family">What it holds for.</param>
/// <param name="Id">Under which it is filed.</param>
/// <param name="Approver">Who approved it.</param>
/// <param name="Version">Of the texts, from 1.</param>
public sealed record Approval(string Family, string Id, string Approver, int Version)
{
    /// <summary>The last day; null where it has no end.</summary>
    public DateOnly? ValidUntil { get; init; }
}
