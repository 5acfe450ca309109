using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Stores;

/// <summary>What somebody still has to do in one conversation.</summary>
/// <param name="Due">By when (+08:00); null where nothing was promised.</param>
/// <param name="Since">When it arose.</param>
/// <param name="Reasons">Why a person is needed, the gravest first; <see cref="Promise"/> where one is open.</param>
/// <param name="Topic">The gravest sensitive topic that calls a person.</param>
/// <param name="Matter">What was told first, in the customer's words.</param>
/// <param name="Case">The complaint's number, if it has one.</param>
/// <param name="Conversation">Where it stands.</param>
/// <param name="Channel">How the customer expects to be reached.</param>
/// <param name="Customer">As they gave their name.</param>
/// <param name="Phone">Digits.</param>
internal sealed record OpenItem(
    DateTimeOffset? Due, DateTimeOffset Since, IReadOnlyList<string> Reasons, string? Topic, string? Matter, string? Case, string Conversation,
    string? Channel, string? Customer, string? Phone)
{
    public const string Promise = "Promise";

    /// <summary>UTF-16 units.</summary>
    private const int LongestMatter = 30;

    /// <summary>As a line of a list.</summary>
    public OpenItem Shortened() => this with { Matter = Matter?.ReplaceLineEndings(" ").Shorten(LongestMatter, "……") };

    /// <param name="mask">Knows this conversation's names and phones.</param>
    public OpenItem Masked(TextMask mask) => this with
    {
        Matter = Matter is null ? null : mask.Of(Matter),
        Customer = Customer is null ? null : MaskedName.Of(Customer),
        Phone = Phone is null ? null : MaskedPhone.Of(Phone),
    };
}
