"""Sentences on figures that regions hand in."""

SENTENCES: dict[str, tuple[str, str]] = {
    "NotASubmission": (
        "“{file}”不是指标汇总文件，未导入。请使用下级用“导出指标”生成的文件。",
        "“{file}” holds no figures handed in, so nothing was imported. Use a file made by “export figures”.",
    ),
    "SubmissionChanged": (
        "“{file}”的内容与校验码不符，可能被改动过，未导入。请让报送单位重新导出。",
        "“{file}” does not agree with its check code and may have been changed; nothing was imported. Ask for a new export.",
    ),
    "WrongYear": (
        "“{file}”是 {found} 年的数据，本活动为 {wanted} 年，未导入。请核对年份。",
        "“{file}” is of {found}, this campaign of {wanted}; nothing was imported. Check the year.",
    ),
    "ForeignSubmission": (
        "“{file}”来自{region}，不在{home}所辖范围内，未导入。请核对报送单位。",
        "“{file}” comes from {region}, which is not below {home}; nothing was imported. Check who sent it.",
    ),
}
OVERLAPS = ("各地可能重复计数，合计仅供参考", "regions may have counted the same ones")
