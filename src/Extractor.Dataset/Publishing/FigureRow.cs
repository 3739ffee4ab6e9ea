using Extractor.Core.Text;

namespace Extractor.Dataset.Publishing;

/// <summary>A row of a form with the figures that one version of a disclosure prints in it.</summary>
/// <param name="key">The row's key; several rows of a form may share one.</param>
internal sealed class FigureRow(string key)
{
    /// <summary>The row's key.</summary>
    public string Key { get; } = key;

    /// <summary>Its figures in their order.</summary>
    public List<PublishedFigure> Figures { get; } = [];

    /// <summary>The same row in the other version; null where that does not print it.</summary>
    public FigureRow? Counterpart { get; private set; }

    /// <summary>The row above whose key no other row of its form has, such as the unit to which it belongs; null above the first.</summary>
    public string? Heading { get; set; }

    /// <summary>The rows of a version, form by form, side by side, organisation by organisation.</summary>
    public static Dictionary<(string Form, string? Side, string Organization), List<FigureRow>> Of(IReadOnlyList<PublishedFigure> figures, Dictionary<PublishedFigure, FigureRow> rowOf)
    {
        var forms = new Dictionary<(string, string?, string), List<FigureRow>>();
        var rows = new Dictionary<(string, string?, string, int, int), FigureRow>();
        foreach (PublishedFigure figure in figures)
        {
            var place = (figure.Form, figure.Side, figure.RowKey, figure.TableIndex, figure.RowIndex);
            if (!rows.TryGetValue(place, out FigureRow? row))
            {
                var form = (figure.Form, figure.Side, CharacterFolding.MatchKey(figure.Organization));
                if (!forms.TryGetValue(form, out List<FigureRow>? list)) forms.Add(form, list = []);
                list.Add(row = new FigureRow(figure.RowKey));
                rows.Add(place, row);
            }
            row.Figures.Add(figure);
            rowOf.Add(figure, row);
        }
        return forms;
    }

    /// <summary>Notes that the other version prints this row too.</summary>
    public void Pair(FigureRow other) => (Counterpart, other.Counterpart) = (other, this);

    /// <summary>The figure of a measure that the counterpart prints: the first for the first where the row has several.</summary>
    public PublishedFigure? CounterpartOf(PublishedFigure figure)
    {
        int number = 0;
        foreach (PublishedFigure own in Figures)
        {
            if (ReferenceEquals(own, figure)) break;
            number += own.Measure == figure.Measure ? 1 : 0;
        }
        return Counterpart?.Figures.Where(other => other.Measure == figure.Measure).ElementAtOrDefault(number);
    }

    /// <summary>Whether both rows print the same figures.</summary>
    public bool SaysTheSameAs(FigureRow other)
    {
        if (Figures.Count != other.Figures.Count) return false;
        for (int i = 0; i < Figures.Count; i++)
        {
            if (Figures[i].Measure != other.Figures[i].Measure || !Figures[i].SaysTheSameAs(other.Figures[i])) return false;
        }
        return true;
    }
}
