namespace ComplaintBot.Stores;

/// <summary>Held by the one server that owns a data folder; ends with the process, also when that is killed.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <returns>Null when another server holds the folder.</returns>
    public static DataFolderLock? TryTake(DataFolder folder)
    {
        CreateForOwnerOnly(folder.Path);
        try
        {
            return new(new FileStream(folder.File("serve.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>What customers say is nobody else's to read. A folder that exists keeps its rights.</summary>
    private static void CreateForOwnerOnly(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _file.Dispose();
}
