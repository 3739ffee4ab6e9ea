using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Extractor.Core.Diagnostics;
using Extractor.Pdf;
using Extractor.Pdf.Syntax;
using Extractor.Tests.Pdf.Hostile;
using Xunit;

namespace Extractor.Tests.Pdf;

/// <summary>Every limit is named, has a default and a reason, and says so where it ends something.</summary>
public sealed class EveryLimitTests
{
    private static readonly PropertyInfo[] Properties = [.. typeof(PdfLimits).GetProperties().Where(static property => property.PropertyType != typeof(PdfLimits) && property.Name.StartsWith("Max", StringComparison.Ordinal))];

    /// <summary>A value of each limit that is too small for <see cref="Document"/>.</summary>
    private static readonly Dictionary<string, PdfLimits> TooSmall = new()
    {
        [nameof(PdfLimits.MaxObjects)] = new() { MaxObjects = 5 },
        [nameof(PdfLimits.MaxObjectsOfSmallFile)] = new() { MaxObjectsOfSmallFile = 16 },
        [nameof(PdfLimits.MaxItems)] = new() { MaxItems = 60 },
        [nameof(PdfLimits.MaxPageTreeNodes)] = new() { MaxPageTreeNodes = 1 },
        [nameof(PdfLimits.MaxPages)] = new() { MaxPages = 1 },
        [nameof(PdfLimits.MaxNesting)] = new() { MaxNesting = 3 },
        [nameof(PdfLimits.MaxReferenceSteps)] = new() { MaxReferenceSteps = 2 },
        [nameof(PdfLimits.MaxParseFactor)] = new() { MaxParseFactor = 0 },
        [nameof(PdfLimits.MaxStreamBytes)] = new() { MaxStreamBytes = 100 },
        [nameof(PdfLimits.MaxDecodedBytesPerPage)] = new() { MaxDecodedBytesPerPage = 100 },
        [nameof(PdfLimits.MaxDocumentBytes)] = new() { MaxDocumentBytes = 100 },
        [nameof(PdfLimits.MaxFilters)] = new() { MaxFilters = 1 },
        [nameof(PdfLimits.MaxOperatorsPerPage)] = new() { MaxOperatorsPerPage = 20 },
        [nameof(PdfLimits.MaxContentBytesPerPage)] = new() { MaxContentBytesPerPage = 100 },
        [nameof(PdfLimits.MaxOperands)] = new() { MaxOperands = 5 },
        [nameof(PdfLimits.MaxOperandBytes)] = new() { MaxOperandBytes = 4 },
        [nameof(PdfLimits.MaxPathPoints)] = new() { MaxPathPoints = 2 },
        [nameof(PdfLimits.MaxAreasPerPage)] = new() { MaxAreasPerPage = 0 },
        [nameof(PdfLimits.MaxShapeCornersPerPage)] = new() { MaxShapeCornersPerPage = 3 },
        [nameof(PdfLimits.MaxAnnotationsPerPage)] = new() { MaxAnnotationsPerPage = 1 },
        [nameof(PdfLimits.MaxMarks)] = new() { MaxMarks = 1 },
        [nameof(PdfLimits.MaxColorStepsPerPage)] = new() { MaxColorStepsPerPage = 1 },
        [nameof(PdfLimits.MaxCMapBytesPerPage)] = new() { MaxCMapBytesPerPage = 10 },
        [nameof(PdfLimits.MaxVisibilityLooksPerPage)] = new() { MaxVisibilityLooksPerPage = 10 },
        [nameof(PdfLimits.MaxLettersPerPage)] = new() { MaxLettersPerPage = 3 },
        [nameof(PdfLimits.MaxRulingsPerPage)] = new() { MaxRulingsPerPage = 1 },
        [nameof(PdfLimits.MaxFormDepth)] = new() { MaxFormDepth = 1 },
        [nameof(PdfLimits.MaxSavedStates)] = new() { MaxSavedStates = 1 },
    };

    public static TheoryData<string> Names => [.. Properties.Select(static property => property.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ALimitThatIsReachedIsReported(string name)
    {
        var document = name == nameof(PdfLimits.MaxObjectsOfSmallFile) ? Packed : Document;
        Assert.Contains(Read(document, TooSmall[name]), IsLimit);
        Assert.DoesNotContain(Read(document, PdfLimits.Default), IsLimit);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ALimitIsDocumentedWithItsDefaultAndAReason(string name)
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "src", "Extractor.Pdf", "Syntax", "PdfLimits.cs"));
        var summary = Regex.Match(source, $@"<summary>(?<text>(?:(?!</?summary>).)*)</summary>\s+public (?:int|long) {name} ", RegexOptions.Singleline).Groups["text"].Value.Replace("///", "", StringComparison.Ordinal);
        var value = Convert.ToInt64(Properties.Single(property => property.Name == name).GetValue(PdfLimits.Default), CultureInfo.InvariantCulture);
        Assert.Matches($@"default {value.ToString("N0", CultureInfo.InvariantCulture)}[,)]", summary);
        Assert.True(Regex.Count(summary, @"[.:;]\s") >= 2, "The summary has no sentence that says why: " + summary);
    }

    private static bool IsLimit(Diagnostic diagnostic) => diagnostic.Message.Contains("safety limit", StringComparison.Ordinal);

    private static List<Diagnostic> Read(byte[] file, PdfLimits limits)
    {
        var opened = new PdfReader(limits).Open(file);
        var found = new List<Diagnostic>();
        if (opened.Failure is { } failure)
            found.Add(failure);
        if (opened.Document is not { } document)
            return found;
        for (var number = 1; number <= document.PageCount; number++)
            found.AddRange(document.ReadPage(number).Diagnostics);
        found.AddRange(document.Diagnostics);
        return found;
    }

    /// <summary>Two pages that need a little of everything.</summary>
    private static readonly byte[] Document = MakeDocument();

    private static byte[] MakeDocument()
    {
        const string content = "q q 10 10 m 90 10 l 10 90 l W n BT /F 10 Tf 15 15 Td [(ABCD) 1 2 3 4 5] TJ (EFGHIJ) Tj ET Q Q BT /G 10 Tf 15 30 Td (K) Tj ET "
            + "/A BMC /B BMC /Cs cs 0.5 scn 20 20 30 30 re f EMC EMC /Outer Do 10 50 m 90 50 l S 50 10 m 50 90 l S";
        var hexadecimal = Convert.ToHexString(System.Text.Encoding.Latin1.GetBytes(Convert.ToHexString(System.Text.Encoding.Latin1.GetBytes(content)) + ">")) + ">";
        return new SyntaxBuilder()
            .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
            .Object(2, "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 200 100]>>")
            .Object(3, "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Annots[8 0 R 8 0 R]/Resources<</Font<</F 10 0 R/G 13 0 R>>/XObject<</Outer 12 0 R>>"
                + "/ColorSpace<</Cs[/Separation/Spot/DeviceRGB<</FunctionType 2/Domain[0 1]/C0[0 0 0]/C1[1 0 0]/N 1>>]>>>>>>")
            .Object(4, "<</Type/Page/Parent 2 0 R>>")
            .Object(5, "6 0 R")
            .Object(6, "7 0 R")
            .Stream(7, "/Filter[/ASCIIHexDecode/ASCIIHexDecode]", System.Text.Encoding.Latin1.GetBytes(hexadecimal))
            .Object(8, "<</Type/Annot/Subtype/Stamp/Rect[5 5 9 9]/AP<</N 9 0 R>>>>")
            .Stream(9, "/Type/XObject/Subtype/Form/BBox[0 0 4 4]", "0 0 1 1 re f"u8)
            .Object(10, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 11 0 R>>")
            .Stream(11, "", "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <0042> endbfchar"u8)
            .Stream(12, "/Type/XObject/Subtype/Form/Resources<</XObject<</Inner 60000 0 R>>>>", "/Inner Do"u8)
            .Object(13, "<</Type/Font/Subtype/Type1/BaseFont/Courier/ToUnicode 11 0 R>>")
            .Stream(60_000, "/Type/XObject/Subtype/Form", "0 0 m 9 9 l S"u8)
            .Table()
            .ToArray();
    }
    /// <summary>A file of few bytes whose table claims ten thousand objects.</summary>
    private static readonly byte[] Packed = MakePacked();

    private static byte[] MakePacked()
    {
        var builder = SyntaxBuilder.OnePage("BT (A) Tj ET");
        var rows = new byte[10_000 * 4];
        for (var i = 0; i < 10_000; i++)
            (rows[4 * i], rows[4 * i + 2]) = (1, 9);
        var start = builder.Length;
        return builder.Stream(9, "/Type/XRef/Filter/FlateDecode/W[1 2 1]/Index[10 10000]/Size 10010/Root 1 0 R", BombBytes.Deflate(rows))
            .Raw($"startxref\n{start}\n%%EOF\n").ToArray();
    }
}
