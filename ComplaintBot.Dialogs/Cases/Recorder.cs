using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>
/// Takes a telling into the case, whatever the dialog is doing: what was said is kept before anybody thinks about an answer.
/// </summary>
public sealed class Recorder(Recognizer recognizer, SmallTalk smallTalk)
{
    /// <summary>Of several messages, the intent that must not be missed.</summary>
    private static readonly Intent[] Weightiest =
    [
        Intent.Human, Intent.StartOver, Intent.Cancel, Intent.Withdraw, Intent.Change, Intent.Add, Intent.Question, Intent.Refuse,
        Intent.Answer, Intent.Agree, Intent.Leave, Intent.Status, Intent.Help, Intent.Ask, Intent.Tell, Intent.Thanks, Intent.Other,
    ];

    /// <param name="data">The case.</param>
    /// <param name="telling">What was said.</param>
    /// <param name="besidePerson">It was said to a person, who has the conversation.</param>
    public Hearing Take(CaseData data, Telling telling, bool besidePerson = false)
    {
        var files = telling.Utterances.SelectMany(utterance => utterance.Files).ToList();
        data.Evidence.AddRange(files);
        var (statements, wishes, inquiries) = (data.Facts.Count + data.Demands.Count, data.Wishes.Count, data.Inquiries.Count);
        var heard = telling.Utterances
            .Where(utterance => utterance.HasWords)
            .Select(utterance => (Utterance: utterance, Understanding: Understand(data, utterance.Text, besidePerson)))
            .ToList();
        var changes = heard.SelectMany(each => RecordUtterance.Into(data, each.Utterance, each.Understanding)).ToList();
        data.SetAside &= data.Facts.Count + data.Demands.Count == statements && heard.TrueForAll(each => each.Understanding.Kind != MessageKind.Complaint);
        var newInquiries = data.Inquiries.Count - inquiries;
        ComplainAboutWhatWasAsked(data, heard.ConvertAll(each => each.Understanding));
        return new(
            heard.Select(each => each.Understanding.Intent).DefaultIfEmpty(Intent.Other).MinBy(intent => Array.IndexOf(Weightiest, intent)),
            heard.ConvertAll(each => each.Understanding),
            heard.Select(each => each.Understanding.Matter?.Of(each.Utterance.Text)).FirstOrDefault(matter => matter is not null),
            heard.Select(each => each.Understanding.Emotion).MaxBy(emotion => emotion is null ? (-1, default) : (emotion.Intensity, emotion.Name)),
            files.Count,
            changes,
            data.Facts.Count + data.Demands.Count - statements)
        {
            NewWishes = data.Wishes.Count - wishes,
            NewInquiries = newInquiries,
            Question = newInquiries > 0 ? heard.Select(each => RecordUtterance.ShortInquiry(each.Utterance, each.Understanding)).LastOrDefault(question => question is not null) : null,
            IsGreeting = heard.Count > 0 && heard.All(each => smallTalk.IsGreeting(each.Utterance.Text)),
            IsDone = heard.Exists(each => smallTalk.EndsTelling(each.Utterance.Text)),
            AgreesToTheRest = heard.Any(each => AgreesFirst(each.Understanding)),
        };
    }

    /// <summary>我要投诉 and no more, after a question: it is about what was asked, and nobody asks for that again.</summary>
    private static void ComplainAboutWhatWasAsked(CaseData data, List<Understanding> heard)
    {
        if (data.Facts.Count == 0 && heard.Exists(understanding => understanding.Kind == MessageKind.Complaint))
        {
            data.Facts.AddRange(data.Inquiries);
            data.Inquiries.Clear();
        }
    }

    private Understanding Understand(CaseData data, string text, bool besidePerson) =>
        besidePerson ? smallTalk.BesidePerson(Understand(data, text)) : Understand(data, text);

    private Understanding Understand(CaseData data, string text)
    {
        var answer = recognizer.Recognize(text, data.Open);
        return WithdrawnPhone.IsIn(data, answer) ? answer with { Intent = Intent.Change, Clauses = [] }
            : RefusesContact(data, answer) || WithdrawnPhone.Refuses(data, answer) ? answer with { Intent = Intent.Refuse, Clauses = [] }
            : answer.Intent == Intent.Question && data.Number is not null ? Status(text, answer)
            : answer.Intent != Intent.Other ? answer : data.Open switch
        {
            Asked.Confirm or Asked.Promise => Unasked(text, answer),
            Asked.Name or Asked.Contact or Asked.Demand => Thanks(text, answer),
            Asked.Nothing when data.Number is not null || data.Facts.Count == 0 => Nod(text, answer),
            _ => answer,
        };
    }

    /// <summary>What is no answer to the question may still be a call of its own: 算了，不投诉了 at the read-back.</summary>
    private Understanding Unasked(string text, Understanding answer)
    {
        var unasked = recognizer.Recognize(text);
        return unasked.Intent is Intent.Tell or Intent.Other ? answer : unasked;
    }

    /// <summary>不想留, at the read-back: of a phone that isn't there, not of what was read.</summary>
    private bool RefusesContact(CaseData data, Understanding answer) =>
        answer.Intent is Intent.Add or Intent.Other or Intent.Leave && data is { Open: Asked.Confirm, Phone: null } && recognizer.Recognize(answer.Text, Asked.Contact).Intent == Intent.Refuse;

    /// <summary>进度怎么样了, while we asked for a phone: about the registered complaint, not about our question.</summary>
    private Understanding Status(string text, Understanding answer) =>
        recognizer.Recognize(text) is { Intent: Intent.Status } status ? status : answer;

    private Understanding Thanks(string text, Understanding answer) =>
        recognizer.Recognize(text) is { Intent: Intent.Thanks } thanks ? thanks : answer;

    /// <summary>知道了, 嗯嗯, 没事了: an answer, though nothing was asked.</summary>
    private Understanding Nod(string text, Understanding answer)
    {
        var nod = recognizer.Recognize(text, Asked.Confirm);
        return nod.Intent is Intent.Agree or Intent.Leave ? nod : answer;
    }

    /// <summary>对，不过电话换成…: a yes with a change.</summary>
    private bool AgreesFirst(Understanding understanding) =>
        understanding is { Intent: Intent.Change, Clauses: [var first, _, ..] }
        && recognizer.Recognize(first.Text, Asked.Confirm).Intent == Intent.Agree;
}
