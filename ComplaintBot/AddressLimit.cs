using System.Net;
using System.Threading.RateLimiting;

namespace ComplaintBot;

/// <summary>How often one address may do what costs us something, whoever asks.</summary>
/// <param name="perMinute">In a sliding minute; an IPv6 subscriber counts as one.</param>
internal abstract class AddressLimit(int perMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(Household.Of(address), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    public RateLimitLease Take(IPAddress? address) => _limiter.AttemptAcquire(address ?? IPAddress.None);

    public void Dispose() => _limiter.Dispose();
}
