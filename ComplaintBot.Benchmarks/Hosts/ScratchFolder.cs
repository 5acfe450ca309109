namespace ComplaintBot.Benchmarks.Hosts;

/// <summary>A data folder of its own for one run; gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private ScratchFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>What the folder lies on, e.g. <c>ext4</c>. On <c>tmpfs</c> a flush costs nothing and says nothing.</summary>
    public string FileSystem => new DriveInfo(Path).DriveFormat;

    /// <param name="parent">Null: the system's folder for temporary files.</param>
    public static ScratchFolder In(string? parent)
    {
        var path = System.IO.Path.Combine(parent ?? System.IO.Path.GetTempPath(), $"complaintbot-{Guid.NewGuid():N}");
        return new(Directory.CreateDirectory(path).FullName);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
