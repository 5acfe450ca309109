using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Settings;

namespace ComplaintBot.Commands;

/// <summary>Says what customers' messages mean: the bot's own recogniser.</summary>
internal static class RecognizeCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var command = new Command("recognize", """
            Recognise messages of customers: JSON lines from standard input, one result a line to standard output.
            In:  {"id","text","asked"?:"confirm|name|contact|demand","locale"?}
            Out: {"id","kind","findings":[{"topic","stance","start","end","text","rule","confidence"}],"handoff":bool,"reason"?,
                  "emotion":{"name","intensity","start","end"}|null,"intent","entities":[{"type","start","end","text","value"}]}
            Offsets count UTF-16 units of the text. A bad line gives {"id"?,"error"}; the exit code is then 2.
            Words that the institution added in the folder of the data are known.
            """) { data };
        command.SetAction(parsed => Run(parsed.Folder(data)));
        return command;
    }

    private static int Run(DataFolder folder)
    {
        try
        {
            var recognizer = RecognizerOf.Server(folder);
            return JsonLines.Answer<Line>((id, line) => Result.Of(id, recognizer.Recognize(line.Text, line.Asked ?? Asked.Nothing), line.Asked ?? Asked.Nothing));
        }
        // Words that cannot be used, a damaged settings file.
        catch (Exception wrong) when (wrong is PolicyException or InvalidDataException)
        {
            Console.Error.WriteLine(wrong.Message);
            return 1;
        }
    }

    // The locale is the channel's; the recogniser reads every language in the same way.
    private sealed record Line(string Text, Asked? Asked = null, string? Locale = null);

    private sealed record Result(
        JsonElement Id,
        MessageKind Kind,
        IEnumerable<FoundTopic> Findings,
        bool Handoff,
        Topic? Reason,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Felt? Emotion,
        Intent Intent,
        IEnumerable<Named> Entities)
    {
        private static readonly Intent[] ToConfirm = [Intent.Agree, Intent.Change, Intent.Add, Intent.Leave];
        private static readonly Intent[] ToQuestion = [Intent.Answer, Intent.Refuse, Intent.Question];

        public static Result Of(JsonElement id, Understanding told, Asked asked) => new(
            id,
            told.Kind,
            told.Findings.Select(one => new FoundTopic(one.Topic, one.Stance, one.Span.Start, one.Span.End, one.Span.Of(told.Text), one.Rule, Math.Round(one.Confidence, 3))),
            told.HandsOver,
            told.HandsOver ? told.Findings.Where(one => one.HandsOver).Min(one => one.Topic) : null,
            told.Emotion is { } felt ? new Felt(felt.Name, felt.Intensity, felt.Span.Start, felt.Span.End) : null,
            IntentOf(told.Intent, asked),
            told.Entities.Select(one => new Named(one.Type, one.Span.Start, one.Span.End, one.Text, one.Value)));

        // Beside a question only its answers have a name; starting over is the bot's own matter.
        private static Intent IntentOf(Intent intent, Asked asked) => asked switch
        {
            Asked.Nothing => intent == Intent.StartOver ? Intent.Other : intent,
            Asked.Confirm or Asked.Promise => ToConfirm.Contains(intent) ? intent : Intent.Other,
            _ => ToQuestion.Contains(intent) ? intent : Intent.Other,
        };
    }

    private sealed record FoundTopic(Topic Topic, Stance Stance, int Start, int End, string Text, string Rule, double Confidence);

    private sealed record Felt(Feeling Name, int Intensity, int Start, int End);

    private sealed record Named(EntityType Type, int Start, int End, string Text, string Value);
}
