using System.Text.Json.Serialization;
using BotFramework.Json;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public class PromptOptions
{
    public Activity Prompt { get; set; }

    /// <summary>Asked after an answer that was not valid; without one, <see cref="Prompt"/> is asked again.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    public ListStyle? Style { get; set; }

    /// <summary>Anything the validator wants to know.</summary>
    [JsonConverter(typeof(StateValueConverter))]
    public object Validations { get; set; }

    public string RecognizeLanguage { get; set; }
}
