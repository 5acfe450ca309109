using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.Page;

/// <summary>Section <c>Chat</c>: coming back to a conversation on the chat page.</summary>
internal sealed partial class ChatOptions
{
    /// <summary>Days after a token's end during which the same browser finds its conversation again. 0: only while the token is good.</summary>
    [Range(0, 365)]
    public int ResumeDays { get; set; } = 30;

    /// <summary>Tokens that one address may take in a minute.</summary>
    [Range(1, 100_000)]
    public int TokensPerMinute { get; set; } = 30;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<ChatOptions>;
}
