using Extractor.Core;
using Extractor.Core.Forms;

namespace Extractor.Running;

/// <summary>The form definitions that a command works with: the built-in ones, and those of a folder beside them.</summary>
internal static class FormFolder
{
    /// <summary>The line from pages to facts with the definitions. It does not wait for the built-in ones, which its first document will ask for.</summary>
    /// <param name="folder">As for <see cref="Read"/>.</param>
    /// <param name="problem">As for <see cref="Read"/>.</param>
    /// <returns>The line; null exactly when there is a problem.</returns>
    public static DocumentExtraction? Line(string? folder, out string? problem)
    {
        problem = null;
        if (folder is null)
        {
            return new DocumentExtraction(static () => FormRegistry.BuiltIn);
        }

        return Read(folder, out problem) is { } registry ? new DocumentExtraction(registry) : null;
    }

    /// <summary>Reads the definitions.</summary>
    /// <param name="folder">Folder with registry files (*.json) that add to the built-in ones, or replace those of the same name; null for none.</param>
    /// <param name="problem">What is wrong with the folder, in words; null where nothing is.</param>
    /// <returns>The registry; null exactly when there is a problem.</returns>
    public static FormRegistry? Read(string? folder, out string? problem)
    {
        problem = null;
        if (folder is null)
        {
            return FormRegistry.BuiltIn;
        }

        try
        {
            string[] paths = Directory.GetFiles(folder, "*.json");
            if (paths.Length > 0)
            {
                return FormRegistryReader.ReadWithBuiltIn([.. paths.Select(path => new FormRegistryReader.RegistryFile(Path.GetFileName(path), File.ReadAllBytes(path)))]);
            }

            problem = $"The folder '{folder}' holds no form definitions (*.json).";
        }
        catch (FormRegistryException e)
        {
            problem = $"The form definitions in '{folder}' cannot be used. {e.Message}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = $"The form definitions cannot be read: {e.Message}";
        }

        return null;
    }
}
