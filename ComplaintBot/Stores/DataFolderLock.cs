namespace ComplaintBot.Stores;

/// <summary>Held by the one server that owns a data folder; ends with the process, also when that is killed.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <returns>Null when another server holds the folder.</returns>
    public static DataFolderLock? TryTake(DataFolder folder)
    {
        OwnerOnly.CreateFolder(folder.Path); // what customers say is nobody else's to read
        try
        {
            return new(new FileStream(folder.File("serve.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
