using Extractor.Running;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class InboxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lists_pdfs_of_all_folders_in_ordinal_order_whatever_the_case_of_their_ending()
    {
        foreach (string name in new[] { "b.pdf", "a/z.PDF", "a/b/c.Pdf", "B.pdf", "决算.pdf", "a.pdf", "notes.txt", "a.pdf.json", "pdf" })
        {
            _folder.Write(name, "");
        }

        var inbox = Inbox.List(_folder.Path);

        Assert.Equal(["B.pdf", "a.pdf", "a/b/c.Pdf", "a/z.PDF", "b.pdf", "决算.pdf"], inbox.Files.Select(file => file.RelativePath));
        Assert.Equal("c.Pdf", inbox.Files[2].Name);
        Assert.Empty(inbox.Skipped);
    }

    [Fact]
    public void A_single_file_is_an_inbox_of_one()
    {
        string path = _folder.Write("deep/one.pdf", "");

        Assert.Equal([new InboxFile("one.pdf", path)], Inbox.List(path).Files);
    }

    [Fact]
    public void Links_are_left_out_with_a_reason_so_that_nothing_outside_is_read()
    {
        using var outside = new TemporaryFolder();
        string secret = outside.Write("secret.pdf", "");
        _folder.Write("real.pdf", "");
        File.CreateSymbolicLink(_folder["file-link.pdf"], secret);
        Directory.CreateSymbolicLink(_folder["folder-link"], outside.Path);
        Directory.CreateSymbolicLink(_folder["loop"], _folder.Path);

        var inbox = Inbox.List(_folder.Path);

        Assert.Equal(["real.pdf"], inbox.Files.Select(file => file.RelativePath));
        Assert.Equal(["file-link.pdf", "folder-link", "loop"], inbox.Skipped.Select(entry => entry.RelativePath));
        Assert.All(inbox.Skipped, entry => Assert.Contains("links are not followed", entry.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Resource_forks_of_macos_are_left_out_with_a_reason()
    {
        _folder.Write("a.pdf", "");
        _folder.Write("._a.pdf", "");

        var inbox = Inbox.List(_folder.Path);

        Assert.Equal(["a.pdf"], inbox.Files.Select(file => file.RelativePath));
        Assert.Equal("._a.pdf", Assert.Single(inbox.Skipped).RelativePath);
    }

    [Fact]
    public void A_folder_named_like_a_pdf_is_searched()
    {
        _folder.Write("2024.pdf/inner.pdf", "");

        Assert.Equal(["2024.pdf/inner.pdf"], Inbox.List(_folder.Path).Files.Select(file => file.RelativePath));
    }
}
