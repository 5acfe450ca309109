using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Telling;

/// <summary>Whether the customer names a time or a way to be reached: 明天下午三点可以吗 does, 你们几点打？ and 会打手机吗 only ask.</summary>
internal static class ContactWishReader
{
    private const string Open = "open", Polite = "polite";

    public static bool Wishes(Utterance utterance)
    {
        var marks = utterance.Hits.Of(WordKind.QuestionMark);
        return utterance.Hits.Any(WordKind.ContactWish)
            && !marks.Any(mark => mark.Entry.Value == Open)
            && (marks.Any(mark => mark.Entry.Value == Polite) || marks.Count == 0);
    }
}
