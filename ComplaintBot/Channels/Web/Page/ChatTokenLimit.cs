using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.Page;

/// <summary>How many tokens one address may take: a conversation costs disk, and whoever asks is unknown.</summary>
internal sealed class ChatTokenLimit(IOptions<ChatOptions> options) : AddressLimit(options.Value.TokensPerMinute);
