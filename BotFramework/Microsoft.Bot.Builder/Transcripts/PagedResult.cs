namespace Microsoft.Bot.Builder;

public class PagedResult<T>
{
    public T[] Items { get; set; } = [];

    /// <summary>Names the last item of the page; null when no more follow.</summary>
    public string ContinuationToken { get; set; }

    /// <summary>The page after the item that the token names.</summary>
    internal static PagedResult<T> After(string continuationToken, IEnumerable<T> all, Func<T, string> id, int size = 20)
    {
        var rest = continuationToken == null ? all : all.SkipWhile(item => id(item) != continuationToken).Skip(1);
        var page = rest.Take(size + 1).ToArray();
        return page.Length > size
            ? new() { Items = page[..size], ContinuationToken = id(page[size - 1]) }
            : new() { Items = page };
    }
}
