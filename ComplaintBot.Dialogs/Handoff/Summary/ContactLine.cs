using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>Whom to reach and how: the name and whose phone as the customer said it, and what they wish.</summary>
internal static class ContactLine
{
    private const int MostWishes = 3;

    public static SummaryLine? Of(SummaryDraft draft)
    {
        var line = draft.Line(SummaryLineKind.Contact);
        SayName(line, draft);
        SayPhone(line, draft);
        SayAuthorisation(line, draft);
        SayVulnerable(line, draft);
        foreach (var wish in draft.Case.Wishes.TakeLast(MostWishes).Select(wish => SummaryPart.Quote(wish)))
        {
            line.Say("Contact.Wish", wish.Source, ("quote", wish));
        }
        return line.Build();
    }

    /// <summary>In cases that were stored before its place was kept, as it is recorded.</summary>
    private static void SayName(SummaryLineBuilder line, SummaryDraft draft)
    {
        if (draft.Case is { Name: { } name })
        {
            line.Quote(draft.Case.NameSaid is { } said ? SummaryPart.Quote(said) : SummaryValues.Named("name", name, draft.Record));
        }
    }

    private static void SayPhone(SummaryLineBuilder line, SummaryDraft draft)
    {
        var data = draft.Case;
        if (data.Phone is not { } phone)
        {
            if (data.RefusedFields.Contains(RecordField.Contact))
            {
                line.Say("Contact.Refused", draft.Record);
            }
            return;
        }
        var source = data.PhoneSaid is { } said ? SummarySource.Of(said, said.Text.Length) : draft.Record;
        var masked = SummaryValues.Phone(phone, source);
        if (HolderOf(draft) is { } holder)
        {
            line.Say("Contact.Holder", holder.Source, ("phone", masked), ("holder", holder));
        }
        else
        {
            line.Say("Contact.Given", source, ("phone", masked));
        }
    }

    private static SummaryPart? HolderOf(SummaryDraft draft) =>
        draft.Case.HolderSaid is { } said ? SummaryPart.Quote(said)
        : draft.Case.PhoneHolder is { } called ? SummaryValues.Named("holder", called, draft.Record)
        : null;

    /// <summary>Whether whoever it is about must still allow the customer to speak for them.</summary>
    public static void SayAuthorisation(SummaryLineBuilder line, SummaryDraft draft)
    {
        switch (draft.Case.Authorisation, draft.Case.OnBehalfSaid)
        {
            case (Authorisation.NotNeeded, _):
                break;
            case (var authorisation, { } said):
                var quote = SummaryPart.Quote(said);
                line.Say($"Authorisation.{authorisation}", quote.Source, ("quote", quote));
                break;
            case (var authorisation, null):
                line.Say($"Authorisation.{authorisation}Unquoted", draft.Record);
                break;
        }
    }

    private static void SayVulnerable(SummaryLineBuilder line, SummaryDraft draft)
    {
        if (draft.Case.VulnerableSaid is { } said)
        {
            var quote = SummaryPart.Quote(said);
            line.Say("Contact.Vulnerable", quote.Source, ("quote", quote));
        }
        else if (draft.Case.Vulnerable)
        {
            line.Say("Contact.VulnerableUnquoted", draft.Record);
        }
    }
}
