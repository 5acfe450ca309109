namespace ComplaintBot.Turns;

/// <summary>Files that customers send. Kept whole, as evidence of the case; addressed by an unguessable key.</summary>
public interface IEvidence
{
    /// <summary>Keeps a file; it is on disk when the call returns.</summary>
    /// <exception cref="InvalidDataException">Longer than <paramref name="limit"/> bytes; nothing is kept.</exception>
    /// <exception cref="IOException">The content ended too early; nothing is kept.</exception>
    /// <exception cref="InvalidOperationException">The disk refused it; nothing is kept.</exception>
    /// <exception cref="BusyException">Too much is waiting; nothing is kept.</exception>
    Task<EvidenceFile> SaveAsync(string name, string contentType, Stream content, long limit, CancellationToken cancellationToken);

    /// <returns>The file, or null when the key is unknown.</returns>
    Task<(EvidenceFile File, Stream Content)?> OpenAsync(string key, CancellationToken cancellationToken);
}

/// <param name="Key">Unguessable, URL-safe.</param>
/// <param name="Name">As the customer's device called it, without folders.</param>
/// <param name="ContentType">As the customer's device said; not trusted.</param>
/// <param name="Length">In bytes.</param>
public sealed record EvidenceFile(string Key, string Name, string ContentType, long Length);
