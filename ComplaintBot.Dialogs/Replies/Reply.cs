using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies.Guarding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Dialogs.Replies;

/// <summary>
/// The bubbles of one answer, built from named texts. No line is said twice in a conversation where a variant is left, and
/// two neighbours don't begin with the same word. What the guard stops is replaced by a text that is always approved.
/// </summary>
public sealed class Reply(ReplyTexts texts, CaseData memory, TemplateGuard guard, DateOnly today)
{
    private const int RememberedMarks = 240;
    private readonly SlotFiller _filler = new(guard.Words);
    private readonly List<Activity> _bubbles = [];
    private readonly List<BlockedTemplate> _blocked = [];
    private Activity? _instead;

    public IReadOnlyList<Activity> Bubbles => _bubbles;

    /// <summary>What the guard stopped: for an alarm.</summary>
    public IReadOnlyList<BlockedTemplate> Blocked => _blocked;

    public Reply Line(string name, params Slot[] slots) => Stops(name, slots) ? Instead() : Bubble(Next(name, slots));

    /// <summary>Goes on in the last bubble: what belongs together is one thought.</summary>
    public Reply And(string name, params Slot[] slots)
    {
        if (Stops(name, slots))
        {
            return Instead();
        }
        var opening = memory.LastOpening;
        _bubbles[^1].Text += Next(name, slots);
        memory.LastOpening = opening;
        return this;
    }

    /// <summary>A line that may as well not be said: silence where every variant was.</summary>
    public Reply LineWhileNew(string name, params Slot[] slots) => HasNew(name, slots) ? Line(name, slots) : this;

    /// <summary>Whether a variant is left that was not said in this conversation.</summary>
    public bool HasNew(string name, params Slot[] slots) => texts.Variants(name).Any(variant => IsNew(_filler.Fill(variant, slots)));

    /// <summary>Whether it was said in this conversation, in any of its variants.</summary>
    public bool WasSaid(string name) => texts.Variants(name).Any(variant => !IsNew(variant));

    /// <summary>Several texts in one bubble, a line each: all of them or none.</summary>
    public Reply Block(IReadOnlyList<TextLine> lines)
    {
        // Each is asked about, so that the alarm names all that were stopped.
        var stopped = lines.Count(line => Stops(line.Name, line.Slots));
        return stopped > 0 ? Instead() : Bubble(string.Join('\n', lines.Select(line => _filler.Fill(texts.Variant(line.Name, line.Times), line.Slots))));
    }

    /// <summary>Offered under the last bubble; pressing one sends its title as a message. One without approval is left out.</summary>
    public Reply Buttons(params ReadOnlySpan<string> names)
    {
        var actions = new List<CardAction>(names.Length);
        foreach (var name in names)
        {
            if (!Stops(name, []))
            {
                actions.Add(new CardAction(ActionTypes.ImBack, texts[name], value: texts[name]));
            }
        }
        // Under a text that stands in for another they would answer what was never asked.
        if (actions.Count > 0 && _bubbles[^1] != _instead)
        {
            _bubbles[^1].SuggestedActions = new SuggestedActions { Actions = actions };
        }
        return this;
    }

    private bool Stops(string name, IReadOnlyList<Slot> slots)
    {
        if (guard.FaultOf(name, slots, today) is not { } fault)
        {
            return false;
        }
        var blocked = new BlockedTemplate(name, fault);
        if (!_blocked.Contains(blocked))
        {
            _blocked.Add(blocked);
        }
        return true;
    }

    /// <summary>Once an answer, however much of it was stopped.</summary>
    private Reply Instead()
    {
        if (_instead is null)
        {
            Bubble(Next(ReplyText.Guarded, []));
            _instead = _bubbles[^1];
        }
        return this;
    }

    private Reply Bubble(string text)
    {
        // Plain: a customer's words that come back in a quotation are no markdown.
        var bubble = MessageFactory.Text(text);
        bubble.TextFormat = TextFormatTypes.Plain;
        _bubbles.Add(bubble);
        return this;
    }

    private string Next(string name, Slot[] slots)
    {
        var filled = texts.Variants(name).Select(variant => (Variant: variant, Line: _filler.Fill(variant, slots))).ToList();
        var unsaid = filled.Where(each => IsNew(each.Line)).ToList();
        var (variant, line) = (unsaid.Count > 0 ? unsaid : filled)
            .OrderBy(each => unsaid.Count > 0 && Opening(each.Line) == memory.LastOpening)
            .ThenBy(each => LastSaid(each.Variant))
            .First();
        Remember(variant, line);
        return line;
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

    private static string Opening(string line) => line.Shorten(2);

    /// <summary>FNV-1a: a line is remembered by four bytes, the same in every process.</summary>
    private static int Mark(string line) => line.Aggregate(unchecked((int)2166136261), (hash, sign) => unchecked((hash ^ sign) * 16777619));
}
