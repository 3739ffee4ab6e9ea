namespace Extractor.Core.Forms;

/// <summary>A registry file is not what it should be. The message names the file, the place and what was expected.</summary>
public sealed class FormRegistryException : Exception
{
    /// <summary>Makes the exception with its message.</summary>
    public FormRegistryException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its message and what led to it.</summary>
    public FormRegistryException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
