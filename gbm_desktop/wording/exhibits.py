"""Sentences on exhibits and packages."""

SENTENCES: dict[str, tuple[str, str]] = {
    "ExhibitNotAllowed": (
        "“{product}”不能在“{event}”参展：{problem}。请在名录中补正，或换一个产品。",
        "“{product}” may not be shown at {event}: {problem}. Complete it in the catalogue, or choose another.",
    ),
    "ExhibitorsProducts": (
        "“{enterprise}”还有 {count} 个展品，未移除。请先撤下展品。",
        "{enterprise} still shows {count} products, so it was not removed. Withdraw them first.",
    ),
    "UnknownSolution": (
        "没有编号为“{solution_id}”的解决方案。请刷新列表后重新选择。",
        "There is no solution “{solution_id}”. Refresh the list and choose again.",
    ),
    "SolutionIncomplete": (
        "解决方案没有名称，未保存。请填写名称后再保存。",
        "The solution has no name, so it was not saved. Name it and save again.",
    ),
}
