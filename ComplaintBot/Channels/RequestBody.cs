using System.Buffers;

namespace ComplaintBot.Channels;

internal static class RequestBody
{
    /// <summary>Reads a small body whole.</summary>
    /// <exception cref="BadHttpRequestException">It is longer than <paramref name="limit"/> bytes (413).</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw TooLong(limit);
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > limit)
            {
                throw TooLong(limit);
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static BadHttpRequestException TooLong(int limit) => new($"The body is longer than {limit} bytes.", StatusCodes.Status413PayloadTooLarge);
}
