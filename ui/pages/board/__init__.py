"""The live board: what a second screen shows to everyone."""

from ui.pages.board.window import LiveBoard, open_board

__all__ = ["LiveBoard", "open_board"]
