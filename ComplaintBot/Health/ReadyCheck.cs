using ComplaintBot.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintBot.Health;

/// <summary>Ready: the store answers and the server isn't stopping. It listens only once everything else has started.</summary>
internal sealed class ReadyCheck(IConversationLog log, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("stopping");
        }
        await log.FindAsync("", cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
