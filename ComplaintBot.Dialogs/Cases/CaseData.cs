using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>
/// What is stored of a case between turns: plain values that any JSON serialiser writes and reads. Rules live in
/// <see cref="ComplaintCase"/>. A member may be added, never given another meaning: stored cases are years old.
/// </summary>
public sealed class CaseData
{
    public string? Number { get; set; }

    public CaseState State { get; set; }

    public DateTimeOffset? RegisteredAt { get; set; }

    /// <summary>When the customer last said something.</summary>
    public DateTimeOffset? LastHeardAt { get; set; }

    public List<Statement> Facts { get; set; } = [];

    public List<Statement> Demands { get; set; } = [];

    /// <summary>What the customer wants to know: no part of what happened, and no complaint by itself.</summary>
    public List<Statement> Inquiries { get; set; } = [];

    /// <summary>As said: a whole name, or a surname, with its title where only that was given.</summary>
    public string? Name { get; set; }

    /// <summary>Where the name was said; null in cases that were stored before it was kept.</summary>
    public Statement? NameSaid { get; set; }

    /// <summary>Digits only.</summary>
    public string? Phone { get; set; }

    /// <summary>Whose phone it is, in the customer's word, where it is not their own.</summary>
    public string? PhoneHolder { get; set; }

    /// <summary>Where the number was said; null in cases that were stored before it was kept.</summary>
    public Statement? PhoneSaid { get; set; }

    /// <summary>Where the customer says whose phone it is; null where it is their own, or that was not kept.</summary>
    public Statement? HolderSaid { get; set; }

    /// <summary>What the customer says about how or when to be reached.</summary>
    public List<Statement> Wishes { get; set; } = [];

    /// <summary>How many tellings were heard.</summary>
    public int Told { get; set; }

    public List<EvidenceItem> Evidence { get; set; } = [];

    public List<Signal> Signals { get; set; } = [];

    public List<SignSeen> Signs { get; set; } = [];

    /// <summary>How angry each of the last messages was; 0 where no anger showed.</summary>
    public List<int> Anger { get; set; } = [];

    /// <summary>What a person was called for, in the words of the event: each calls once.</summary>
    public List<string> HandedOver { get; set; } = [];

    /// <summary>Denied dangers of which staff were told.</summary>
    public List<Topic> Alerted { get; set; } = [];

    /// <summary>By when whoever is on duty should have taken over; null where nobody was, or that is past.</summary>
    public DateTimeOffset? AnswerBy { get; set; }

    /// <summary>Nobody took over in time once: nobody is announced again.</summary>
    public bool AnswerMissed { get; set; }

    public Mood? StrongestMood { get; set; }

    /// <summary>The first feeling and the last ones, in order; empty in cases that were stored before they were kept.</summary>
    public List<Mood> Moods { get; set; } = [];

    public bool Vulnerable { get; set; }

    /// <summary>Where the customer says that they are old, ill or hard of hearing, for the first time.</summary>
    public Statement? VulnerableSaid { get; set; }

    public string? Product { get; set; }

    public string? Cause { get; set; }

    /// <summary>The question that is open: what the next answer answers.</summary>
    public Asked Open { get; set; }

    /// <summary>The field whose new value the customer is about to give.</summary>
    public RecordField? Editing { get; set; }

    /// <summary>Record questions asked so far.</summary>
    public int Questions { get; set; }

    public List<RecordField> AskedFields { get; set; } = [];

    public List<RecordField> RefusedFields { get; set; } = [];

    /// <summary>The first answer was given.</summary>
    public bool Heard { get; set; }

    /// <summary>The customer knows that a machine answers and that a person can be had.</summary>
    public bool Introduced { get; set; }

    /// <summary>The customer stopped the form; nothing goes on by itself until they tell more.</summary>
    public bool SetAside { get; set; }

    public bool Unconfirmed { get; set; }

    public List<ConfirmedVersion> Versions { get; set; } = [];

    public PromiseRecord? Promise { get; set; }

    /// <summary>
    /// Promises whose time passed while they were open, in order. One that somebody saw to later has what became of it then, and
    /// stays missed.
    /// </summary>
    public List<PromiseRecord> MissedPromises { get; set; } = [];

    /// <summary>Promises of which staff said in time what became of them, in order.</summary>
    public List<PromiseRecord> SettledPromises { get; set; } = [];

    /// <summary>The time of the promise of whose passing staff were told; of complaints that another one followed.</summary>
    public DateTimeOffset? MissTold { get; set; }

    public PersonRequest? Person { get; set; }

    /// <summary>What was read to the customer when they were last asked whether it is right: a yes is to that.</summary>
    public ShownRecord? Shown { get; set; }

    /// <summary>How many turns in a row were not understood.</summary>
    public int Misunderstood { get; set; }

    public int ReadBacks { get; set; }

    /// <summary>How often something else came in answer to the read-back.</summary>
    public int ReadBackAsides { get; set; }

    /// <summary>When the bot goes on by itself if the customer stays silent.</summary>
    public DateTimeOffset? WakeAt { get; set; }

    /// <summary>How far that time may be put off while the customer types; null: as long as they do. The bot's patience waits for them, an alarm or a promise doesn't.</summary>
    public DateTimeOffset? WakeLatest { get; set; }

    /// <summary>Marks of the lines that were said last: none is said twice.</summary>
    public List<int> Said { get; set; } = [];

    public string? LastOpening { get; set; }

    public List<CaseEvent> Events { get; set; } = [];

    /// <summary>Numbers of the complaints that this customer had registered earlier in this conversation.</summary>
    public List<string> EarlierNumbers { get; set; } = [];

    /// <summary>The customer speaks for somebody else, or of what is somebody else's.</summary>
    public Authorisation Authorisation { get; set; }

    /// <summary>Where that was said first; null where it was not.</summary>
    public Statement? OnBehalfSaid { get; set; }

    /// <summary>Longer periods of the law that were decided for it, in order.</summary>
    public List<Extension> Extensions { get; set; } = [];

    /// <summary>Those complaints as they stand, in order; of ones that were followed before they were kept there is only the number.</summary>
    public List<CaseData> Earlier { get; set; } = [];

    /// <summary>Who of us looks after it: whoever had the conversation last, also after it was given back.</summary>
    public CaseOwner? Owner { get; set; }

    /// <summary>When the customer was asked whether it may be closed; null where nobody asked, or they have answered.</summary>
    public DateTimeOffset? ClosingAskedAt { get; set; }

    /// <summary>The customer's yes to that; null where they gave none, or said something against it since.</summary>
    public Statement? ClosingYes { get; set; }

    /// <summary>Who handles it, once that was assessed.</summary>
    public Assessment? Assessment { get; set; }

    /// <summary>How it ended; null while it is open.</summary>
    public Closing? Closing { get; set; }

    /// <summary>How it had ended before it was taken up again, in order.</summary>
    public List<Closing> EarlierClosings { get; set; } = [];

    /// <summary>Of those that a read-back reads: facts, demands and questions.</summary>
    public int CountStatements() => Facts.Count + Demands.Count + Inquiries.Count;
}
