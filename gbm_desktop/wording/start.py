"""What is said when the window cannot open, or something broke that nobody foresaw."""

NO_SCREEN = (
    "没有可用的屏幕，窗口无法打开；不用窗口的完整演示请运行 make demo。"
    "There is no screen to open the window on; run make demo for the whole job without one."
)
MISSING_LIBRARIES = (
    "系统缺少图形界面所需的库（{library}）。Debian/Ubuntu 请安装：{packages}。"
    "The system lacks a library that the window needs ({library}). On Debian/Ubuntu install: {packages}."
)
QT_PACKAGES = (
    "libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libdbus-1-3 "
    "libfontconfig1 libglib2.0-0"
)
PROGRAM = ("绿色建材下乡", "Green building materials to the countryside")
CLOSE = ("关闭", "Close")
CANNOT_KEEP = (
    "“{folder}”不能写入，程序没有打开。请检查 U 盘的写保护开关、文件夹权限和剩余空间，然后再打开。",
    "“{folder}” cannot be written to, so the program was not opened. Check the stick's lock, the folder's permissions "
    "and the free space, then open it again.",
)
BROKE = (
    "程序出错，刚才的操作没有完成，已保存的数据不受影响。请重试；如仍出现，请打开右上角菜单中的“故障报告”，"
    "保存后发给维护人员。日志在 {file}。",
    "The program failed and the last action was not done; what was stored is safe. Try again; if it happens again, "
    "save the report on failures (menu at the top right) and send it to whoever maintains the program. Log: {file}.",
)
