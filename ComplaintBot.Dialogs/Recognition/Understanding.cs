namespace ComplaintBot.Dialogs.Recognition;

/// <summary>What one utterance means, with the stretch of text that each part rests on.</summary>
public sealed record Understanding(
    string Text,
    Intent Intent,
    Emotion? Emotion,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Finding> Findings);

/// <summary>A stretch between sentence signs or pauses, without them, and what it is for.</summary>
public sealed record Clause(EvidenceSpan Span, string Text, ClauseRole Role);

public enum ClauseRole
{
    /// <summary>Says what happened.</summary>
    Fact,

    /// <summary>Says what the customer wants done (我要…, 希望…); wanting to complain or a person is none.</summary>
    Demand,

    /// <summary>Gives a name, a number to call, or a time to call, and nothing else.</summary>
    Contact,

    /// <summary>A feeling, an insult or a threat, and no fact.</summary>
    Feeling,

    /// <summary>A greeting, thanks, an answer without content, noise.</summary>
    Noise,
}

public sealed record Entity(EntityType Type, EvidenceSpan Span, string Text, string Value);

public enum EntityType { Money, Phone, Person, Product, Institution, Relation, Date, IdTail }

/// <param name="Name">The feeling.</param>
/// <param name="Intensity">1 to 3.</param>
/// <param name="Span">Where it shows.</param>
public sealed record Emotion(Feeling Name, int Intensity, EvidenceSpan Span);

public enum Feeling { Calm, Worried, Disappointed, Sad, Angry, Furious, Desperate }

/// <summary>A sensitive topic in the utterance. <see cref="HandsOver"/>: a person must take over.</summary>
public sealed record Finding(Topic Topic, bool HandsOver, EvidenceSpan Span, string Rule);

/// <summary>Gravest first.</summary>
public enum Topic { SelfHarm, Violence, Serious, Media, Regulator, Lawyer, ConsumerAssociation }

/// <summary>What the bot had asked when the utterance came.</summary>
public enum Asked { Nothing, Confirm, Name, Contact, Demand, Promise }

public enum Intent
{
    Tell, Ask, Human, Cancel, StartOver, Help, Status, Withdraw, Thanks, Other,

    /// <summary>Answers to the read-back (and to 这样行吗).</summary>
    Agree, Change, Add, Leave,

    /// <summary>Answers to a record question.</summary>
    Answer, Refuse, Question,
}
