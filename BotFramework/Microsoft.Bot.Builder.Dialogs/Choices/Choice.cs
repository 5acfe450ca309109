using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Choice(string value = null)
{
    /// <summary>What the prompt ends with when it is chosen.</summary>
    public string Value { get; set; } = value;

    /// <summary>The button, when it is to be other than the value itself.</summary>
    public CardAction Action { get; set; }

    /// <summary>What else a user may say for it.</summary>
    public List<string> Synonyms { get; set; }
}

public enum ListStyle
{
    None = 0,
    Auto = 1,
    Inline = 2,
    List = 3,
    SuggestedAction = 4,
    HeroCard = 5,
}
