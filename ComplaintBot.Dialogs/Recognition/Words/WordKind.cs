namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>What a lexicon entry's words are for.</summary>
public enum WordKind
{
    // How things are said.
    Negation, Turn, QuestionMark, Rhetoric, Past, Quote, Story,

    // Feelings; the entry's value is the feeling.
    Feeling, Intensifier,

    // What clauses are for.
    Grievance, DemandLead, DemandObject, DemandWhole, OthersDemand, ComplaintWish, ContactFiller, ContactCore, ContactWish, Noise, Insult, Vulnerable,

    // Sensitive topics; the value is the topic. Innocent are phrases in which no word of the topic means it.
    Topic, Innocent, TurnTo, Threat, Done, Withdrawn, Identity, NotIntended, Pressed, Bystander,

    // Entities.
    Digit, Unit, Surname, Title, NameLead, NotName, Relation, Product, Institution, Branch, MoneyVerb, Currency, NotMoney,
    AmountBelow, AmountAbove, AmountMore, AmountTo,
    Measure, PhoneLabel, IdLabel, DateCue, AgeBound, AgeLead, Hotline, NameParticle,

    // Intents.
    Human, HumanWeak, HumanLead, Cancel, StartOver, Help, Status, Withdraw, Thanks,
    Agree, Disagree, ChangeCue, AddCue, Leave, Refuse, WhyAsked, SameContact, Replace, NotButOld, FieldCue, Objection,

    // Outgoing lines: what the guard weighs.
    Sign, Saying,
}
