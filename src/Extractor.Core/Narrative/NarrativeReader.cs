using Extractor.Core.Classification;
using Extractor.Core.Records;

namespace Extractor.Core.Narrative;

/// <summary>情况说明: reads the figures that the words between the tables state.</summary>
public static class NarrativeReader
{
    private static readonly char[] SentenceEnds = ['。', '!', '?'];

    /// <summary>Reads the figures of a document in reading order.</summary>
    /// <param name="paragraphs">Its running text.</param>
    /// <param name="identity">Whose it is.</param>
    public static NarrativeFact[] Read(IReadOnlyList<Paragraph> paragraphs, DocumentIdentity identity)
    {
        var facts = new List<NarrativeFact>();
        var subjects = new SubjectText(identity);
        var section = "";
        string? topic = null;
        var list = new ParagraphList();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Chapter != PageKind.Narrative)
                continue;
            if (Numbering.IsHeading(paragraph.Key) || Section.Of(paragraph.Key) is not null)
            {
                section = paragraph.Text;
                topic = null;
                list.End();
                continue;
            }

            if (Topic.OfLine(paragraph, subjects) is { } line)
            {
                topic = line;
                continue;
            }

            var reader = new SentenceReader(paragraph, section, subjects, identity.Kind == DocumentKind.FinalAccount, facts);
            topic = Numbering.Begins(paragraph.Key) ? null : topic;
            if (topic is not null)
                reader.NoteTopic(topic);
            list.Begin(paragraph.Key);
            reader.GoOn(list);
            var first = facts.Count;
            for (var start = 0; start < paragraph.Text.Length;)
            {
                var end = paragraph.Key.IndexOfAny(SentenceEnds, start);
                end = end < 0 ? paragraph.Text.Length : end + 1;
                reader.Read(start, end);
                start = end;
            }

            list.End(paragraph.Key, facts, first);
        }

        return [.. facts];
    }
}
