using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies.Guarding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Dialogs.Replies;

/// <summary>
/// The bubbles of one answer, built from named texts. No line is said twice in a conversation where a variant is left, and
/// two neighbours don't begin with the same word. What the guard stops is replaced by a text that is always approved.
/// </summary>
public sealed partial class Reply(ReplyTexts texts, CaseData memory, TemplateGuard guard, DateOnly today)
{
    private const int RememberedMarks = 240;
    private readonly List<Activity> _bubbles = [];

    private readonly List<BlockedTemplate> _blocked = [];

    public IReadOnlyList<Activity> Bubbles => _bubbles;

    /// <summary>What the guard stopped: for an alarm.</summary>
    public IReadOnlyList<BlockedTemplate> Blocked => _blocked;

    public Reply Line(string name, params Slot[] slots)
    {
        var (variant, line) = Choose(name, slots);
        Remember(variant, line);
        // Plain: a customer's words that come back in a quotation are no markdown.
        var bubble = MessageFactory.Text(line);
        bubble.TextFormat = TextFormatTypes.Plain;
        _bubbles.Add(bubble);
        return this;
    }

    /// <summary>Goes on in the last bubble: what belongs together is one thought.</summary>
    public Reply And(string name, params Slot[] slots)
    {
        var (variant, line) = Choose(name, slots);
        var opening = memory.LastOpening;
        Remember(variant, line);
        memory.LastOpening = opening;
        _bubbles[^1].Text += line;
        return this;
    }

    /// <summary>A line that may as well not be said: silence where every variant was.</summary>
    public Reply LineWhileNew(string name, params Slot[] slots) => HasNew(name, slots) ? Line(name, slots) : this;

    /// <summary>Whether a variant is left that was not said in this conversation.</summary>
    public bool HasNew(string name, params Slot[] slots) => texts.Variants(name).Any(variant => IsNew(Fill(variant, slots)));

    /// <summary>Whether it was said in this conversation, in any of its variants.</summary>
    public bool WasSaid(string name) => texts.Variants(name).Any(variant => !IsNew(variant));

    /// <summary>Several texts in one bubble, a line each; none of them varies.</summary>
    public Reply Block(IEnumerable<string> lines)
    {
        var bubble = MessageFactory.Text(string.Join('\n', lines));
        bubble.TextFormat = TextFormatTypes.Plain;
        _bubbles.Add(bubble);
        return this;
    }

    /// <summary>Offered under the last bubble; pressing one sends its title as a message.</summary>
    public Reply Buttons(params ReadOnlySpan<string> names)
    {
        var actions = new List<CardAction>(names.Length);
        foreach (var name in names)
        {
            actions.Add(new CardAction(ActionTypes.ImBack, texts[name], value: texts[name]));
        }
        _bubbles[^1].SuggestedActions = new SuggestedActions { Actions = actions };
        return this;
    }

    private (string Variant, string Line) Choose(string name, Slot[] slots)
    {
        if (guard.FaultOf(name, slots, today) is { } fault)
        {
            _blocked.Add(new(name, fault));
            (name, slots) = (ReplyText.Guarded, []);
        }
        var filled = texts.Variants(name).Select(variant => (Variant: variant, Line: Fill(variant, slots))).ToList();
        var unsaid = filled.Where(each => IsNew(each.Line)).ToList();
        return (unsaid.Count > 0 ? unsaid : filled)
            .OrderBy(each => unsaid.Count > 0 && Opening(each.Line) == memory.LastOpening)
            .ThenBy(each => LastSaid(each.Variant))
            .First();
    }

    private bool IsNew(string line) => LastSaid(line) < 0;

    private int LastSaid(string line) => memory.Said.LastIndexOf(Mark(line));

    /// <summary>The variant too: with other words in its slots it still begins as it did before.</summary>
    private void Remember(string variant, string line)
    {
        memory.LastOpening = Opening(line);
        memory.Said.AddRange(variant == line ? [Mark(line)] : [Mark(variant), Mark(line)]);
        memory.Said.RemoveRange(0, Math.Max(0, memory.Said.Count - RememberedMarks));
    }

    /// <summary>In one pass, so that a customer's words are never taken for a slot.</summary>
    private string Fill(string text, Slot[] slots) =>
        SlotName().Replace(text, found => slots.FirstOrDefault(slot => slot.Name == found.Groups[1].Value) is { } slot ? Value(slot, text, found.Index) : found.Value);

    private string Value(Slot slot, string text, int at) =>
        !slot.IsCustomers ? slot.Text : CustomersWords.IsMarked(text, at) ? guard.Words.Within(slot.Text) : guard.Words.Named(slot.Text);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex SlotName();

    private static string Opening(string line) => line.Shorten(2);

    /// <summary>FNV-1a: a line is remembered by four bytes, the same in every process.</summary>
    private static int Mark(string line) => line.Aggregate(unchecked((int)2166136261), (hash, sign) => unchecked((hash ^ sign) * 16777619));
}
