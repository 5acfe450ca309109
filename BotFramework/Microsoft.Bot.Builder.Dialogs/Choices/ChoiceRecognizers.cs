namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Which of a list of choices was meant: by its name, or by its number.</summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        options ??= new FindChoicesOptions();
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count == 0 && ChoiceNumbers.Find(utterance, list, options) is { } numbered)
        {
            found.Add(numbered);
        }

        return found;
    }
}
