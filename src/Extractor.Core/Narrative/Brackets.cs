namespace Extractor.Core.Narrative;

/// <summary>The brackets of a paragraph, and the words that they bound.</summary>
/// <remarks>Those of 教育支出（类） and 出国（境） are part of a name: they may lack their other half where it hangs over the page's margin.</remarks>
/// <param name="key">The paragraph's key.</param>
internal readonly struct Brackets(string key)
{
    /// <summary>Whether a bracket stands there that is no part of a name.</summary>
    public bool Stands(int at) => key[at] switch
    {
        '(' => at + 1 == key.Length || !IsOfName(key[at + 1]),
        ')' => at < 2 || key[at - 2] != '(' || !IsOfName(key[at - 1]),
        _ => false,
    };

    /// <summary>Where the words of a figure begin: behind the last punctuation, or a bracket that opens or closes between them and what stands before; neither a comma within a number nor one behind 的 is meant.</summary>
    /// <param name="from">Where the words before end.</param>
    /// <param name="to">Where the figure begins.</param>
    public int ClauseStart(int from, int to)
    {
        var depth = 0;
        var closed = from;
        for (var i = to - 1; i >= from; i--)
        {
            if (Stands(i) && (key[i] == ')' || i < to - 1) && (depth += key[i] == ')' ? 1 : -1) < 0)
                return i + 1;

            // (上年 10 万元)增加: a bracket that only closes belongs to the figure before.
            if (depth == 1 && key[i] == ')' && closed == from)
                closed = i + 1;
            else if (depth == 0)
                closed = from;
            if (depth == 0 && (key[i] is ';' or ':' or '。' || key[i] == ',' && i > from && key[i - 1] != '的' && !(char.IsAsciiDigit(key[i - 1]) && char.IsAsciiDigit(key[i + 1]))))
                return i + 1;
        }

        return depth > 0 ? closed : from;
    }

    /// <summary>部分项目（750 万元）: the words of a figure in brackets stand before the bracket.</summary>
    public int WordsEnd(int from, int figure) => figure > from && key[figure - 1] == '(' ? figure - 1 : figure;

    private static bool IsOfName(char c) => c is '类' or '款' or '项' or '境';
}
