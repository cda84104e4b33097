"""Rules of the house that no other tool holds."""

import ast
import dataclasses
import re
import string
from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from pathlib import Path

import grimp
import pytest

from gbm_desktop.errors import GbmError
from gbm_desktop.model.journal import Op
from gbm_desktop.wording import history, lines, sentences, words

ROOT = Path(__file__).resolve().parents[2]
CORE = sorted((ROOT / "gbm_desktop").rglob("*.py"))
WINDOW = sorted((ROOT / "ui").rglob("*.py"))
ERRORS = [
    value
    for file in sorted((ROOT / "gbm_desktop" / "errors").glob("[a-z]*.py"))
    for value in vars(import_module(f"gbm_desktop.errors.{file.stem}")).values()
    if isinstance(value, type) and issubclass(value, GbmError) and value is not GbmError
]
_SQL = re.compile(r"\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\b")


def _calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
            yield node


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_every_error_has_its_sentence_in_both_languages_and_fills_it_from_its_own_fields(error: type[GbmError]) -> None:
    chinese, english = sentences()[error.__name__]
    own = {field.name for field in dataclasses.fields(error)} if dataclasses.is_dataclass(error) else set[str]()
    assert _fields(chinese) <= own
    assert _fields(english) <= own
    assert chinese.endswith(("。", "{wrong}。"))


def test_no_sentence_is_left_over_from_an_error_that_is_gone() -> None:
    assert set(sentences()) == {error.__name__ for error in ERRORS}


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_an_error_s_sentence_stands_in_the_file_of_the_same_name(error: type[GbmError]) -> None:
    feature = error.__module__.rsplit(".", 1)[-1]
    assert error.__name__ in import_module(f"gbm_desktop.wording.{feature}").SENTENCES


def test_no_sentence_shouts_or_says_nothing() -> None:
    for chinese, english in lines():
        assert not re.search("[！!]|操作成功|未知错误", chinese + english), chinese


@pytest.mark.parametrize("table", words().values(), ids=[kind.__name__ for kind in words()])
def test_every_member_of_an_enum_that_people_see_has_its_words(table: dict[Enum, tuple[str, str]]) -> None:
    kind = type(next(iter(table)))
    assert set(table) == set(kind)


def test_every_kind_of_step_can_be_told() -> None:
    assert set(history.STEPS) == set(Op)


@pytest.mark.parametrize("file", WINDOW, ids=lambda file: str(file.relative_to(ROOT)))
def test_tr_is_given_literals_only_so_that_every_text_can_be_found_for_translation(file: Path) -> None:
    for call in _calls(ast.parse(file.read_text(encoding="utf-8")), "tr"):
        first = call.args[0]
        assert isinstance(first, ast.Constant), f"{file.name}:{call.lineno}"
        assert isinstance(first.value, str), f"{file.name}:{call.lineno}"


@pytest.mark.parametrize("file", WINDOW, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_text_to_translate_stands_inside_an_f_string_where_the_collector_does_not_find_it(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert not [
        call.lineno for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for call in _calls(node, "tr")
    ]


@pytest.mark.parametrize("file", [*CORE, *WINDOW], ids=lambda file: str(file.relative_to(ROOT)))
def test_sql_stands_in_the_store_only(file: Path) -> None:
    if "store" in file.relative_to(ROOT).parts:
        return
    texts = [
        node.value
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert not [text for text in texts if _SQL.search(text)]


def test_no_module_of_the_core_needs_itself_by_a_detour() -> None:
    graph = grimp.build_graph("gbm_desktop")
    needs = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    with_needs = {module for module in needs if needs[module]}
    while loose := {module for module in with_needs if not needs[module] & with_needs}:
        with_needs -= loose
    assert with_needs == set()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_carry_hashes_and_no_addresses(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    packages = re.findall(r"^[a-zA-Z0-9_.-]+==", text, flags=re.MULTILINE)
    assert len(packages) > 10
    assert text.count("--hash=sha256:") >= len(packages)
    assert "://" not in text


def test_no_dialog_for_files_begins_where_the_program_happens_to_run() -> None:
    homeless = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in WINDOW
        for within in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(within, ast.FunctionDef)
        for call in ast.walk(within)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "QFileDialog"
        if (len(call.args) < 3 or ast.unparse(call.args[2]) == "''") and "begin_at_documents" not in ast.unparse(within)
    ]
    assert homeless == []
