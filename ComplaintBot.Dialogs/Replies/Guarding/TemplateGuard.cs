using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>
/// The bot's lines are a closed world: an approved text whose slots hold the customer's words, marked as theirs, or values
/// of our own making. Nothing else can be built.
/// </summary>
public sealed class TemplateGuard(Approvals approvals, OwnValues own, CustomersWords words, ApprovedTexts texts)
{
    /// <param name="texts">What may be said.</param>
    /// <param name="brand">Who says it.</param>
    /// <param name="facts">What else stands in texts: public numbers and whose they are.</param>
    public static TemplateGuard Of(ReplyTexts texts, Brand brand, params IEnumerable<string> facts) =>
        Of(texts, brand, new Approvals(PolicyFile.Embedded("approvals.json"), texts), facts);

    internal static TemplateGuard Of(ReplyTexts texts, Brand brand, Approvals approvals, params IEnumerable<string> facts)
    {
        ArgumentNullException.ThrowIfNull(brand);
        string?[] called = [brand.Name, brand.CallerNumber, brand.Hotline];
        var (own, words) = (new OwnValues(texts, called.Concat(facts)), new CustomersWords(new LineReader(called.Skip(1).OfType<string>())));
        return new(approvals, own, words, new ApprovedTexts(texts, own, words));
    }

    /// <summary>What may be said at all.</summary>
    public Approvals Approvals => approvals;

    /// <summary>What the customer said, as it may stand in a reply.</summary>
    public CustomersWords Words => words;

    /// <summary>Whether a finished line is one that the bot could have built.</summary>
    public bool CouldSay(string line) => texts.Have(line);

    /// <summary>Why a text may not be said; null where it may.</summary>
    /// <param name="name">The text's.</param>
    /// <param name="slots">What fills it.</param>
    /// <param name="on">The day.</param>
    public TemplateFault? FaultOf(string name, IReadOnlyList<Slot> slots, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(slots);
        return slots.Select(slot => slot.Says).OfType<string>().Prepend(name).Select(text => approvals.FaultOf(text, on)).FirstOrDefault(fault => fault is not null)
            ?? (slots.All(slot => slot.IsCustomers || own.Knows(slot.Text)) ? null : TemplateFault.StrangeValue);
    }
}

public enum TemplateFault { Unapproved, Changed, Expired, StrangeValue }

/// <summary>A text that was about to be said and was not.</summary>
/// <param name="Name">The text's.</param>
/// <param name="Fault">Why.</param>
public sealed record BlockedTemplate(string Name, TemplateFault Fault);
