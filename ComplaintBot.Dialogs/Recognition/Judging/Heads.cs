namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>
/// What a model decides, and where in its row each decision's scores stand: the clause's first, then the message's. A head
/// of one place is a probability of its own, others are one choice.
/// </summary>
internal static class Heads
{
    /// <summary>Places of a row; a multiple of what a vector holds.</summary>
    public const int Row = 64, ClauseRow = 32;

    // Of a clause.
    public static readonly Head Media = new(0, 1), Regulator = new(1, 1), Lawyer = new(2, 1), ConsumerAssociation = new(3, 1);
    public static readonly Head OutsideStance = new(4, 8), SelfHarm = new(12, 6), Violence = new(18, 6), Serious = new(24, 3);

    // Of the message.
    public static readonly Head Confirm = new(32, 5), Kind = new(37, 4), Feeling = new(41, 8), Intent = new(49, 9), Answer = new(58, 4);

    public static readonly Recognition.Intent[] ConfirmIntents = [Recognition.Intent.Agree, Recognition.Intent.Change, Recognition.Intent.Add, Recognition.Intent.Leave, Recognition.Intent.Other];

    public static readonly Recognition.Intent[] OpenIntents =
    [
        Recognition.Intent.Tell, Recognition.Intent.Ask, Recognition.Intent.Human, Recognition.Intent.Cancel, Recognition.Intent.Help,
        Recognition.Intent.Status, Recognition.Intent.Withdraw, Recognition.Intent.Thanks, Recognition.Intent.Other,
    ];

    public static readonly Recognition.Intent[] AnswerIntents = [Recognition.Intent.Answer, Recognition.Intent.Refuse, Recognition.Intent.Question, Recognition.Intent.Other];

    public static readonly Head[] OfClause = [Media, Regulator, Lawyer, ConsumerAssociation, OutsideStance, SelfHarm, Violence, Serious];

    public static Head Presence(Topic topic) => topic switch
    {
        Topic.Media => Media,
        Topic.Regulator => Regulator,
        Topic.Lawyer => Lawyer,
        Topic.ConsumerAssociation => ConsumerAssociation,
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "is no outside party"),
    };

    public static Head Danger(Topic topic) => topic switch
    {
        Topic.SelfHarm => SelfHarm,
        Topic.Violence => Violence,
        Topic.Serious => Serious,
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "is an outside party"),
    };
}

/// <param name="First">Its first place in the row.</param>
/// <param name="Count">How many it has.</param>
internal readonly record struct Head(int First, int Count);
