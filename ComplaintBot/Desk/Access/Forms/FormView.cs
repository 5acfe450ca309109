using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;

namespace ComplaintBot.Desk.Access.Forms;

/// <summary>What every page needs to show itself.</summary>
public sealed class FormView(HttpContext http, AccessTexts texts, CultureInfo language, AntiforgeryTokenSet forgery, string brand, string style)
{
    public HttpContext Http => http;

    public string Language => language.Name;

    public string Brand => brand;

    public string Style => $"{http.Request.PathBase}{style}";

    public string TokenField => forgery.FormFieldName;

    public string? Token => forgery.RequestToken;

    public DeskUser? User => DeskUser.Of(http.User);

    public string this[string name] => texts.Get(language, name);

    /// <summary>The page's own address in another language.</summary>
    public string In(string lang) => At(http.Request.Path, [.. http.Request.Query.Where(pair => pair.Key != FormLanguage.Query).Select(pair => (pair.Key, $"{pair.Value}")), (FormLanguage.Query, lang)]);

    /// <summary>Back to this very page, with what its address says.</summary>
    public string Here => $"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}";

    /// <summary>Another page, in the language of this one.</summary>
    public string To(string path) =>
        http.Request.Query.ContainsKey(FormLanguage.Query) ? At(path, [(FormLanguage.Query, Language)]) : At(path, []);

    private string At(PathString path, IEnumerable<(string Key, string Value)> query) =>
        $"{http.Request.PathBase}{path}{query.Aggregate(QueryString.Empty, (all, pair) => all.Add(pair.Key, pair.Value))}";
}
