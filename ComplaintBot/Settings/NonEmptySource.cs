using Microsoft.Extensions.Primitives;

namespace ComplaintBot.Settings;

/// <summary>A source whose empty values count as not set, so that a weaker source or the default holds.</summary>
internal sealed class NonEmptySource(IConfigurationSource source) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider(source.Build(builder));

    private sealed class Provider(IConfigurationProvider provider) : IConfigurationProvider, IDisposable
    {
        public bool TryGet(string key, out string? value) => provider.TryGet(key, out value) && !string.IsNullOrEmpty(value);

        public void Set(string key, string? value) => provider.Set(key, value);

        public IChangeToken GetReloadToken() => provider.GetReloadToken();

        public void Load() => provider.Load();

        public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) => provider.GetChildKeys(earlierKeys, parentPath);

        public void Dispose() => (provider as IDisposable)?.Dispose();
    }
}
