using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What the channels can show.</summary>
internal static class Channel
{
    public const int MaxActionTitleLength = 20;

    public static bool SupportsSuggestedActions(string channelId, int buttons, string conversationType) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttons <= 10,
        Channels.Line => buttons <= 13,
        Channels.Kik => buttons <= 20,
        Channels.Msteams => buttons <= 3 && conversationType == "personal",
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech
            or Channels.Webchat => buttons <= 100,
        _ => false,
    };

    public static bool SupportsCardActions(string channelId, int buttons) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttons <= 3,
        Channels.Msteams => buttons <= 50,
        Channels.Line => buttons <= 99,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech
            or Channels.Webchat => buttons <= 100,
        _ => false,
    };
}
