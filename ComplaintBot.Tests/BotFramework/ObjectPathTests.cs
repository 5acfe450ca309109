using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class ObjectPathTests
{
    [Trait("Supplier", "ours")]
    [Fact]
    public void A_path_leads_through_dictionaries_lists_objects_and_JSON()
    {
        var root = new Dictionary<string, object>
        {
            ["profile"] = new Profile { Name = "张三", Orders = [new Order { Id = "a" }, new Order { Id = "b" }] },
            ["json"] = JsonSerializer.Deserialize<JsonElement>("""{"list":[{"id":7}],"a b":true}"""),
            ["index"] = 1,
        };

        Assert.Equal("张三", ObjectPath.GetPathValue<string>(root, "profile.name"));
        Assert.Equal("b", ObjectPath.GetPathValue<string>(root, "profile.orders[1].id"));
        Assert.Equal("b", ObjectPath.GetPathValue<string>(root, "profile.orders[index].id"));
        Assert.Equal(7, ObjectPath.GetPathValue<int>(root, "json.list[0].id"));
        Assert.True(ObjectPath.GetPathValue<bool>(root, "json['a b']"));
    }

    [Fact]
    public void What_is_not_there_has_no_value()
    {
        var root = new Dictionary<string, object> { ["a"] = new Dictionary<string, object>() };

        Assert.False(ObjectPath.HasValue(root, "a.b.c"));
        Assert.False(ObjectPath.HasValue(root, "b"));
        Assert.Equal("x", ObjectPath.GetPathValue(root, "a.b", "x"));
        Assert.ThrowsAny<Exception>(() => ObjectPath.GetPathValue<string>(root, "a.b"));
    }

    [Fact]
    public void Setting_makes_what_the_path_leads_through()
    {
        var root = new Dictionary<string, object>();

        ObjectPath.SetPathValue(root, "a.b", "x");
        ObjectPath.SetPathValue(root, "a.list[1]", 5);
        ObjectPath.SetPathValue(root, "A.c", new Order { Id = "o" });

        Assert.Equal(("x", 5, "o"), (ObjectPath.GetPathValue<string>(root, "a.b"), ObjectPath.GetPathValue<int>(root, "a.list[1]"), ObjectPath.GetPathValue<Order>(root, "a.c").Id));
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public void JSON_from_the_store_can_be_changed_by_a_path()
    {
        var root = new Dictionary<string, object> { ["p"] = JsonSerializer.Deserialize<JsonElement>("""{"name":"一","list":[1,2]}""") };

        ObjectPath.SetPathValue(root, "p.name", "二");
        ObjectPath.RemovePathValue(root, "p.list[0]");

        Assert.Equal("二", ObjectPath.GetPathValue<string>(root, "p.name"));
        Assert.Equal([2], ObjectPath.GetPathValue<int[]>(root, "p.list"));
    }

    [Fact]
    public void An_object_takes_over_what_another_says()
    {
        var merged = ObjectPath.Merge(
            new Profile { Name = "张三", Home = new Order { Id = "1", Note = "门口" } }, new Profile { Home = new Order { Id = "2" } });

        Assert.Equal(("张三", "2", "门口"), (merged.Name, merged.Home!.Id, merged.Home.Note));
        Assert.Null(ObjectPath.Clone(new Profile()).Name);
    }

    public sealed class Profile
    {
        public string? Name { get; set; }

        public Order? Home { get; set; }

        public List<Order>? Orders { get; set; }
    }

    public sealed class Order
    {
        public string? Id { get; set; }

        public string? Note { get; set; }
    }
}
