using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ComplaintBot.Desk.Access.Keys;

/// <summary>The keys that protect cookies and forms, in the data folder: a session outlives a restart. For nobody's eyes but the server's.</summary>
internal sealed class KeyFolder(DataFolder data) : IXmlRepository
{
    private string Folder => data.File("keys");

    public IReadOnlyCollection<XElement> GetAllElements() =>
        Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.xml").Order(StringComparer.Ordinal).Select(XElement.Load)] : [];

    public void StoreElement(XElement element, string friendlyName)
    {
        OwnerOnly.CreateFolder(Folder);
        var path = Path.Combine(Folder, $"{friendlyName}.xml");
        // Written aside and moved: a crash in between leaves no half a key behind.
        var aside = $"{path}.{Guid.NewGuid():N}";
        using (var file = OwnerOnly.CreateFile(aside))
        {
            element.Save(file);
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path, overwrite: true);
    }
}
