namespace Microsoft.Bot.Builder.Dialogs.Memory
{
    /// <summary>Writes a shorthand of a path out.</summary>
    public interface IPathResolver
    {
        string TransformPath(string path);
    }
}

namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers
{
    /// <summary>A sign that stands for the beginning of a path.</summary>
    public class AliasPathResolver(string alias, string prefix, string postfix = null) : IPathResolver
    {
        public string Alias { get; } = alias;

        public virtual string TransformPath(string path)
        {
            ArgumentNullException.ThrowIfNull(path);
            var said = path.Trim();
            return said.Length > Alias.Length && said.StartsWith(Alias, StringComparison.Ordinal)
                ? $"{prefix}{said[Alias.Length..]}{postfix}"
                : path;
        }
    }

    /// <summary><c>$name</c> is <c>dialog.name</c>.</summary>
    public class DollarPathResolver() : AliasPathResolver("$", "dialog.");

    /// <summary><c>%name</c> is <c>class.name</c>.</summary>
    public class PercentPathResolver() : AliasPathResolver("%", "class.");
}
