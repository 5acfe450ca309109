using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class CardTests
{
    public static TheoryData<Attachment, string> Cards => new()
    {
        { new HeroCard("投诉").ToAttachment(), "hero" },
        { new ThumbnailCard("投诉").ToAttachment(), "thumbnail" },
        { SigninCard.Create("请登录", "登录", "https://bank.example").ToAttachment(), "signin" },
        { new ReceiptCard("年费", [new Fact("卡号", "尾号1234")], [new ReceiptItem("年费", price: "300")], total: "300").ToAttachment(), "receipt" },
        { new AudioCard(media: [new MediaUrl("https://bank.example/a.mp3")]).ToAttachment(), "audio" },
        { new VideoCard(image: new ThumbnailUrl("https://bank.example/a.png")).ToAttachment(), "video" },
        { new AnimationCard(autoloop: false).ToAttachment(), "animation" },
        { new OAuthCard("请登录", "bank").ToAttachment(), "oauth" },
    };

    [Theory]
    [MemberData(nameof(Cards), DisableDiscoveryEnumeration = true)]
    public void A_card_is_an_attachment_of_its_own_content_type(Attachment attachment, string kind)
    {
        Assert.Equal($"application/vnd.microsoft.card.{kind}", attachment.ContentType);
        Assert.NotNull(attachment.Content);
    }

    [Fact]
    public void A_sign_in_card_has_a_button_that_opens_its_address()
    {
        var button = Assert.Single(SigninCard.Create("请登录", "登录", "https://bank.example").Buttons);

        Assert.Equal((ActionTypes.Signin, "登录", "https://bank.example"), (button.Type, button.Title, button.Value));
    }

    [Fact]
    public void An_activity_carries_its_cards()
    {
        var message = Microsoft.Bot.Builder.MessageFactory.Carousel([new HeroCard("一").ToAttachment(), new HeroCard("二").ToAttachment()]);

        Assert.Equal(AttachmentLayoutTypes.Carousel, message.AttachmentLayout);
        Assert.Equal(["一", "二"], message.Attachments.Select(a => ((HeroCard)a.Content).Title));
    }
}
