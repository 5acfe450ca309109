using BotFramework.Json;

namespace Microsoft.Bot.Builder.Dialogs;

public static class ObjectPath
{
    /// <summary>
    /// A value of a dialog's state as a <typeparamref name="T"/>, whether it is one already or came from the store as JSON.
    /// </summary>
    public static T MapValueTo<T>(object val) => JsonValues.Convert<T>(val);
}
