using Extractor.Tests.Grids;

namespace Extractor.Tests.OpenTables;

/// <summary>Pages with 一般公共预算财政拨款支出决算表, drawn without lines.</summary>
internal static class OpenPage
{
    /// <summary>The edges of the five columns.</summary>
    public static readonly float[] Columns = [50, 120, 290, 370, 450, 530];

    public static PageBuilder Caption(PageBuilder page, string title = "一般公共预算财政拨款支出决算表") =>
        page.Text(170, 50, title, 14f).Text(50, 78, "部门：某县教育局").Text(460, 78, "单位：万元");

    public static PageBuilder Headed(PageBuilder page)
    {
        Centred(page, 0, 2, 101, "项目");
        Centred(page, 2, 5, 101, "本年支出");
        Centred(page, 0, 1, 122, "科目编码");
        Centred(page, 1, 2, 122, "科目名称");
        Centred(page, 2, 3, 122, "小计");
        Centred(page, 3, 4, 122, "基本支出");
        Centred(page, 4, 5, 122, "项目支出");
        return page;
    }

    public static void Centred(PageBuilder page, int first, int end, float y, string text) =>
        page.Text((Columns[first] + Columns[end]) / 2f - (char.IsAscii(text[0]) ? 2.5f : 5f) * text.Length, y, text);

    public static void Right(PageBuilder page, int column, float y, string text) =>
        page.Text(Columns[column + 1] - 4f - 5f * text.Length, y, text);
}
