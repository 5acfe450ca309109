namespace Microsoft.Bot.Schema;

public class MediaUrl
{
    public MediaUrl()
    {
    }

    public MediaUrl(string url = null, string profile = null)
    {
        Url = url;
        Profile = profile;
    }

    public string Url { get; set; }

    /// <summary>Tells the client more of what it will play.</summary>
    public string Profile { get; set; }
}

public class ThumbnailUrl
{
    public ThumbnailUrl()
    {
    }

    public ThumbnailUrl(string url = null, string alt = null)
    {
        Url = url;
        Alt = alt;
    }

    public string Url { get; set; }

    public string Alt { get; set; }
}
