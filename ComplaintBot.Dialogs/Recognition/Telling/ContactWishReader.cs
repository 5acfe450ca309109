using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Telling;

/// <summary>Whether the customer names a time or a way to be reached: 明天下午三点可以吗 does, 你们几点打？ only asks.</summary>
internal static class ContactWishReader
{
    private const string Open = "open";

    public static bool Wishes(Utterance utterance) =>
        utterance.Hits.Any(WordKind.ContactWish)
        && !utterance.Hits.Of(WordKind.QuestionMark).Any(mark => mark.Entry.Value == Open);
}
