using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>电话别留了, 号码删掉: the customer takes back a number that they gave.</summary>
internal static class WithdrawnPhone
{
    private static readonly Regex Words = Pattern();

    public static bool IsIn(CaseData data, Understanding understanding) =>
        data is { Phone: not null, Editing: null }
        && understanding is { HandsOver: false, Intent: not Intent.Human }
        && understanding.Entities.All(entity => entity.Type != EntityType.Phone)
        && Words.IsMatch(understanding.Text);

    /// <summary>不留电话, some messages after we had asked: there is none to take back, and none will be asked for.</summary>
    public static bool Refuses(CaseData data, Understanding understanding) =>
        data is { Number: not null, Phone: null }
        && understanding is { HandsOver: false, HasSubstance: false, Intent: not Intent.Human }
        && Words.IsMatch(understanding.Text);

    /// <summary>The number is forgotten and not asked for again; the answer comes in this conversation.</summary>
    public static RecordChange Forget(CaseData data)
    {
        (data.Phone, data.PhoneHolder, data.PhoneSaid, data.HolderSaid) = (null, null, null, null);
        data.RefusedFields.Add(RecordField.Contact);
        return new(RecordField.Contact, null) { IsRemoved = true };
    }

    private static Regex Pattern()
    {
        var words = PolicyFile.Embedded("withdrawn-contact.json").Read<WithdrawalWords>();
        var (contact, withdraw) = (Any(words.Contact), Any(words.Withdraw));
        var between = $"[^{Regex.Escape(words.Stops)}]{{0,{words.Apart}}}";
        return new($"{contact}{between}{withdraw}|{withdraw}{between}{contact}", RegexOptions.NonBacktracking);
    }

    private static string Any(IEnumerable<string> words) => $"(?:{string.Join('|', words.Select(Regex.Escape))})";

    private sealed record WithdrawalWords(IReadOnlyList<string> Contact, IReadOnlyList<string> Withdraw, string Stops, int Apart)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}
