using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition.Answering;
using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Recognition.Naming;
using ComplaintBot.Dialogs.Recognition.Telling;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition;

/// <summary>Understands an utterance by lexicons, scanners and what was learned. The same text always means the same; safe for many threads.</summary>
public sealed class Recognizer
{
    private readonly Lexicon lexicon;
    private readonly EntityFinder entities;
    private readonly VulnerableReader vulnerable;
    private readonly MessageJudge judge;

    /// <summary>With the lexicons that are built in.</summary>
    /// <exception cref="PolicyException">One of them cannot be used.</exception>
    public Recognizer()
        : this(new Lexicon())
    {
    }

    public Recognizer(Lexicon lexicon)
        : this(lexicon, new MessageJudge(LinearModel.Embedded("judgement.model"), new JudgementPolicy(PolicyFile.Embedded("judgement.json"))))
    {
    }

    internal Recognizer(Lexicon lexicon, MessageJudge judge)
    {
        this.judge = judge;
        this.lexicon = lexicon;
        entities = new EntityFinder(lexicon);
        vulnerable = new VulnerableReader(new Numerals(lexicon));
    }

    /// <summary>What the model alone makes of a message: the quick part of <see cref="Recognize"/>.</summary>
    /// <param name="text">As sent; any string.</param>
    /// <param name="asked">What the bot had asked.</param>
    public Judgement Weigh(string text, Asked asked = Asked.Nothing)
    {
        ArgumentNullException.ThrowIfNull(text);
        return judge.Judge(new Utterance(text, lexicon), asked);
    }

    /// <param name="text">As sent; any string.</param>
    /// <param name="asked">What the bot had asked.</param>
    public Understanding Recognize(string text, Asked asked = Asked.Nothing)
    {
        ArgumentNullException.ThrowIfNull(text);
        var utterance = new Utterance(text, lexicon);
        var named = new EntityIndex(entities.Find(utterance, asked));
        var judged = judge.Judge(utterance, asked);
        var findings = judged.Findings;
        var clauses = new ClauseJudge(utterance, named, findings).Judge();
        var told = new Understanding(text, Intent.Other, EmotionReader.Read(utterance, judged.Feeling), clauses, named.All, findings)
        {
            Vulnerable = vulnerable.Read(utterance),
            WishesContact = ContactWishReader.Wishes(utterance),
            Matter = MatterFinder.Find(utterance, clauses, named, findings),
        };
        return Answered(utterance, told with { Kind = KindJudge.Judge(utterance, told, judged.Kind) }, asked, named, judged);
    }

    private static Understanding Answered(Utterance utterance, Understanding told, Asked asked, EntityIndex named, Judgement weighed)
    {
        var context = new AnswerContext(utterance, asked, told, named);
        var changes = asked == Asked.Confirm ? ChangeReader.Read(context) : [];
        return told with { Intent = IntentJudge.Judge(context, changes, weighed), Changes = changes, AsksWhy = RecordAnswer.IsWhy(context) };
    }
}
