namespace Extractor.Core.Forms;

/// <summary>类 款 项 in columns of their own: joins a row's pieces, and takes those that the rows above print and the row does not repeat.</summary>
/// <remarks>
/// Sheets print codes in full in every row (204 06 01) or stepwise: 204, below it 06 in the second column, below that 01 in the third. A
/// step belongs to the row above it only while the steps ascend, as published codes do. Where they do not, or where a row without a code
/// stands between, nothing says which subject it is: the row has no code, and neither have the steps below it.
/// </remarks>
/// <param name="columns">Number of columns.</param>
internal sealed class CodeSteps(int columns)
{
    /// <summary>Digits of a step; what is longer is a whole code.</summary>
    private const int StepLength = 2;

    private readonly string[] above = [.. Enumerable.Repeat("", columns)];

    /// <summary>What the next row prints in each column, empty where it prints nothing.</summary>
    public string[] Pieces { get; } = new string[columns];

    /// <summary>The row's code, empty where it has none.</summary>
    /// <param name="isOpen">Whether it prints a piece of one all the same.</param>
    public string Next(out bool isOpen)
    {
        isOpen = false;
        var last = Array.FindLastIndex(Pieces, static piece => piece.Length > 0);
        if (last < 0)
        {
            Array.Fill(above, "");
            return "";
        }

        var first = Array.FindIndex(Pieces, static piece => piece.Length == 0);
        if (first >= 0 && first < last && CodeText.IsDigits(Pieces[last]) && Pieces[last].Length <= StepLength && !Inherit(last))
        {
            isOpen = true;
            Array.Fill(above, "");
            return "";
        }

        for (var i = 0; i < above.Length; i++)
            above[i] = i <= last && CodeText.IsDigits(Pieces[i]) ? Pieces[i] : "";
        return Join();
    }

    /// <summary>Fills the blank pieces left of the row's last one from the row above; false where that does not lead to a later subject.</summary>
    private bool Inherit(int last)
    {
        var isSame = true;
        for (var i = 0; i < last; i++)
        {
            if (Pieces[i].Length > 0)
            {
                isSame &= Pieces[i] == above[i];
                if (i > 0 && above[i].Length > 0 && string.CompareOrdinal(Pieces[i], above[i]) < 0)
                    return false;
            }
            else if (!isSame || above[i].Length == 0)
            {
                return false;
            }
            else
            {
                Pieces[i] = above[i];
            }
        }

        return !isSame || string.CompareOrdinal(Pieces[last], above[last]) > 0;
    }

    /// <summary>Joins 201 + 06 + 01 to 2010601, and takes 201 + 20106 + 2010601 for what it is.</summary>
    private string Join()
    {
        var code = "";
        foreach (var piece in Pieces)
            code = piece.StartsWith(code, StringComparison.Ordinal) && piece.Length > StepLength ? piece : code + piece;
        return code;
    }
}
