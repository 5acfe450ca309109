namespace Microsoft.Bot.Schema;

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

    /// <summary>Its media type.</summary>
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
