"""What a member of staff's phone is answered: it finds, admits and registers as any other desk does."""

from collections.abc import Sequence

from gbm_desktop import attendance, events, groups
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.attendance import BadName, BadPhone
from gbm_desktop.errors.phones import PinShut, UnitMissing, WrongPin
from gbm_desktop.model.admission import MOST_IN_GROUP
from gbm_desktop.model.attendance import Attendee, Method, Verdict
from gbm_desktop.model.door import Outcome
from gbm_desktop.model.ids import AttendeeId
from gbm_desktop.model.phones import Refusal
from gbm_desktop.phones import pages
from gbm_desktop.phones.asked import Answer, Asked, Refused
from gbm_desktop.phones.pages import BLANK, NOTHING, DeskView, Html
from gbm_desktop.phones.sign_in import Said, checked, open_event, person, sign_in
from gbm_desktop.phones.site import Site
from gbm_desktop.phones.staff_logins import Login
from gbm_desktop.wording import door as door_words
from gbm_desktop.wording import phones as words
from gbm_desktop.wording import say

_FOUND = 20


def link(site: Site, asked: Asked) -> Answer:
    """The staff's code: the PIN is asked for."""
    return _ask_pin(site, asked.part)


def enter(site: Site, asked: Asked) -> Answer:
    """The PIN was given, by who has the staff's code: nobody else gets to try PINs."""
    link = asked.form.get("link", "")
    if not site.tokens.opens_desk(link):
        raise Refused(Refusal.EXPIRED)
    try:
        login = site.staff.enter(asked.form.get("pin", ""), asked.address, site.now)
    except (WrongPin, PinShut) as error:
        return _ask_pin(site, link, say(error))
    site.saw(asked.address, desk=login.number)
    return Answer.leading_to("/desk", cookie=login.cookie)


def show(site: Site, asked: Asked) -> Answer:
    """The desk, nothing found yet."""
    login = site.staff.known(asked.cookie)
    if login is None:
        raise Refused(Refusal.LOGGED_OUT)
    return _desk(site, login)


def find(site: Site, asked: Asked) -> Answer:
    """Whom the text may mean."""
    login = _login(site, asked)
    text = asked.form.get("text", "").strip()
    sizes = groups.sizes(site.ws, site.event_id)
    found = attendance.find(site.ws, site.event_id, text, _FOUND) if text else []
    return _desk(site, login, text=text, found=[(each, sizes.get(each.id, 1)) for each in found])


def admit(site: Site, asked: Asked) -> Answer:
    """The person who was found is at the door."""
    login = _login(site, asked)
    who = attendance.get(site.ws, AttendeeId(asked.form.get("person", "")))
    if who.event_id != site.event_id:
        raise Refused(Refusal.MALFORMED)
    persons, door = _persons(asked.form.get("persons", "")), _door(site, login)
    if site.rehearsing:
        outcome = door.rehearse(door.code(who.id), persons=persons)
    else:
        outcome = door.admit(who.id, method=Method.PHONE, persons=persons)
    return _desk(site, login, said=_said(site, outcome))


def register(site: Site, asked: Asked) -> Answer:
    """A person of no list is at the door; sent twice it is the same person."""
    login, form = _login(site, asked), asked.form
    its_id = site.tokens.read_pass(form.get("its", ""), site.now)
    if its_id is None:
        raise Refused(Refusal.FORM_EXPIRED)
    typed = Said(form.get("name", ""), form.get("unit", ""), form.get("phone", ""))
    try:
        if site.rehearsing:
            checked(typed)
            return _desk(site, login, said=pages.verdict(words.REHEARSAL, (words.NOT_KEPT,), stop=True))
        whose = sign_in(site.ws, _door(site, login), site.event_id, its_id.its_id, typed)
    except (BadName, BadPhone, UnitMissing) as error:
        return _desk(site, login, said=pages.verdict(say(error), (), stop=True), typed=typed)
    return _desk(site, login, said=_standing(site, whose))


def _persons(text: str) -> int:
    """How many of a group come in; 0, which means all who may, is not to be had by leaving the number out."""
    if not text:
        return 1
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) <= MOST_IN_GROUP:
        raise Refused(Refusal.MALFORMED)
    return int(text)


def _login(site: Site, asked: Asked) -> Login:
    login = site.staff.known(asked.cookie, asked.form.get("key", ""))
    if login is None:
        raise Refused(Refusal.LOGGED_OUT)
    open_event(site.ws, site.event_id)
    return login


def _ask_pin(site: Site, token: str, sentence: str = "") -> Answer:
    if not site.tokens.opens_desk(token):
        raise Refused(Refusal.EXPIRED)
    event = events.get(site.ws, site.event_id)
    return Answer(pages.pin(event.said.name, token, sentence), status=403 if sentence else 200)


def _door(site: Site, login: Login) -> Door:
    return Door(site.ws, site.event_id, desk=words.STAFF_DESK.format(number=login.number))


def _said(site: Site, outcome: Outcome) -> Html:
    told = door_words.said(outcome, site.ws.local, site.door.times(outcome.scan))
    who = outcome.seen.person
    lines = (who.name, who.unit, who.number) if who else ()
    rehearsal = words.NOT_KEPT if site.rehearsing else ""
    return pages.verdict(told.word, (*lines, told.line, rehearsal), stop=outcome.scan.verdict is not Verdict.ADMITTED)


def _standing(site: Site, whose: AttendeeId) -> Html:
    stands = person(site.ws, whose)
    came, who = stands.came_in, stands.person
    word, line = pages.told(stands)
    return pages.verdict(word, (who.name, who.unit, who.number, line), stop=came is None)


def _desk(
    site: Site, login: Login, *, said: Html = NOTHING, text: str = "", found: Sequence[tuple[Attendee, int]] = (),
    typed: Said = BLANK,
) -> Answer:  # fmt: skip
    view = DeskView(
        attendance.counts(site.ws, site.event_id),
        login.key,
        site.tokens.new_pass(site.new_id(), site.now),
        said,
        text,
        found,
        typed,
    )
    title = f"{words.STAFF_DESK.format(number=login.number)} {events.get(site.ws, site.event_id).said.name}"
    return Answer(pages.desk(title, view))
