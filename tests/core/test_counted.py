"""Numbers in English sentences: 1 person, 2 people."""

import re
from datetime import time

import pytest

from gbm_desktop.model.journal import Op
from gbm_desktop.wording import bundle, cli, history, intake, lines
from gbm_desktop.wording.counted import fill


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 people wait"),
        (1, "1 person waits"),
        ("1", "1 person waits"),
        (2, "2 people wait"),
        (11, "11 people wait"),
    ],
)
def test_the_words_after_a_number_follow_it(count: int | str, said: str) -> None:
    assert fill("{count:person waits|people wait}", count=count) == said


def test_what_is_no_number_of_things_is_said_as_ever() -> None:
    assert fill("{when:%H:%M} {kg:.1f} {{x}} {name}", when=time(9, 5), kg=2.25, name="a|b") == "09:05 2.2 {x} a|b"


def test_one_of_a_thing_is_told_as_one() -> None:
    assert intake.summary_sentence(1, 1, 0, "en") == "1 person imported, 1 repeat merged, 0 rows to check"
    assert cli.line("not_ready", "en", count=1) == "Not ready, 1 thing is lacking:"
    assert bundle.line("waits", "en", count=1) == "1 step waits for what came before."
    assert history.STEPS[Op.ERASE][1] == "Erased personal data of {count:person|people}"


def test_no_sentence_counts_people_steps_or_rows_in_the_plural_only() -> None:
    naive = re.compile(
        r"\{\w+\} (people|persons|steps|rows|events|things|days|entries|tasks|cases|tries|minutes|seconds)\b"
    )
    every = [pair[1] for pair in (*lines(), *cli.LINES.values(), *bundle.LINES.values(), *history.STEPS.values())]
    assert [said for said in every if naive.search(said)] == []
