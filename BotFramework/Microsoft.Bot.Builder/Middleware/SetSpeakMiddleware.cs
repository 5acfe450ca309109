using System.Security;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Gives messages a voice, as SSML, on the channels that speak.</summary>
public class SetSpeakMiddleware(string voiceName, bool fallbackToTextForSpeak) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.OnSendActivities((_, activities, send) =>
        {
            foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
            {
                SetSpeak(message);
            }

            return send();
        });
        return next(cancellationToken);
    }

    private void SetSpeak(Activity message)
    {
        var isText = fallbackToTextForSpeak && string.IsNullOrWhiteSpace(message.Speak);
        if (isText)
        {
            message.Speak = message.Text;
        }

        var speaks = message.ChannelId is Channels.DirectlineSpeech or Channels.Telephony or Channels.Emulator;
        if (speaks && voiceName != null && !string.IsNullOrWhiteSpace(message.Speak))
        {
            var speak = isText ? SecurityElement.Escape(message.Speak) : message.Speak;
            message.Speak = Speech(speak, message.Locale ?? "en-US");
        }
    }

    private string Speech(string speak, string locale)
    {
        if (speak.Contains("<speak", StringComparison.OrdinalIgnoreCase))
        {
            return speak;
        }

        var voiced = speak.Contains("<voice", StringComparison.OrdinalIgnoreCase)
            ? speak
            : $"<voice name='{voiceName}'>{speak}</voice>";
        return $"<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='{locale}'>{voiced}</speak>";
    }
}
