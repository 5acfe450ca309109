using System.Text.Json.Serialization;
using BotFramework.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One dialog on the stack, and what it remembers.</summary>
public class DialogInstance
{
    public string Id { get; set; }

    [JsonConverter(typeof(StateBagConverter))]
    public IDictionary<string, object> State { get; set; }

    public int? StackIndex { get; set; }

    /// <summary>The version of the dialog when the instance last ran; see <see cref="DialogEvents.VersionChanged"/>.</summary>
    public string Version { get; set; }
}

public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    /// <summary>The first is the top.</summary>
    public List<DialogInstance> DialogStack { get; set; }
}
