using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Follows marked content (ISO 32000-2, 14.6): layers that are off, and text that stands for what is drawn.</summary>
internal sealed class MarkedContent(PageCanvas canvas, DocumentResources resources)
{
    private readonly Stack<Mark> open = [];
    private int ignored;

    /// <summary>Marks below this depth were opened outside of the form being drawn, which cannot end them.</summary>
    private int floor;

    /// <param name="IsHidden">It belongs to a layer that is off.</param>
    /// <param name="ActualText">The text that its letters stand for, or null.</param>
    /// <param name="FirstLetter">Number of letters before it.</param>
    private readonly record struct Mark(bool IsHidden, string? ActualText, int FirstLetter);

    /// <summary>Forgets all marks, at the start of a page.</summary>
    public void Reset()
    {
        open.Clear();
        ignored = 0;
        floor = 0;
    }

    /// <summary>Starts a form; gives what <see cref="EndForm"/> needs.</summary>
    public int BeginForm()
    {
        var outer = floor;
        floor = open.Count + ignored;
        return outer;
    }

    /// <summary>Ends a form and what it has left open.</summary>
    public void EndForm(int outer)
    {
        while (open.Count + ignored > floor)
            End();
        floor = outer;
    }

    /// <summary>BMC: a mark without properties.</summary>
    public void Begin() => Push(default);

    /// <summary>BDC: a mark with a property list, written in place or named in the resources.</summary>
    public void Begin(OperandStack operands, ResourceScope scope)
    {
        var named = operands.Count == 2 ? operands.Last(OperandKind.Name) : default;
        if (named.IsEmpty)
        {
            Push(new Mark(false, ActualText(operands), canvas.LetterCount));
            return;
        }

        var properties = scope.Find("Properties", named);
        if (operands.At(0, OperandKind.Name).SequenceEqual("OC"u8))
        {
            Push(new Mark(resources.OptionalContent.IsHidden(properties), null, 0));
            return;
        }

        var text = resources.File.Resolve(properties) is PdfDictionary dictionary ? resources.File.GetString(dictionary, "ActualText") : null;
        Push(new Mark(false, text is null ? null : TextString.Decode(text), canvas.LetterCount));
    }

    /// <summary>EMC.</summary>
    public void End()
    {
        if (open.Count + ignored <= floor)
            return;
        if (ignored > 0)
        {
            ignored--;
            return;
        }

        var mark = open.Pop();
        if (mark.IsHidden)
            canvas.HiddenDepth--;
        if (mark.ActualText is not null)
            ReplacedText.Apply(canvas, mark.FirstLetter, mark.ActualText);
    }

    private void Push(Mark mark)
    {
        if (open.Count >= resources.File.Limits.MaxMarks)
        {
            canvas.ReachLimit($"marks within each other: {resources.File.Limits.MaxMarks}");
            ignored++;
            return;
        }

        if (mark.IsHidden)
            canvas.HiddenDepth++;
        open.Push(mark);
    }

    private static string? ActualText(OperandStack operands)
    {
        var items = operands.Items;
        for (var i = 1; i + 1 < items.Length; i++)
        {
            if (items[i].Kind == OperandKind.Name && items[i + 1].Kind == OperandKind.Text && operands.Bytes(items[i]).SequenceEqual("ActualText"u8))
                return TextString.Decode(operands.Bytes(items[i + 1]));
        }

        return null;
    }
}
