using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.Forms;

/// <summary>How many forms one address may send: checking a password costs work, whoever asks.</summary>
internal sealed class TryLimit(IOptions<SignInOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(Household.Of(address), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Value.TriesPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    public RateLimitLease Take(IPAddress? address) => _limiter.AttemptAcquire(address ?? IPAddress.None);

    public void Dispose() => _limiter.Dispose();
}
