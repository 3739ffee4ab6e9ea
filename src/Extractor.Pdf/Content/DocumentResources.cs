using Extractor.Pdf.Content.Colors;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>The fonts, forms, colour spaces and parameters of a document, each made once.</summary>
internal sealed class DocumentResources(PdfFile file)
{
    /// <summary>Forms larger than this are decoded each time they are drawn, in bytes: pages seldom share them.</summary>
    private const int CachedFormBytes = 256 * 1024;

    private readonly ObjectCache<PdfFont> fonts = new(4096);
    private readonly ObjectCache<ResourceScope> scopes = new(256);
    private readonly ObjectCache<DrawableObject> drawables = new(256);
    private readonly ObjectCache<GraphicsParameters> parameters = new(1024);
    private readonly ObjectCache<ColorSpace> spaces = new(1024);
    private readonly ColorSpaceParser spaceParser = new(file);

    public PdfFile File { get; } = file;

    public OptionalContent OptionalContent { get; } = new(file);

    /// <summary>The scope of a page's or form's resource dictionary.</summary>
    public ResourceScope Scope(PdfDictionary? resources)
    {
        if (resources is null)
            return new ResourceScope(File, null);
        return scopes.Find(resources) ?? scopes.Add(resources, new ResourceScope(File, resources));
    }

    public PdfFont Font(PdfObject font)
    {
        if (fonts.Find(font) is { } known)
            return known;
        var dictionary = File.Resolve(font) as PdfDictionary ?? new PdfDictionary([]);
        return fonts.Add(font, FontFactory.Create(dictionary, File));
    }

    public GraphicsParameters? Parameters(PdfObject state)
    {
        if (parameters.Find(state) is { } known)
            return known;
        return File.Resolve(state) is PdfDictionary dictionary ? parameters.Add(state, GraphicsParameters.Read(dictionary, File)) : null;
    }

    /// <summary>The colour space of a name in a content stream: a device space, or one of the resources.</summary>
    public ColorSpace Space(ReadOnlySpan<byte> name, ResourceScope scope)
    {
        if (name.SequenceEqual("DeviceGray"u8))
            return ColorSpace.Gray;
        if (name.SequenceEqual("DeviceRGB"u8))
            return ColorSpace.Rgb;
        if (name.SequenceEqual("DeviceCMYK"u8))
            return ColorSpace.Cmyk;
        if (name.SequenceEqual("Pattern"u8))
            return ColorSpace.Pattern;
        return scope.Find("ColorSpace", name) is { } written ? Space(written) : ColorSpace.Gray;
    }

    public ColorSpace Space(PdfObject written) => spaces.Find(written) ?? spaces.Add(written, spaceParser.Parse(written));

    /// <summary>The form or image behind an entry of the XObject resources; null for anything else.</summary>
    public DrawableObject? Drawable(PdfObject written)
    {
        if (drawables.Find(written) is { } known)
            return known;
        if (File.Resolve(written) is not PdfStream stream)
            return null;
        DrawableObject? drawable = File.GetName(stream.Dictionary, "Subtype") switch
        {
            "Image" => new ImageObject(new ImageReader(File, this).Read(stream), stream.Dictionary["OC"]),
            "Form" => Form(stream),
            _ => null,
        };
        return drawable is null or FormObject { Content.Length: > CachedFormBytes } ? drawable : drawables.Add(written, drawable);
    }

    /// <summary>A form, such as the appearance of an annotation.</summary>
    public FormObject Form(PdfStream stream)
    {
        var dictionary = stream.Dictionary;
        var group = File.GetDictionary(dictionary, "Group");
        var resources = File.GetDictionary(dictionary, "Resources");
        return new FormObject(
            File.Decode(stream).Bytes,
            MatrixOf(dictionary, "Matrix"),
            PageGeometry.Rectangle(dictionary, "BBox", File),
            resources is null ? null : Scope(resources),
            group is not null && File.GetName(group, "S") == "Transparency",
            dictionary["OC"]);
    }

    private Matrix MatrixOf(PdfDictionary dictionary, string key) =>
        File.GetArray(dictionary, key) is { Count: >= 6 } m
            ? new Matrix(
                File.NumberAt(m, 0, 1), File.NumberAt(m, 1, 0), File.NumberAt(m, 2, 0),
                File.NumberAt(m, 3, 1), File.NumberAt(m, 4, 0), File.NumberAt(m, 5, 0))
            : Matrix.Identity;
}
