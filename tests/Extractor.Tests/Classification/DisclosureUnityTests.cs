using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Classification;

/// <summary>Organisation, year and kind under which facts are published, and what happens where a document contradicts itself.</summary>
public sealed class DisclosureUnityTests
{
    private static PageBuilder Cover(int number, params string[] lines)
    {
        var page = new PageBuilder(number);
        for (var i = 0; i < lines.Length; i++)
            page.Text(60, 60 + i * 40, lines[i], 20);
        return page;
    }

    /// <summary>A form whose columns and rows add up, so that arithmetic alone would verify all its figures.</summary>
    private static PageBuilder Form(int number, string caption, string title = "支出决算表", string project = "10.00", string total = "30.00") =>
        new PageBuilder(number).Text(200, 60, title, 14).Text(60, 80, caption).Text(450, 80, "单位：万元").Table(50, 100, [60, 120, 60, 60, 60],
            ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
            ["合计", "", total, "20.00", project],
            ["201", "一般公共服务支出", total, "20.00", project]);

    /// <summary>The same as a sheet prints it: title and caption in cells over all columns.</summary>
    private static PageBuilder Sheet(int number, string caption, string title) =>
        new PageBuilder(number).Horizontal(100, 50, 350).Horizontal(120, 50, 350).Vertical(50, 100, 140).Vertical(350, 100, 140).Text(60, 105, title, 8).Text(60, 125, caption, 8).Table(50, 140, [60, 60, 60, 60, 60],
            ["科目代码", "科目名称", "合计", "基本支出", "项目支出"],
            ["合计", "", "30.00", "20.00", "10.00"],
            ["201", "一般服务", "30.00", "20.00", "10.00"]);

    private static int[] Verified(ExtractedDocument document) =>
        [.. document.Facts.GroupBy(static fact => fact.Page).Select(static page => page.Count(static fact => fact.Verification == Verification.Verified))];

    [Fact]
    public void OneDisclosureIsComplete()
    {
        var document = BuiltDocument.Extract(Cover(1, "某县教育局", "2023年度部门决算"), Form(2, "部门：某县教育局"));
        Assert.Equal(("某县教育局", 2023, DocumentStatus.Complete), (document.Document.Organization, document.Document.FiscalYear, document.Document.Status));
        Assert.Equal([6], Verified(document));
    }

    [Theory]
    [InlineData("2024年政府信息公开", "某县教育局", "2023年度部门决算")]
    [InlineData("二〇二四年九月", "某县教育局", "2023年度部门决算公开")]
    [InlineData("某县教育局2024年公开2023年度部门决算")]
    [InlineData("某县教育局2023部门决算")]
    [InlineData("某县教育局", "部门决算", "第三部分 2023年度部门决算情况说明")]
    public void TheYearOfTheDisclosureCounts(params string[] cover) =>
        Assert.Equal((2023, DocumentStatus.Complete), BuiltDocument.Extract(Cover(1, cover), Form(2, "部门：某县教育局 编制日期：2024年3月8日")).Document is var document ? (document.FiscalYear, document.Status) : default);

    [Theory]
    [InlineData("编制单位：某县教育局　单位：万元", "2023年度支出决算表")]
    [InlineData("单位：万元", "某县教育局2023年度支出决算表")]
    [InlineData("公开03表 部门：某县教育局 2023年度 单位：万元", "支出决算表")]
    public void ASheetNamesOrganisationAndYearInItsCells(string caption, string title)
    {
        var document = BuiltDocument.Extract(Sheet(1, caption, title));
        Assert.Equal(("某县教育局", 2023, DocumentStatus.Complete), (document.Document.Organization, document.Document.FiscalYear, document.Document.Status));
        Assert.Equal([6], Verified(document));
    }

    [Fact]
    public void ASheetOfAnotherYearIsInDoubt()
    {
        var document = BuiltDocument.Extract(
            Sheet(1, "编制单位：某县教育局 单位：万元", "2023年度支出决算表"), Sheet(2, "编制单位：某县教育局 单位：万元", "2022年度一般公共预算财政拨款支出决算表"),
            Sheet(3, "编制单位：某县教育局 单位：万元", "2023年度国有资本经营预算财政拨款支出决算表"));
        Assert.Equal([6, 0, 6], Verified(document));
    }

    [Theory]
    [InlineData("某县教育局支出决算表")]
    [InlineData("附件3 某县教育局2023年度支出决算表")]
    public void ATitleNamesTheOrganisationWhereNothingElseDoes(string title) =>
        Assert.Equal("某县教育局", BuiltDocument.Extract(Form(1, "", title)).Document.Organization);

    [Fact]
    public void SoDoesTheLineAboveTheTitle() =>
        Assert.Equal("某县教育局", BuiltDocument.Extract(Form(1, "", "2023年度支出决算表").Text(200, 40, "某县教育局", 14)).Document.Organization);

    [Fact]
    public void YearsThatContradictEachOtherNeedReview()
    {
        var document = BuiltDocument.Extract(Cover(1, "某县教育局", "2023年度部门决算"), Form(2, "部门：某县教育局 2022年度"));
        Assert.Equal(DocumentStatus.NeedsReview, document.Document.Status);
        Assert.Contains("title 2023, captions 2022", document.Document.StatusReason, StringComparison.Ordinal);
        Assert.Equal([0], Verified(document));
    }

    /// <summary>One caption among several was left from the year before: only its form is in doubt.</summary>
    [Fact]
    public void ACaptionOfAnotherYearIsInDoubtAlone()
    {
        var document = BuiltDocument.Extract(
            Cover(1, "某县教育局", "2023年度部门决算"), Form(2, "部门：某县教育局 2023年度"), Form(3, "部门：某县教育局 2022年度", "一般公共预算财政拨款支出决算表"),
            Form(4, "部门：某县教育局 2023年度", "国有资本经营预算财政拨款支出决算表"));
        Assert.Equal((2023, DocumentStatus.NeedsReview), (document.Document.FiscalYear, document.Document.Status));
        Assert.Equal([6, 0, 6], Verified(document));
    }

    [Theory]
    [InlineData("部门决算公开")]
    [InlineData("2024年信息公开")]
    public void NoYearNeedsReview(string title)
    {
        var document = BuiltDocument.Extract(Cover(1, "某县教育局", title), Form(2, "部门：某县教育局"), Cover(3, "与2022年度相比，支出减少"));
        Assert.Equal((0, DocumentStatus.NeedsReview), (document.Document.FiscalYear, document.Document.Status));
    }

    [Fact]
    public void NoOrganizationNeedsReview() =>
        Assert.Equal(DocumentStatus.NeedsReview, BuiltDocument.Extract(Cover(1, "关于公开2023年度部门决算的说明"), Form(2, "")).Document.Status);

    /// <summary>Two years of one department share all but two characters of their captions.</summary>
    [Fact]
    public void AFormThatComesAgainForAnotherYearIsAnotherDisclosure()
    {
        var document = BuiltDocument.Extract(
            Cover(1, "某县教育局", "2023年度部门决算"), Form(2, "部门：某县教育局 2023年度"), Cover(3, "某县教育局", "2023年度部门决算"), Form(4, "部门：某县教育局 2022年度"));
        Assert.Equal(DocumentStatus.NeedsReview, document.Document.Status);
        Assert.Contains("several disclosures", document.Document.StatusReason, StringComparison.Ordinal);
        Assert.Equal(0, Verified(document)[1]);
    }

    /// <summary>A department's forms and those of its own office or of a school in one file: each is the form of the organisation that its caption names.</summary>
    [Theory]
    [InlineData("某县教育局本级")]
    [InlineData("某县第一中学")]
    public void AFormThatComesAgainForAnotherOrganizationIsThatOnes(string unit)
    {
        var document = BuiltDocument.Extract(
            Cover(1, "某县教育局", "2023年度部门决算"), Form(2, "部门：某县教育局"), Form(3, $"部门：{unit}", project: "20.00", total: "40.00"), Form(4, $"部门：{unit}", "一般公共预算财政拨款支出决算表"));
        Assert.Equal(("某县教育局", DocumentStatus.NeedsReview), (document.Document.Organization, document.Document.Status));
        Assert.Equal([null, unit, unit], document.Facts.GroupBy(static fact => fact.Page).Select(static page => Assert.Single(page.Select(static fact => fact.Organization).Distinct())));
        Assert.Equal([null, unit, unit], document.FormRows.GroupBy(static row => row.Page).Select(static page => Assert.Single(page.Select(static row => row.Organization).Distinct())));
        Assert.Equal([6, 6, 6], Verified(document));
    }

    /// <summary>支出决算表 of the department and 收入决算表 of the unit do not add up: figures of two organisations are never held against each other.</summary>
    [Fact]
    public void FormsOfTwoOrganizationsAreNotHeldAgainstEachOther()
    {
        string[] measures = ["本年收入合计", "财政拨款收入", "其他收入"];
        PageBuilder Income(int number, string caption, string total, string other) => new PageBuilder(number).Text(200, 60, "收入决算表", 14).Text(60, 80, caption).Text(450, 80, "单位：万元").Table(
            50, 100, [60, 120, 60, 60, 60], ["科目代码", "科目名称", .. measures], ["合计", "", total, "20.00", other], ["201", "一般公共服务支出", total, "20.00", other]);
        PageBuilder Summary(int number, string caption, string total) => new PageBuilder(number).Text(200, 60, "收入支出决算总表", 14).Text(60, 80, caption).Text(450, 80, "单位：万元").Table(
            50, 100, [100, 60, 100, 60], ["收入", "", "支出", ""], ["项目", "决算数", "项目", "决算数"], ["本年收入合计", total, "本年支出合计", total]);
        var document = BuiltDocument.Extract(
            Cover(1, "某县教育局", "2023年度部门决算"), Summary(2, "部门：某县教育局", "30.00"), Income(3, "部门：某县教育局", "30.00", "10.00"),
            Summary(4, "部门：某县第一中学", "25.00"), Income(5, "部门：某县第一中学", "25.00", "5.00"));
        Assert.DoesNotContain(document.Checks, static check => check.Status == CheckStatus.Fail);
        Assert.Equal(["2,3", "4,5"], document.Checks.Where(static check => check is { Status: CheckStatus.Pass, RowKey: not "201" } && check.Forms.Contains("final_summary", StringComparison.Ordinal) && check.Forms.Contains("final_income", StringComparison.Ordinal)).Select(static check => check.Pages).Distinct());
    }

    /// <summary>A form without a caption may be any organisation's: it is told with that of the form before it, and none of it is verified.</summary>
    [Fact]
    public void AFormWithoutACaptionAmongThoseOfSeveralOrganizationsIsInDoubt()
    {
        var document = BuiltDocument.Extract(
            Cover(1, "某县教育局", "2023年度部门决算"), Form(2, "部门：某县教育局"), Form(3, "部门：某县第一中学", project: "20.00", total: "40.00"), Form(4, "", "一般公共预算财政拨款支出决算表"));
        Assert.Equal("某县第一中学", document.Facts[^1].Organization);
        Assert.Equal([6, 6, 0], Verified(document));
    }

    /// <summary>A caption that was not changed from one unit's form to the next makes both doubtful.</summary>
    [Fact]
    public void AUnitsFormThatComesTwiceIsInDoubt()
    {
        var document = BuiltDocument.Extract(
            Cover(1, "某县教育局", "2023年度部门决算"), Form(2, "部门：某县教育局"), Form(3, "部门：某县第一中学", project: "20.00", total: "40.00"), Form(4, "部门：某县第一中学", project: "30.00", total: "50.00"));
        Assert.Equal([6, 0, 0], Verified(document));
    }

    [Theory]
    [InlineData("部门：312某县教育局", "某县教育局")]
    [InlineData("部门：312某县文教局", "312某县文教局")]   // the title names another one, so that nothing tells whether the digits are a code
    public void DigitsBeforeTheNameInTheTitleAreItsCode(string caption, string organization) =>
        Assert.Equal(organization, BuiltDocument.Extract(Cover(1, "某县教育局", "2023年度部门决算"), Form(2, caption)).Document.Organization);

    /// <summary>The title names the department, though its unit prints more forms.</summary>
    [Fact]
    public void TheTitleNamesTheOrganization() =>
        Assert.Equal("某县教育局", BuiltDocument.Extract(
            Cover(1, "某县教育局", "2023年度部门决算"), Form(2, "部门：某县第一中学"), Form(3, "部门：某县第一中学", "一般公共预算财政拨款支出决算表"), Form(4, "部门：某县教育局", total: "40.00", project: "20.00")).Document.Organization);

    /// <summary>名称 abbreviated, with 本级 or with a slip of the pen is still the document's own.</summary>
    [Theory]
    [InlineData("部门：某县教育局（本级）")]
    [InlineData("部门：中共某县教育局")]
    [InlineData("部门：某县教肓局")]
    public void ANameThatVariesIsTheSame(string second)
    {
        var document = BuiltDocument.Extract(
            Cover(1, "某县教育局", "2023年度部门决算"), Form(2, "部门：某县教育局"), Form(3, second, "一般公共预算财政拨款支出决算表"),
            Form(4, "部门：某县教育局", "国有资本经营预算财政拨款支出决算表"));
        Assert.Equal(DocumentStatus.Complete, document.Document.Status);
        Assert.Equal([6, 6, 6], Verified(document));
    }

    [Fact]
    public void ABudgetFormAmongFinalAccountsIsInDoubt()
    {
        var document = BuiltDocument.Extract(
            Cover(1, "某县教育局", "2023年度部门决算及2024年部门预算公开"), Form(2, "部门：某县教育局"), Form(3, "部门：某县教育局", "一般公共预算财政拨款支出决算表"),
            Form(4, "部门：某县教育局", "2024年部门支出预算总表"));
        Assert.Equal((2023, DocumentStatus.NeedsReview), (document.Document.FiscalYear, document.Document.Status));
        Assert.Equal([6, 6, 0], Verified(document));
    }

    /// <summary>Two tables under one title: one of them is something else.</summary>
    [Theory]
    [InlineData("30.00", "10.00", new[] { 6, 6 })]
    [InlineData("40.00", "20.00", new[] { 0, 0 })]
    public void AFormThatComesTwiceWithOtherFiguresIsInDoubt(string total, string project, int[] verified)
    {
        var document = BuiltDocument.Extract(
            Cover(1, "某县教育局", "2023年度部门决算"), Form(2, "部门：某县教育局"), Cover(3, "第三部分 2023年度部门决算情况说明"),
            Form(4, "部门：某县教育局", project: project, total: total));
        Assert.Equal(verified, Verified(document));
        Assert.Equal(verified[0] > 0, document.Document.Status == DocumentStatus.Complete);
    }

    /// <summary>Its columns are those of 支出预算表, so that neither its title nor its header may make it that form.</summary>
    [Fact]
    public void ThePartOfAFormIsOther()
    {
        var document = BuiltDocument.Extract(
            Cover(1, "某县教育局", "2024年部门预算"), Form(2, "部门：某县教育局", "部门支出预算表"), Form(3, "部门：某县教育局", "财政专户管理资金支出预算表", "5.00", "25.00"));
        Assert.Equal(["budget_expenditure", "other"], document.Facts.Select(static fact => fact.Form).Distinct());
    }
}
