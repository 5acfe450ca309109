using System.Net.Mime;
using System.Text.Json;
using BotFramework.Json;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

public static class HttpHelper
{
    /// <returns>The default when the body is no JSON, or no <typeparamref name="T"/>.</returns>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, BotJson.Options, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>An answer of null is 200 without a body.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body != null)
        {
            response.ContentType = MediaTypeNames.Application.Json;
            await response.Body.WriteAsync(BotJson.Write(invokeResponse.Body), response.HttpContext.RequestAborted);
        }
    }
}
