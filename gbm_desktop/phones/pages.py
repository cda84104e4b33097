"""The pages that phones are given: Chinese, big, whole in one answer; nothing that anybody typed is read as markup."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from string import Template

from gbm_desktop.model.attendance import Attendee, Counts, Reason
from gbm_desktop.model.phones import Refusal
from gbm_desktop.phones.sign_in import Said, Standing
from gbm_desktop.resource_files import resource
from gbm_desktop.wording import phones as words
from gbm_desktop.wording import word

_TAIL = 4
_FOR_GUESTS = {Reason.FULL: words.FULL, Reason.NO_SESSION: words.NO_SESSION}
"""What the door says to its desk, said to those who stand before it."""


class Html(str):
    """Text that is markup already; any other is escaped when it is filled in."""

    __slots__ = ()


NOTHING, BLANK = Html(), Said("")


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a form, and with which field."""

    field: str
    sentence: str


@cache
def policy() -> str:
    """Content-Security-Policy: this page's own style and script and nothing else, from nowhere else."""
    return (
        f"default-src 'none'; style-src '{_digest('style.css')}'; script-src '{_digest('send.js')}'; "
        "connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


@dataclass(frozen=True, slots=True)
class FormView:
    """The form of one person: the event, who collects what why, leave to send it, and what was typed so far."""

    event: str
    place: str
    notice: Sequence[str]
    leave: str
    said: Said = BLANK
    wrong: Wrong | None = None


def form(view: FormView) -> str:
    """The form; what was typed stands in it still."""
    return _page(
        words.TITLE,
        _fill(
            "form.html",
            event=view.event,
            place=view.place,
            leave=view.leave,
            name=view.said.name,
            unit=view.said.unit,
            phone=view.said.phone,
            notice=Html("\n".join(f"<p>{escape(line)}</p>" for line in view.notice)),
            **{f"{field}_wrong": _wrong(view.wrong, field) for field in ("name", "unit", "phone")},
        ),
        script=True,
    )


def number(event: str, stands: Standing, more: Html) -> str:
    """The number to show, or why there is none; `more` is what can be done next."""
    came = stands.came_in
    headline, line = told(stands)
    return _page(
        words.TITLE,
        _fill(
            "done.html",
            kind="" if came else "stop",
            word=headline,
            number=stands.person.number,
            name=stands.person.name,
            unit=stands.person.unit,
            line=line,
            event=event,
            advice=words.SHOW_IT if came else words.REGISTERED_ONLY,
            more=more,
        ),
    )


def told(stands: Standing) -> tuple[str, str]:
    """Whether the person is in, in a word and a line."""
    if stands.came_in is not None:
        return words.SIGNED_IN, words.CAME_IN_AT.format(time=stands.came_in)
    return words.NO_NUMBER, _FOR_GUESTS.get(stands.refused) or word(stands.refused)


def more(action: str, leave: str, label: str) -> Html:
    """A button for what can be done next."""
    return _fill("more.html", action=action, leave=leave, label=label)


def rehearsed() -> str:
    """Nothing was stored, for this is a rehearsal."""
    return _page(words.TITLE, _fill("message.html", word=words.REHEARSAL, line=words.NOT_KEPT))


def refused(why: Refusal) -> str:
    """Why the phone is not given what it asked for."""
    return message(word(why))


def message(sentence: str) -> str:
    """One sentence; its first part large."""
    return _page(words.TITLE, _fill("message.html", word=words.NOT_DONE, line=sentence))


def pin(event: str, link: str, sentence: str = "") -> str:
    """The staff's PIN is asked for."""
    wrong = _wrong(Wrong("pin", sentence) if sentence else None, "pin")
    return _page(words.STAFF_TITLE, _fill("pin.html", event=event, link=link, wrong=wrong))


@dataclass(frozen=True, slots=True)
class DeskView:
    """What the staff's desk shows: the figures, what the door said last, who was found, a walk-in half typed."""

    counts: Counts
    key: str
    its_id: str
    said: Html = NOTHING
    text: str = ""
    found: Sequence[tuple[Attendee, int]] = ()
    typed: Said = BLANK


def desk(title: str, view: DeskView) -> str:
    """The staff's desk."""
    figures = words.COUNTS_OF if view.counts.capacity else words.COUNTS
    counts = figures.format(distinct=view.counts.distinct, inside=view.counts.inside, capacity=view.counts.capacity)
    found = Html("".join(_person(each, persons, view.key) for each, persons in view.found))
    if view.text and not view.found:
        found = Html(f"<p><b>{escape(words.NOBODY_FOUND.format(text=view.text))}</b></p>")
    typed = view.typed
    return _page(
        title,
        _fill(
            "desk.html", counts=counts, said=view.said, key=view.key, its=view.its_id, text=view.text, found=found,
            name=typed.name, unit=typed.unit, phone=typed.phone,
        ),
    )  # fmt: skip


def verdict(headline: str, lines: Sequence[str], *, stop: bool) -> Html:
    """What the door said, as large as it is on the laptop."""
    kind = "card stop" if stop else "card"
    told = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return Html(f'<div class="{kind}"><p class="word">{escape(headline)}</p>{told}</div>')


def _person(each: Attendee, persons: int, key: str) -> str:
    phone = words.PHONE_TAIL.format(tail=each.phone[-_TAIL:]) if each.phone else ""
    return _fill(
        "person.html", key=key, person=each.id, name=each.name, number=each.number, unit=each.unit, phone=phone,
        group=_fill("group.html", persons=str(persons)) if persons > 1 else NOTHING,
    )  # fmt: skip


def _wrong(wrong: Wrong | None, field: str) -> Html:
    fits = wrong is not None and wrong.field == field
    return Html(f'<p class="wrong">{escape(wrong.sentence)}</p>') if wrong is not None and fits else Html()


def _page(title: str, main: Html, *, script: bool = False) -> str:
    return _fill(
        "page.html",
        title=title,
        heading=title,
        style=Html(_text("style.css")),
        main=main,
        script=Html(f"<script>{_text('send.js')}</script>") if script else Html(),
    )


def _fill(template: str, /, **values: str) -> Html:
    ready = {key: value if isinstance(value, Html) else escape(value) for key, value in values.items()}
    return Html(Template(_text(template)).substitute(ready))


@cache
def _text(name: str) -> str:
    return resource("phones", name).read_text(encoding="utf-8")


def _digest(name: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(_text(name).encode()).digest()).decode()
