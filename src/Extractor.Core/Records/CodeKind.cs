namespace Extractor.Core.Records;

/// <summary>编码: what a row's code counts. Codes of two kinds are never joined, added up or compared, although 204 may be either.</summary>
public enum CodeKind
{
    /// <summary>科目编码 whose header does not say which classification it belongs to.</summary>
    Subject,

    /// <summary>功能分类科目编码.</summary>
    Function,

    /// <summary>经济分类科目编码, 部门预算经济分类科目编码.</summary>
    Economic,

    /// <summary>政府预算经济分类科目编码.</summary>
    GovernmentEconomic,

    /// <summary>单位编码: a department or unit.</summary>
    Unit,

    /// <summary>项目编码: a project.</summary>
    Project,
}
