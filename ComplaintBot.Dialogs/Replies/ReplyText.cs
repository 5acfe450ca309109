using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Dialogs.Replies;

/// <summary>Names of the texts in <c>Replies.resx</c>. Families that vary by a value (<c>Heard.Angry</c>) are built by the methods.</summary>
public static class ReplyText
{
    public const string Opening = "Opening";
    public const string Notice = "Notice";
    public const string ListenGreeting = "Listen.Greeting";
    public const string ListenWhatHappened = "Listen.WhatHappened";
    public const string ListenFeelingOnly = "Listen.FeelingOnly";
    public const string Anger = "Anger";
    public const string UnclearOffer = "Unclear.Offer";
    public const string Inquiry = "Inquiry";
    public const string InquiryPlain = "Inquiry.Plain";
    public const string InquiryPerson = "Inquiry.Person";
    public const string InquiryClosed = "Inquiry.Closed";
    public const string InquiryHotline = "Inquiry.Hotline";
    public const string InquiryAnyHotline = "Inquiry.AnyHotline";
    public const string ListenHeard = "Listen.Heard";
    public const string ListenUnclear = "Listen.Unclear";
    public const string ListenGoOn = "Listen.GoOn";
    public const string AckQuote = "Ack.Quote";
    public const string AckPlain = "Ack.Plain";
    public const string AckFiles = "Ack.Files";
    public const string AckRefused = "Ack.Refused";
    public const string AckName = "Ack.Name";
    public const string AckQuestion = "Ack.Question";
    public const string AckQuestionPlain = "Ack.QuestionPlain";
    public const string AckQuestionNoted = "Ack.QuestionNoted";
    public const string AckOfferPerson = "Ack.OfferPerson";
    public const string ChangeDemanded = "Change.Demanded";
    public const string ChangeKept = "Change.Kept";
    public const string ChangeWaits = "Change.Waits";
    public const string ChangeRemoved = "Change.Removed";
    public const string ChangeDoneHolder = "Change.DoneHolder";
    public const string RecordUnclear = "Record.Unclear";
    public const string ReadBackFirst = "ReadBack.First";
    public const string ReadBackAgain = "ReadBack.Again";
    public const string ReadBackFacts = "ReadBack.Facts";
    public const string ReadBackMore = "ReadBack.More";
    public const string ReadBackDemand = "ReadBack.Demand";
    public const string ReadBackInquiries = "ReadBack.Inquiries";
    public const string ReadBackPhone = "ReadBack.Phone";
    public const string ReadBackPhoneNamed = "ReadBack.PhoneNamed";
    public const string ReadBackPhoneHolder = "ReadBack.PhoneHolder";
    public const string ReadBackPhoneNamedHolder = "ReadBack.PhoneNamedHolder";
    public const string ReadBackHere = "ReadBack.Here";
    public const string ReadBackHereNamed = "ReadBack.HereNamed";
    public const string ReadBackFiles = "ReadBack.Files";
    public const string ReadBackCheck = "ReadBack.Check";
    public const string ChangeDone = "Change.Done";
    public const string ChangeGiven = "Change.Given";
    public const string ChangeNoted = "Change.Noted";
    public const string ChangeWhich = "Change.Which";
    public const string ChangeAdd = "Change.Add";
    public const string ConfirmUnclear = "Confirm.Unclear";
    public const string ConfirmAdded = "Confirm.Added";
    public const string ConfirmAddedPlain = "Confirm.AddedPlain";
    public const string ConfirmLeft = "Confirm.Left";
    public const string Unfinished = "Unfinished";
    public const string PromisePhone = "Promise.Phone";
    public const string PromiseHere = "Promise.Here";
    public const string PromiseCaller = "Promise.Caller";
    public const string PromiseCheck = "Promise.Check";
    public const string PromiseAgreed = "Promise.Agreed";
    public const string PromiseOtherTime = "Promise.OtherTime";
    public const string PromiseWish = "Promise.Wish";
    public const string PromisePhoneAdded = "Promise.PhoneAdded";
    public const string PersonWish = "Person.Wish";
    public const string PersonSensitive = "Person.Sensitive";
    public const string PersonNotUnderstood = "Person.NotUnderstood";
    public const string PersonPromise = "Person.Promise";
    public const string PersonAgain = "Person.Again";
    public const string PersonSoon = "Person.Soon";
    public const string PersonSoonAgain = "Person.SoonAgain";
    public const string PersonNobodyCame = "Person.NobodyCame";
    public const string WaitingHeard = "Waiting.Heard";
    public const string UrgentTheft = "Urgent.Theft";
    public const string UrgentTheftHotline = "Urgent.TheftHotline";
    public const string UrgentThreatened = "Urgent.Threatened";
    public const string OutsideChannels = "Outside.Channels";
    public const string OutsideOne = "Outside.One";
    public const string SafetyFirst = "Safety.First";
    public const string SafetyLines = "Safety.Lines";
    public const string SafetyStay = "Safety.Stay";
    public const string SafetyAgain = "Safety.Again";
    public const string SafetyPhone = "Safety.Phone";
    public const string SafetyHeard = "Safety.Heard";
    public const string SafetyOverdue = "Safety.Overdue";
    public const string ViolenceFirst = "Violence.First";
    public const string ViolencePerson = "Violence.Person";
    public const string ViolenceStay = "Violence.Stay";
    public const string ViolenceOverdue = "Violence.Overdue";
    public const string AfterAdded = "After.Added";
    public const string AfterAddedPlain = "After.AddedPlain";
    public const string AfterFiles = "After.Files";
    public const string AfterStatus = "After.Status";
    public const string AfterOverdue = "After.Overdue";
    public const string AfterThanks = "After.Thanks";
    public const string AfterAgreed = "After.Agreed";
    public const string AfterGreeting = "After.Greeting";
    public const string AfterWithdraw = "After.Withdraw";
    public const string AfterUnclear = "After.Unclear";
    public const string AfterNew = "After.New";
    public const string AgentJoined = "Agent.Joined";
    public const string AgentChanged = "Agent.Changed";
    public const string AgentNext = "Agent.Next";
    public const string AgentNextDue = "Agent.NextDue";
    public const string AgentReturned = "Agent.Returned";
    public const string AgentReturnedDue = "Agent.ReturnedDue";
    public const string AgentGoodbye = "Agent.Goodbye";
    public const string AnotherWaits = "Another.Waits";
    public const string ContactNext = "Contact.Next";
    public const string ContactMoved = "Contact.Moved";
    public const string ContactLate = "Contact.Late";
    public const string ContactNotReached = "Contact.NotReached";
    public const string ClosingAsk = "Closing.Ask";
    public const string StatusDraft = "Status.Draft";
    public const string Extended = "Extended";
    public const string Guarded = "Guarded";
    public const string Help = "Help";
    public const string Cancel = "Cancel";
    public const string StartOver = "StartOver";
    public const string StartOverKept = "StartOver.Kept";
    public const string Returning = "Returning";
    public const string Updated = "Updated";
    public const string TurnFailed = "TurnFailed";
    public const string ButtonDone = "Button.Done";
    public const string ButtonHuman = "Button.Human";
    public const string ButtonYes = "Button.Yes";
    public const string ButtonChange = "Button.Change";
    public const string ButtonAdd = "Button.Add";
    public const string ButtonFine = "Button.Fine";
    public const string ButtonOtherTime = "Button.OtherTime";
    public const string ButtonNoContact = "Button.NoContact";
    public const string Who = "Who";
    public const string TimeToday = "Time.Today";
    public const string TimeTomorrow = "Time.Tomorrow";
    public const string TimeDay = "Time.Day";
    public const string TimeDateFormat = "Time.DateFormat";
    public const string TimeClockFormat = "Time.ClockFormat";

    /// <summary>The first answer: the feeling, the matter in the customer's words, an apology for the upset.</summary>
    public static string Heard(Feeling? feeling) => $"Heard.{Name(feeling)}";

    /// <summary>As <see cref="Heard"/>, where no stretch of the customer's words fits.</summary>
    public static string HeardPlain(Feeling? feeling) => $"HeardPlain.{Name(feeling)}";

    /// <summary>The feeling alone, before something more important; calm needs none.</summary>
    public static string Felt(Feeling feeling) => $"Felt.{feeling}";

    /// <summary>That a person takes over; never what called them.</summary>
    public static string Person(PersonReason reason) => reason switch
    {
        PersonReason.Wish => PersonWish,
        PersonReason.NotUnderstood => PersonNotUnderstood,
        _ => PersonSensitive,
    };

    public static string Ask(RecordQuestion question) => $"Ask.{question}";

    /// <summary>What the answer to a question is for.</summary>
    public static string Why(RecordField field) => $"Why.{field}";

    public static string NewValue(RecordField field) => $"Change.{field}";

    public static string Field(RecordField field) => $"Field.{field}";

    /// <summary>What an agent may say in place of a line that was stopped.</summary>
    public static string Instead(GuardReason reason) => $"Instead.{reason}";

    private static string Name(Feeling? feeling) => feeling?.ToString() ?? "None";
}
