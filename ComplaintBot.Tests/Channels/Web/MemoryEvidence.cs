using System.Collections.Concurrent;
using ComplaintBot.Turns;

namespace ComplaintBot.Tests.Channels.Web;

internal sealed class MemoryEvidence : IEvidence
{
    public ConcurrentDictionary<string, (EvidenceFile File, byte[] Content)> Files { get; } = new(StringComparer.Ordinal);

    public async Task<EvidenceFile> SaveAsync(string name, string contentType, Stream content, long limit, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellationToken);
        if (whole.Length > limit)
        {
            throw new InvalidDataException();
        }

        var file = new EvidenceFile(Guid.NewGuid().ToString("N"), name, contentType, whole.Length);
        Files[file.Key] = (file, whole.ToArray());
        return file;
    }

    public Task<(EvidenceFile File, Stream Content)?> OpenAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult<(EvidenceFile, Stream)?>(Files.TryGetValue(key, out var found) ? (found.File, new MemoryStream(found.Content)) : null);
}
