using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintBot.Tests.Channels.Web.DirectLine;

internal static class Addresses
{
    /// <summary>The customer's stream address with one part of its query changed.</summary>
    public static Uri With(this Customer customer, string name, string value)
    {
        var query = QueryHelpers.ParseQuery(customer.StreamUrl.Query).ToDictionary(q => q.Key, q => (string?)q.Value.ToString());
        query[name] = value;
        return new Uri(QueryHelpers.AddQueryString(customer.StreamUrl.GetLeftPart(UriPartial.Path), query));
    }
}
