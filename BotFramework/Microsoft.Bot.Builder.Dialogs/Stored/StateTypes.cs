using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Json;

/// <summary>
/// The types that a dialog's state may name, and their names there: these and the bot's own. No other type is ever made from
/// a name in stored JSON.
/// </summary>
internal static class StateTypes
{
    /// <summary>The name of a value whose type is not written: it comes back as JSON and is converted by its reader.</summary>
    public const string Untyped = "json";

    private static readonly Dictionary<string, Type> ByName = [];
    private static readonly Dictionary<Type, string> ByType = [];

    static StateTypes()
    {
        Allow<string>("string");
        Allow<bool>("bool");
        Allow<int>("int");
        Allow<long>("long");
        Allow<float>("float");
        Allow<double>("double");
        Allow<decimal>("decimal");
        Allow<Guid>(nameof(Guid));
        Allow<DateTime>(nameof(DateTime));
        Allow<DateTimeOffset>(nameof(DateTimeOffset));
        Allow<DateOnly>(nameof(DateOnly));
        Allow<TimeOnly>(nameof(TimeOnly));
        Allow<TimeSpan>(nameof(TimeSpan));
        Allow<Activity>(nameof(Activity));
        Allow<Attachment>(nameof(Attachment));
        Allow<CardAction>(nameof(CardAction));
        Allow<ChannelAccount>(nameof(ChannelAccount));
        Allow<Choice>(nameof(Choice));
        Allow<ConversationAccount>(nameof(ConversationAccount));
        Allow<ConversationReference>(nameof(ConversationReference));
        Allow<DialogState>(nameof(DialogState));
        Allow<Entity>(nameof(Entity));
        Allow<FoundChoice>(nameof(FoundChoice));
        Allow<PromptOptions>(nameof(PromptOptions));
    }

    public static bool TryGetName(Type type, out string name) =>
        ByType.TryGetValue(type, out name) || (name = BotTypes.NameOf(type)) != null;

    public static bool TryGetType(string name, out Type type) =>
        ByName.TryGetValue(name, out type) || (type = BotTypes.Find(name)) != null;

    private static void Allow<T>(string name)
    {
        Add(name, typeof(T));
        Add($"{name}[]", typeof(T[]));
        Add($"List<{name}>", typeof(List<T>));
    }

    private static void Add(string name, Type type)
    {
        ByName.Add(name, type);
        ByType.Add(type, name);
    }
}
