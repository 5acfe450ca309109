using Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

public class DialogStateManagerConfiguration
{
    public List<IPathResolver> PathResolvers { get; set; } = [];

    public List<MemoryScope> MemoryScopes { get; set; } = [];

    internal static DialogStateManagerConfiguration BuiltIn() => new()
    {
        PathResolvers = [new DollarPathResolver(), new PercentPathResolver()],
        MemoryScopes =
        [
            new TurnMemoryScope(),
            new ThisMemoryScope(),
            new DialogMemoryScope(),
            new ClassMemoryScope(),
            new DialogClassMemoryScope(),
            new ConversationMemoryScope(),
            new UserMemoryScope(),
        ],
    };
}
