namespace ComplaintBot.Dialogs.Recognition;

/// <summary>A sensitive topic in the utterance.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="HandsOver">A person must take over; otherwise it is a flag for the staff.</param>
/// <param name="Span">What a reader needs to agree.</param>
/// <param name="Rule">The id of the lexicon entry that names it there, or that it was found as learned.</param>
public sealed record Finding(Topic Topic, bool HandsOver, EvidenceSpan Span, string Rule)
{
    public Stance Stance { get; init; } = Stance.Stated;

    /// <summary>How sure the recogniser is; 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>Gravest first.</summary>
public enum Topic { SelfHarm, Violence, Serious, Media, Regulator, Lawyer, ConsumerAssociation }

public static class TopicExtensions
{
    /// <summary>A party outside to which a customer may turn; the others are dangers.</summary>
    public static bool IsOutside(this Topic topic) => topic >= Topic.Media;
}

/// <summary>How the customer stands to a topic. The first four hand over.</summary>
public enum Stance
{
    /// <summary>Would turn there, or hints at it.</summary>
    Threat,

    /// <summary>Has turned there.</summary>
    AlreadyDone,

    /// <summary>The customer, or family acting with them, is one.</summary>
    Identity,

    /// <summary>Said as real; of self-harm, violence and serious matters only.</summary>
    Stated,

    /// <summary>Asks how or whether one can turn there.</summary>
    Asking,

    /// <summary>Somebody else's words or doing.</summary>
    Quoted,

    /// <summary>Takes an earlier one back.</summary>
    Withdrawn,

    /// <summary>Denied; a quiet flag of self-harm and violence only.</summary>
    Negated,
}
