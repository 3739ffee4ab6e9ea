using Extractor.Core.Forms;
using Extractor.Running;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class FormFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_folder_the_built_in_forms_are_used()
    {
        Assert.Same(FormRegistry.BuiltIn, FormFolder.Read(null, out string? problem));
        Assert.Null(problem);
    }

    [Fact]
    public void The_repository_s_own_definitions_can_be_read_from_their_folder()
    {
        var registry = FormFolder.Read(Path.Combine(Repository.Root, "schemas", "forms"), out string? problem);

        Assert.Null(problem);
        Assert.Equal(FormRegistry.BuiltIn.Forms.Select(form => form.Id), registry!.Forms.Select(form => form.Id));
    }

    [Theory]
    [InlineData(null, "holds no form definitions")]
    [InlineData("{", "this is not JSON")]
    [InlineData("{\"forms\": 7}", "cannot be used")]
    public void A_folder_that_cannot_be_used_is_a_problem_in_words(string? json, string reason)
    {
        if (json is not null)
        {
            _folder.Write("forms.json", json);
        }

        Assert.Null(FormFolder.Read(_folder.Path, out string? problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }
}
