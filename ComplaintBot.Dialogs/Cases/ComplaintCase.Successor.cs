namespace ComplaintBot.Dialogs.Cases;

public sealed partial class ComplaintCase
{
    /// <summary>Another complaint of the same person in the same conversation: a number of its own, and nothing asked twice.</summary>
    public CaseData Successor() => new()
    {
        Name = data.Name,
        NameSaid = data.NameSaid,
        Phone = data.Phone,
        PhoneSaid = data.PhoneSaid,
        PhoneHolder = data.PhoneHolder,
        HolderSaid = data.HolderSaid,
        RefusedFields = [.. data.RefusedFields],
        Introduced = data.Introduced,
        Told = data.Told,
        Alerted = data.Alerted,
        Said = data.Said,
        LastOpening = data.LastOpening,
        EarlierNumbers = data.Number is null ? data.EarlierNumbers : [.. data.EarlierNumbers, data.Number],
        Earlier = data.Number is null ? data.Earlier : [.. data.Earlier, AsEarlier()],
        Events = [new(at, CaseEventKind.StartedOver)],
    };

    /// <summary>Followed by another: it goes its own way under its number, and nothing is asked about it any more.</summary>
    private CaseData AsEarlier()
    {
        StopAsking();
        (data.Earlier, data.Said, data.WakeAt, data.AnswerBy) = ([], [], null, null);
        return data;
    }
}
