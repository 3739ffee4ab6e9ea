using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Carries the text of a first or second level down its merged cell, over page breaks too.</summary>
internal sealed class LevelTracker
{
    private Grids.Cell? source;
    private int page = -1;

    /// <summary>Whether the last cell was blank, and whether one was with another row below it on its page.</summary>
    private bool wasBlank, areBlank;

    /// <summary>Whether the last cell was blank and may have its text on the next page.</summary>
    private bool isCut;

    /// <summary>Whether a level was seen whose cell spans the rows of its indicators.</summary>
    public bool AreMerged { get; private set; }

    /// <summary>The level in force; null before the first.</summary>
    public LevelText? Current { get; private set; }

    /// <summary>Takes the cell of a row.</summary>
    /// <param name="cell">The cell in the level's column; null where the table has none there.</param>
    /// <param name="rowPage">The row's page.</param>
    /// <param name="words">Names of levels that all provinces share.</param>
    /// <param name="groupChanged">Whether the level above changed with this row.</param>
    /// <param name="groupsMerged">Whether the levels above span their rows.</param>
    /// <returns>Whether another level begins.</returns>
    public bool Take(TableCell? cell, int rowPage, HashSet<string> words, bool groupChanged, bool groupsMerged)
    {
        var samePage = rowPage == page;
        page = rowPage;
        if (cell is null || ReferenceEquals(cell.Source, source))
            return false;
        source = cell.Source;
        AreMerged |= cell.Source.RowSpan > 1;
        areBlank |= wasBlank && samePage;
        wasBlank = cell.IsBlank;
        if (cell.IsBlank)
        {
            // A blank cell under another group is not its neighbour's continuation; elsewhere it means the same as above.
            if (!groupChanged && Current is not null)
            {
                MayBeCut(samePage && (AreMerged || groupsMerged && !areBlank));
                return false;
            }

            Current = new LevelText("");
            return true;
        }

        if (!samePage && isCut)
        {
            isCut = false;
            Current!.Text = cell.Text;
            return false;
        }

        isCut = false;
        if (!samePage && Current is { } cut && Completes(cut.Text, cell.Text, words))
        {
            cut.Text += cell.Text;
            return false;
        }

        Current = new LevelText(cell.Text);
        return true;
    }

    /// <summary>Where levels span their rows, a blank cell below one has a text of its own: it is the last of its page, and the text stands on the next.</summary>
    /// <remarks>Until a page begins with that text the level above holds, as it does where only the first row of a level names it.</remarks>
    private void MayBeCut(bool areSpanned)
    {
        isCut = areSpanned;
        if (isCut)
            Current = new LevelText(Current!.Text);
    }

    /// <summary>Begins a level that a heading row names.</summary>
    public void Begin(string text)
    {
        Current = new LevelText(text);
        source = null;
    }

    /// <summary>The page end cut the cell: its text stands on the next page, wholly or the second half of it.</summary>
    private static bool Completes(string above, string below, HashSet<string> words)
    {
        if (above.Length == 0)
            return true;
        string whole = CharacterFolding.MatchKey(above + below), rest = CharacterFolding.MatchKey(below);
        var isWord = words.Contains(ScoreText.Part(whole).Text) && !(words.Contains(ScoreText.Part(rest).Text) && words.Contains(CharacterFolding.MatchKey(above)));
        return isWord || whole.EndsWith(')') && whole.LastIndexOf('(') < whole.Length - rest.Length && !rest.Contains('(');
    }
}
