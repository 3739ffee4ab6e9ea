namespace Extractor.Core.Forms;

/// <summary>The disclosure forms that the program knows, read from <c>schemas/forms/*.json</c>.</summary>
public sealed class FormRegistry
{
}
