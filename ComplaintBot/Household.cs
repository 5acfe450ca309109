using System.Net;
using System.Net.Sockets;

namespace ComplaintBot;

internal static class Household
{
    /// <summary>One IPv6 subscriber has 2^64 addresses: they count as one.</summary>
    public static IPAddress Of(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
