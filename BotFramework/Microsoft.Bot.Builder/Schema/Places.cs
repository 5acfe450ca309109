namespace Microsoft.Bot.Schema;

public class Thing
{
    public Thing()
    {
    }

    public Thing(string type = null, string name = null) => (Type, Name) = (type, name);

    public string Type { get; set; }

    public string Name { get; set; }
}

public class Place : Entity
{
    public Place()
        : base("Place")
    {
    }

    public Place(
        object address = null,
        object geo = null,
        object hasMap = null,
        string type = null,
        string name = null)
        : base(type ?? "Place")
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Name = name;
    }

    /// <summary>A text or a PostalAddress.</summary>
    public object Address { get; set; }

    /// <summary>A <see cref="GeoCoordinates"/> or a shape.</summary>
    public object Geo { get; set; }

    public object HasMap { get; set; }

    public string Name { get; set; }
}

/// <summary>WGS 84, in degrees and metres.</summary>
public class GeoCoordinates : Entity
{
    public GeoCoordinates()
        : base("GeoCoordinates")
    {
    }

    public GeoCoordinates(
        double? elevation = null,
        double? latitude = null,
        double? longitude = null,
        string type = null,
        string name = null)
        : base(type ?? "GeoCoordinates")
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Name = name;
    }

    public double? Elevation { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public string Name { get; set; }
}
