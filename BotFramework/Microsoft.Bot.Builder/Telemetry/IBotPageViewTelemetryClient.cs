namespace Microsoft.Bot.Builder;

public interface IBotPageViewTelemetryClient
{
    void TrackPageView(
        string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);
}
