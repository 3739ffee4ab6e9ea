using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Grids;

public sealed class GridPropertyTests
{
    private static readonly Gen<Ruling> AnyRuling =
        from horizontal in Gen.Elements(true, false)
        from position in Gen.Choose(0, 60)
        from start in Gen.Choose(0, 50)
        from length in Gen.Choose(1, 40)
        from jitter in Gen.Choose(-3, 3)
        select new Ruling(horizontal, position * 10 + jitter * 0.3f, start * 10, (start + length) * 10, 0.5f, 0);

    private static readonly Gen<Letter> AnyLetter =
        from x in Gen.Choose(0, 600)
        from y in Gen.Choose(0, 800)
        from rune in Gen.Elements('一', '支', '出', '1', '2', '.', ' ')
        select new Letter(new Box(x, y, x + 8, y + 8), rune, 8f, 0, 0, TextDirection.Right, LetterVisibility.Visible);

    private static readonly Gen<PageContent> AnyPage =
        from rulings in AnyRuling.ArrayOf(60)
        from letters in AnyLetter.ArrayOf(80)
        select new PageContent { Number = 1, Width = 600, Height = 850, Rotation = 0, Letters = letters, Rulings = rulings, Images = [], Fonts = ["Test"] };

    [Fact]
    public void CellsLieInTheirGridAndNeverOverlap() => Prop.ForAll(AnyPage.ToArbitrary(), static page =>
    {
        foreach (var grid in GridBuilder.Build(page).Grids)
        {
            var taken = new bool[grid.RowCount, grid.ColumnCount];
            foreach (var cell in grid.Cells)
            {
                if (!grid.Box.Contains(cell.Box, 0.01f) || cell.RowSpan < 1 || cell.ColumnSpan < 1)
                    return false;
                for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    if (taken[r, c])
                        return false;
                    taken[r, c] = true;
                }
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void EveryPrintedLetterStandsInExactlyOneCellOrLine() => Prop.ForAll(AnyPage.ToArbitrary(), static page =>
    {
        var built = GridBuilder.Build(page);
        var inCells = built.Grids.Sum(static g => g.Cells.Sum(static c => c.Text.Count(static ch => ch is not (' ' or CutFigures.Mark))));
        var inLines = built.Lines.Sum(static line => line.Letters);
        return inCells + inLines == built.Printed;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ACellsTextIsCentredInsideTheCell() => Prop.ForAll(AnyPage.ToArbitrary(), static page =>
        GridBuilder.Build(page).Grids.All(static grid => grid.Cells.All(static cell =>
            cell.TextBox is not { } box || cell.Box.Contains(box.CenterX, box.CenterY)))).QuickCheckThrowOnFailure();
}
