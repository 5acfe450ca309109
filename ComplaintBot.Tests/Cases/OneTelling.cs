using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Tests.Cases;

/// <summary>A case that has taken in one message.</summary>
internal static class OneTelling
{
    private static readonly Recorder Recorder = new(new Recognizer(), new SmallTalk());

    public static CaseData Into(CaseData data, string text, bool besidePerson = false)
    {
        Recorder.Take(data, new Telling(DateTimeOffset.UnixEpoch, [new Utterance("m", text, [])]), besidePerson);
        return data;
    }
}
