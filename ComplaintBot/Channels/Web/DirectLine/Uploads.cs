using System.Net.Http.Headers;
using ComplaintBot.Turns;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>
/// Takes in a message with files, in both shapes: a form with a part <c>activity</c> and a part a file, as the
/// real clients send it, or one file as the body.
/// </summary>
internal sealed class Uploads(IEvidence evidence, IncomingActivities incoming, IOptions<WebOptions> options)
{
    private readonly WebOptions _limits = options.Value;

    // Web Chat paints a preview of each picture into the activity (they are thrown away); they need room on the way in.
    private int MaxActivityPart => _limits.MaxActivityBytes * (1 + _limits.MaxUploadFiles);

    /// <exception cref="DirectLineRefusal">Too much, too many, or unreadable.</exception>
    public async Task<Incoming> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = (_limits.MaxUploadBytes * _limits.MaxUploadFiles) + MaxActivityPart + 65_536;
        }

        try
        {
            return MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) && type.MediaType == "multipart/form-data"
                ? await ReadFormAsync(http, type)
                : await ReadBodyAsync(http);
        }
        catch (InvalidDataException)
        {
            throw DirectLineRefusal.TooBig($"A file is longer than {_limits.MaxUploadBytes} bytes, or the form is not well made.");
        }
        catch (IOException early) when (early is not BadHttpRequestException && !http.RequestAborted.IsCancellationRequested)
        {
            throw DirectLineRefusal.BadArgument("The form ends too early.");
        }
    }

    private async Task<Incoming> ReadFormAsync(HttpContext http, MediaTypeHeaderValue type)
    {
        var boundary = type.Parameters.FirstOrDefault(p => p.Name == "boundary")?.Value?.Trim('"');
        if (string.IsNullOrEmpty(boundary))
        {
            throw DirectLineRefusal.BadArgument("The form has no boundary.");
        }

        var form = new MultipartReader(boundary, http.Request.Body) { HeadersLengthLimit = 8_192 };
        Incoming? message = null;
        List<Attachment> files = [];
        while (await form.ReadNextSectionAsync(http.RequestAborted) is { } part)
        {
            if (FileNames.CleanType(part.ContentType) == Activity.ContentType)
            {
                message = incoming.Read(await ReadPartAsync(part.Body, http.RequestAborted));
            }
            else if (part.GetContentDispositionHeader() is { } disposition && disposition.Name != "activity")
            {
                MustFit(files.Count + 1);
                var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
                files.Add(await SaveAsync(http, name.Value?.Trim('"'), part.ContentType, part.Body));
            }
        }

        return With(message, files);
    }

    private async Task<Incoming> ReadBodyAsync(HttpContext http)
    {
        // The documentation's examples leave out the header's first word: name="file"; filename="badge.jpg".
        var said = http.Request.Headers.ContentDisposition.ToString();
        var name = Microsoft.Net.Http.Headers.ContentDispositionHeaderValue.TryParse(said, out var whole) && whole.Parameters.Count > 0
            || Microsoft.Net.Http.Headers.ContentDispositionHeaderValue.TryParse($"attachment; {said}", out whole)
            ? whole.FileNameStar.Value ?? whole.FileName.Value?.Trim('"')
            : null;
        return With(message: null, [await SaveAsync(http, name, http.Request.ContentType, http.Request.Body)]);
    }

    private async Task<Attachment> SaveAsync(HttpContext http, string? name, string? contentType, Stream content)
    {
        var file = await evidence.SaveAsync(FileNames.Clean(name), FileNames.CleanType(contentType), content, _limits.MaxUploadBytes, http.RequestAborted);
        return new Attachment
        {
            ContentType = file.ContentType,
            Name = file.Name,
            ContentUrl = AttachmentEndpoint.Address(http.Request, file),
        };
    }

    private async Task<byte[]> ReadPartAsync(Stream part, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var chunk = new byte[16_384];
        while (await part.ReadAsync(chunk, cancellationToken) is > 0 and var length)
        {
            if (whole.Length + length > MaxActivityPart)
            {
                throw DirectLineRefusal.TooBig($"The activity is longer than {MaxActivityPart} bytes.");
            }

            whole.Write(chunk, 0, length);
        }

        return whole.ToArray();
    }

    private void MustFit(int files)
    {
        if (files > _limits.MaxUploadFiles)
        {
            throw DirectLineRefusal.BadArgument($"There are more than {_limits.MaxUploadFiles} files.");
        }
    }

    /// <summary>The files as they are kept stand in for what the client said of them.</summary>
    private static Incoming With(Incoming? message, List<Attachment> files)
    {
        if (message is not { Activity.Type: ActivityTypes.Message })
        {
            message = new(new Activity { Type = ActivityTypes.Message, TextFormat = TextFormatTypes.Plain }, WireId: null);
        }

        if (files.Count == 0)
        {
            throw DirectLineRefusal.BadArgument("There is no file.");
        }

        message.Activity.Attachments = files;
        return message;
    }
}
