namespace Microsoft.Bot.Schema;

/// <summary>A file on its way to a channel that keeps it.</summary>
public class AttachmentData
{
    public AttachmentData()
    {
    }

    public AttachmentData(
        string type = null,
        string name = null,
        byte[] originalBase64 = null,
        byte[] thumbnailBase64 = null)
    {
        Type = type;
        Name = name;
        OriginalBase64 = originalBase64;
        ThumbnailBase64 = thumbnailBase64;
    }

    /// <summary>A MIME type.</summary>
    public string Type { get; set; }

    public string Name { get; set; }

    public byte[] OriginalBase64 { get; set; }

    public byte[] ThumbnailBase64 { get; set; }
}

public class AttachmentInfo
{
    public AttachmentInfo()
    {
    }

    public AttachmentInfo(string name = null, string type = null, IList<AttachmentView> views = null)
    {
        Name = name;
        Type = type;
        Views = views;
    }

    public string Name { get; set; }

    public string Type { get; set; }

    public IList<AttachmentView> Views { get; set; }
}

public class AttachmentView
{
    public AttachmentView()
    {
    }

    public AttachmentView(string viewId = null, int? size = null)
    {
        ViewId = viewId;
        Size = size;
    }

    public string ViewId { get; set; }

    /// <summary>In bytes.</summary>
    public int? Size { get; set; }
}
