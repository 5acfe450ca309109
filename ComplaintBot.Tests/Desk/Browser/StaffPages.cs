using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Desk.Access;
using Microsoft.Playwright;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>Somebody who signs in as people do: by the form.</summary>
internal static class StaffPages
{
    /// <param name="visitor">At the browser.</param>
    /// <param name="name">Of an account whose password is the tests' own.</param>
    /// <param name="path">Where they want to go.</param>
    /// <param name="root">The path under which a proxy shows the server.</param>
    public static async Task<IPage> ComeInAsync(this Visitor visitor, string name, string path = "/desk", string root = "")
    {
        var page = await visitor.OpenAsync(root + path);
        await page.Locator("input[name=name]").FillAsync(name);
        await page.Locator("input[name=password]").FillAsync(Staff.Password);
        await page.Locator("main button").ClickAsync();
        await page.IsLiveAsync();
        return page;
    }

    public static Task IsSentToTheDoorAsync(this IPage page, float within) =>
        Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/desk/sign-in"), new() { Timeout = within });
}
