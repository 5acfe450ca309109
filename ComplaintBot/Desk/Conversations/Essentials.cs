using ComplaintBot.Desk.Shell;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Stores;
using Microsoft.Extensions.Localization;

namespace ComplaintBot.Desk.Conversations;

/// <summary>What of the case whoever takes over has to know, each statement with the message that it comes from. What isn't known has no line.</summary>
internal sealed class Essentials(IStringLocalizer<ConversationTexts> texts, DeskWords words)
{
    public IReadOnlyList<PaneLine> Of(ConversationFile file, TextMask mask)
    {
        var data = file.Case;
        PaneLine[] lines =
        [
            Urgency(file, mask),
            Quotes("Line.Facts", data.Facts, mask),
            Quotes("Line.Demands", data.Demands, mask),
            Quotes("Line.Inquiries", data.Inquiries, mask),
            Contact(data, mask),
            new(texts["Line.Mood"], data.StrongestMood is { } mood ? [new($"{texts[$"Feeling.{mood.Feeling}"]} {mood.Intensity}", mood.ActivityId)] : []),
            new(texts["Line.Confirmation"], [new(Confirmation(data))]),
            new(texts["Line.Evidence"], [.. data.Evidence.Select(file => new PanePart(file.Name, file.ActivityId))]),
        ];
        return [.. lines.Where(line => line.Parts.Count > 0)];
    }

    private PaneLine Urgency(ConversationFile file, TextMask mask)
    {
        var reasons = file.Handoff.Reason is { } reason ? new[] { new PanePart(words.Reason(reason)) } : [];
        var signals = file.Case.Signals.Where(signal => signal.Quote is not null).Select(signal => new PanePart(mask.Of(signal.Quote!), signal.ActivityId, true));
        var signs = file.Case.Signs.Select(sign => new PanePart(mask.Of(sign.Quote), sign.ActivityId, true));
        var told = file.Handoff.Told.Select(told => new PanePart(texts["Told", told.Party]));
        return new(texts["Line.Urgency"], [.. reasons, .. signals.Concat(signs).DistinctBy(part => (part.MessageId, part.Text)), .. told]) { IsUrgent = true };
    }

    private PaneLine Quotes(string title, List<Statement> said, TextMask mask) =>
        new(texts[title], [.. said.Select(statement => new PanePart(mask.Of(statement.Text), statement.ActivityId, true))]);

    private PaneLine Contact(CaseData data, TextMask mask)
    {
        string?[] parts = [data.Name, data.Phone is { } phone ? MaskedPhone.Of(phone) : null, data.PhoneHolder];
        return new(texts["Line.Contact"],
        [
            .. parts.OfType<string>().Select(part => new PanePart(part)),
            .. data.Wishes.Select(wish => new PanePart(mask.Of(wish.Text), wish.ActivityId, true)),
            .. data.Vulnerable ? new[] { new PanePart(texts["Vulnerable"]) } : [],
        ]);
    }

    private string Confirmation(CaseData data) => data switch
    {
        { Versions: [.., var last] } => texts["ConfirmedVersion", last.Number, words.Time(last.At)],
        { Open: Asked.Confirm } => texts["ReadBackOpen"],
        { Unconfirmed: true } => texts["LeftUnconfirmed"],
        _ => texts["NotReadBack"],
    };
}
