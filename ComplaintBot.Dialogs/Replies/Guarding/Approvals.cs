using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Who approved which family of texts (<c>Heard</c> of <c>Heard.Angry.2</c>), in which wording, and until when.</summary>
public sealed class Approvals
{
    private readonly ReplyTexts _texts;
    private readonly Dictionary<string, Approval> _families;
    private readonly HashSet<string> _changed;

    /// <param name="file">The approvals.</param>
    /// <param name="texts">What may be said, as it reads now.</param>
    /// <exception cref="PolicyException">The file cannot be used, or what is said in place of a stopped text is not approved for good.</exception>
    public Approvals(PolicyFile file, ReplyTexts texts)
    {
        _texts = texts;
        _families = Rows(file).ToDictionary(one => one.Family, StringComparer.Ordinal);
        _changed = [.. _families.Values.Where(one => one.Fingerprint != TextFingerprint.Of(texts, one.Family)).Select(one => one.Family)];
        if (_families.GetValueOrDefault(ReplyText.Guarded) is not { ValidUntil: null } || _changed.Contains(ReplyText.Guarded))
        {
            throw file.Bad(ReplyText.Guarded, $"must be approved without an end, with the fingerprint {TextFingerprint.Of(texts, ReplyText.Guarded)}");
        }
    }

    /// <summary>As the file has them, right or wrong.</summary>
    /// <exception cref="PolicyException">The file cannot be read.</exception>
    public static IReadOnlyList<Approval> Rows(PolicyFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Read<Data>().Approvals;
    }

    /// <summary>Why a text may not be said on a day; null where it may.</summary>
    public TemplateFault? FaultOf(string text, DateOnly on)
    {
        var family = ReplyTexts.FamilyOf(text);
        return _families.GetValueOrDefault(family) switch
        {
            null => TemplateFault.Unapproved,
            _ when _changed.Contains(family) => TemplateFault.Changed,
            { ValidUntil: { } last } when last < on => TemplateFault.Expired,
            _ => null,
        };
    }

    /// <summary>Families that may not be said today, or not any more some days on.</summary>
    /// <param name="today">The day.</param>
    /// <param name="days">How far to look ahead.</param>
    public IEnumerable<ApprovalNotice> Notices(DateOnly today, int days) =>
        from family in _texts.Families
        let fault = FaultOf(family, today)
        where fault is not null || FaultOf(family, today.AddDays(days)) is not null
        select new ApprovalNotice(family, fault, _families.GetValueOrDefault(family)?.ValidUntil, TextFingerprint.Of(_texts, family));

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
/// <param name="Fingerprint">Of the wording that was approved: see <see cref="TextFingerprint"/>.</param>
public sealed record Approval(string Family, string Id, string Approver, int Version, string Fingerprint)
{
    /// <summary>The last day; null where it has no end.</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <param name="Family">Whose approval needs somebody.</param>
/// <param name="Fault">Why it may not be said today; null where it still may.</param>
/// <param name="Until">The last day, where there is one.</param>
/// <param name="Fingerprint">What a new approval must carry.</param>
public sealed record ApprovalNotice(string Family, TemplateFault? Fault, DateOnly? Until, string Fingerprint);
