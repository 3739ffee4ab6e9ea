using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>What has been made of a file's objects, by object number or, for direct objects, by the object itself.</summary>
/// <remarks>Emptied when full, so that a document of any length keeps within bounds.</remarks>
internal sealed class ObjectCache<T>(int capacity)
    where T : class
{
    private readonly Dictionary<int, T> byNumber = [];
    private readonly Dictionary<PdfObject, T> byObject = new(ReferenceEqualityComparer.Instance);

    public T? Find(PdfObject key) => key is PdfReference reference ? byNumber.GetValueOrDefault(reference.Number) : byObject.GetValueOrDefault(key);

    public T Add(PdfObject key, T value)
    {
        if (byNumber.Count + byObject.Count >= capacity)
        {
            byNumber.Clear();
            byObject.Clear();
        }

        if (key is PdfReference reference)
            byNumber[reference.Number] = value;
        else
            byObject[key] = value;
        return value;
    }
}
