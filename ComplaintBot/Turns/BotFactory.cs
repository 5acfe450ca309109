using Microsoft.Bot.Builder;

namespace ComplaintBot.Turns;

/// <summary>Makes the bot for one turn, on the turn's own storage.</summary>
internal delegate IBot BotFactory(IStorage storage);
