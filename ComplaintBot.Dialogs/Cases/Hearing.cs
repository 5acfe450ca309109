using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>A telling as it was understood and taken into the case.</summary>
/// <param name="Intent">What the customer does with it as a whole.</param>
/// <param name="Understandings">One a message that has text, in order.</param>
/// <param name="Matter">The best stretch to give back, at most 20 characters; null where none fits.</param>
/// <param name="Emotion">The strongest; null without a sign of feeling.</param>
/// <param name="Files">How many files came.</param>
/// <param name="Changes">What is to be corrected in the record.</param>
/// <param name="NewFacts">How many statements of facts or demands it added.</param>
public sealed record Hearing(
    Intent Intent,
    IReadOnlyList<Understanding> Understandings,
    string? Matter,
    Emotion? Emotion,
    int Files,
    IReadOnlyList<RecordChange> Changes,
    int NewFacts)
{
    /// <summary>Nobody said anything: the turn is the clock's.</summary>
    public static Hearing Nothing { get; } = new(Intent.Other, [], null, null, 0, [], 0);

    /// <summary>对，不过…: apart from the change, the customer says yes.</summary>
    public bool AgreesToTheRest { get; init; }

    /// <summary>How many wishes about the contact it added.</summary>
    public int NewWishes { get; init; }

    /// <summary>How many questions it added.</summary>
    public int NewInquiries { get; init; }

    /// <summary>The question to give back, at most 20 characters; null where none fits.</summary>
    public string? Question { get; init; }

    /// <summary>Wants to know something, and tells nothing beside it.</summary>
    public bool OnlyAsks => NewInquiries > 0 && NewFacts == 0 && Files == 0;

    /// <summary>你好, 在吗: nothing but a greeting.</summary>
    public bool IsGreeting { get; init; }

    /// <summary>说完了: nothing more to tell.</summary>
    public bool IsDone { get; init; }

    /// <summary>Asks what our own question is for.</summary>
    public bool AsksWhy => Understandings.Any(understanding => understanding is { AsksWhy: true, Findings.Count: 0 });

    public bool GivesName => Gives(EntityType.Person);

    /// <summary>Wants to complain, whether or not they say about what.</summary>
    public bool IsComplaint => Understandings.Any(understanding => understanding.Kind == MessageKind.Complaint);

    public bool IsNothing => Understandings.Count == 0 && Files == 0;

    /// <summary>Brings something of its own: facts, files, a wish, a name, a number, another matter.</summary>
    public bool Tells => NewFacts > 0
        || (Understood && Intent is not (Intent.Human or Intent.Status or Intent.Ask or Intent.Thanks or Intent.Agree or Intent.Leave));

    /// <summary>Topics of which each calls a person.</summary>
    public IEnumerable<Topic> HandingOver => Findings.Where(finding => finding.HandsOver).Select(finding => finding.Topic).Distinct();

    /// <summary>Those of them in which somebody may die or be hurt.</summary>
    public IEnumerable<Topic> Dangers => HandingOver.Where(topic => topic is Topic.SelfHarm or Topic.Violence);

    /// <summary>The gravest topic that a person must take over, if any.</summary>
    public Topic? Sensitive => HandingOver.Cast<Topic?>().Min();

    public IEnumerable<Finding> Findings => Understandings.SelectMany(understanding => understanding.Findings);

    /// <summary>A sensitive topic is touched, whether or not it calls a person.</summary>
    public bool HasFindings => Findings.Any();

    /// <summary>A serious matter of that kind is told as real.</summary>
    public bool HasSerious(string kind) => Findings.Any(finding => finding.HandsOver && finding.Rule.StartsWith(kind, StringComparison.Ordinal));

    /// <summary>A feeling shows, or somebody is called names.</summary>
    public bool IsFelt => Emotion is { Name: not Feeling.Calm } || Understandings.Any(understanding => understanding.Clauses.Any(clause => clause.Role == ClauseRole.Insult));

    /// <summary>Something in it was taken in: a fact, a demand, a name, a phone, a file, a sensitive topic, or an answer.</summary>
    public bool Understood => NewFacts > 0 || NewWishes > 0 || NewInquiries > 0 || Files > 0 || Changes.Count > 0 || Intent is not (Intent.Other or Intent.Tell)
        || HasFindings || GivesName || Gives(EntityType.Phone);

    /// <summary>Anger, or names called, and nothing beside it.</summary>
    public bool IsAnger => Intent is Intent.Tell or Intent.Other or Intent.Ask or Intent.Question && NewFacts + NewWishes + NewInquiries + Files + Changes.Count == 0
        && !HasFindings && !GivesName && !Gives(EntityType.Phone)
        && (Emotion is { Name: Feeling.Angry or Feeling.Furious } || Understandings.Any(understanding => understanding.Clauses.Any(clause => clause.Role == ClauseRole.Insult)));

    /// <summary>One of the messages is just that text.</summary>
    public bool Says(string text) => Understandings.Any(understanding => understanding.Text.Trim() == text);

    public bool Mentions(string word) => Understandings.Any(understanding => understanding.Text.Contains(word, StringComparison.Ordinal));

    /// <param name="type">What is given.</param>
    /// <param name="value">That very value; null for any.</param>
    public bool Gives(EntityType type, string? value = null) =>
        Understandings.Any(understanding => understanding.Entities.Any(entity => entity.Type == type && (value is null || entity.Value == value)));
}

/// <summary>A field of the record and its new value; null where the customer only says that it is wrong.</summary>
public sealed record RecordChange(RecordField Field, string? Value)
{
    /// <summary>The value is to be forgotten, and none comes in its place.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>There was none before.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The record is as the customer wants it.</summary>
    public bool IsDone => IsRemoved || Value is not null;
}
