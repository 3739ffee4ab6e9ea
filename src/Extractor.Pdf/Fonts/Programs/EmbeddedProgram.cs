using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts.Programs;

/// <summary>The font file of a font descriptor, decoded when it is first needed: most fonts never need theirs.</summary>
internal sealed class EmbeddedProgram
{
    private readonly PdfFile file;
    private readonly PdfStream? stream;
    private FontProgram? program;
    private bool loaded;

    public EmbeddedProgram(PdfDictionary? descriptor, PdfFile file)
    {
        this.file = file;
        stream = descriptor is null
            ? null
            : file.GetStream(descriptor, "FontFile2") ?? file.GetStream(descriptor, "FontFile3") ?? file.GetStream(descriptor, "FontFile");
    }

    /// <summary>Whether the PDF embeds the font at all.</summary>
    public bool Exists => stream is not null;

    /// <summary>The program; null where there is none or where it cannot be read.</summary>
    public FontProgram? Value
    {
        get
        {
            if (!loaded && stream is not null)
            {
                program = FontProgramReader.Read(file.Decode(stream).Bytes);
            }

            loaded = true;
            return program;
        }
    }
}
