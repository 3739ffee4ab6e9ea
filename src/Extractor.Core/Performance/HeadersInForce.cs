using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>The headers below which rows are read, until another takes their place or a row ends them.</summary>
internal sealed class HeadersInForce
{
    private int columns;

    public IndicatorReader? Indicators { get; private set; }

    public FundReader? Funds { get; private set; }

    public ProjectList? List { get; set; }

    /// <summary>Column in which the indicators print their scores, or -1; it holds below the indicators too.</summary>
    public int ScoreColumn { get; private set; } = -1;

    /// <summary>A header of indicators begins. One that a page repeats leaves the levels in force; one below the indicators of the whole period has those of the year.</summary>
    /// <param name="header">The header.</param>
    /// <param name="side">The label left of it; null where there is none.</param>
    /// <param name="vocabulary">What forms call their columns.</param>
    public void Begin(HeaderColumns<IndicatorColumn> header, string? side, PerformanceVocabulary vocabulary)
    {
        var horizon = side is null ? Indicators?.Horizon : vocabulary.PeriodLabels.Contains(side) ? "period" : Indicators?.Horizon is null ? null : "annual";
        if (Indicators is null || Indicators.Horizon != horizon || !Indicators.SameColumns(header))
            Indicators = new IndicatorReader(header, horizon, vocabulary);
        ScoreColumn = Indicators.ScoreColumn;
        Funds = null;
    }

    /// <summary>A header of funds begins.</summary>
    public void Begin(FundReader funds)
    {
        Funds = funds;
        Indicators = null;
    }

    /// <summary>A row ends what stands under headers.</summary>
    public void End()
    {
        Funds = null;
        Indicators = null;
    }

    /// <summary>Another project begins, with headers of its own unless it is the next of a list.</summary>
    /// <param name="list">The list, or null.</param>
    public void BeginProject(ProjectList? list)
    {
        Funds = null;
        List = list;
        if (list is null)
        {
            Indicators = null;
            ScoreColumn = -1;
        }
        else
        {
            Indicators?.BeginProject();
        }
    }

    /// <summary>A page goes on below the headers of the page before, in the columns that have their borders.</summary>
    /// <param name="table">The table that begins.</param>
    /// <param name="continues">Whether it stands at the top of the next page and has no title.</param>
    public void Carry(Table table, bool continues)
    {
        if (columns != table.ColumnCount && !(continues && Indicators?.Move(table) == true))
        {
            Indicators = null;
            ScoreColumn = -1;
        }

        ScoreColumn = Indicators?.ScoreColumn ?? ScoreColumn;
        if (!continues || Funds?.Move(table) != true)
            Funds = null;
        if (!continues || columns != table.ColumnCount)
            List = null;
        columns = table.ColumnCount;
    }
}
