using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.Page;

/// <summary>How many tokens one address may take: a conversation costs disk, and whoever asks is unknown.</summary>
internal sealed class ChatTokenLimit(IOptions<ChatOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(Household.Of(address), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Value.TokensPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    public RateLimitLease Take(IPAddress? address) => _limiter.AttemptAcquire(address ?? IPAddress.None);

    public void Dispose() => _limiter.Dispose();
}
