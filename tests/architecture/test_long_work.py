"""Whatever the window gives to its worker says what it is, unless nobody should see it come and go."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QUICK = {
    "ui/engine.py:when_idle": "does nothing; it only waits for its turn",
    "ui/pages/checkin/desk.py:take_back": "a passage at the door: milliseconds, and its answer is the page itself",
    "ui/pages/checkin/desk.py:_ask": "a passage at the door: milliseconds, and its answer is the page itself",
    "ui/pages/checkin/pace.py:_ask": "counted anew every few seconds beside the door",
    "ui/pages/board/window.py:_read": "counted anew every few seconds, on a screen that is only looked at",
}
"""What has no title, and why. Anything that can take half a second with 50,000 people does not belong here."""


def _untitled(tree: ast.AST, inside: str = "") -> Iterator[str]:
    """The functions in which a worker is given something that names nothing."""
    for node in ast.iter_child_nodes(tree):
        name = node.name if isinstance(node, ast.FunctionDef) else inside
        if isinstance(node, ast.Call) and _gives_to_worker(node) and not _has_title(node):
            yield name
        yield from _untitled(node, name)


def _gives_to_worker(call: ast.Call) -> bool:
    called = call.func
    return isinstance(called, ast.Attribute) and called.attr == "run" and ast.unparse(called.value).endswith("jobs")


def _has_title(call: ast.Call) -> bool:
    titles = [word.value for word in call.keywords if word.arg == "title"]
    return any(not isinstance(title, ast.Constant) or title.value for title in titles)


def test_all_that_the_worker_is_given_says_what_it_is() -> None:
    found = {
        f"{file.relative_to(ROOT).as_posix()}:{function}"
        for file in (ROOT / "ui").rglob("*.py")
        for function in _untitled(ast.parse(file.read_text(encoding="utf-8")))
    }
    assert found == set(QUICK)


@pytest.mark.parametrize("call", ["jobs.run(work, then)", "self._jobs.run(work, then, title='')"])
def test_work_without_a_title_is_found(call: str) -> None:
    assert list(_untitled(ast.parse(f"def act(self): {call}"))) == ["act"]
