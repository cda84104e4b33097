"""What a phone is answered that signs its owner in."""

from gbm_desktop import events, prints
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attendance import BadName, BadPhone
from gbm_desktop.errors.phones import UnitMissing
from gbm_desktop.model.events import Event
from gbm_desktop.model.phones import Refusal
from gbm_desktop.phones import pages
from gbm_desktop.phones.asked import Answer, Asked, Refused
from gbm_desktop.phones.pages import BLANK, NOTHING, FormView, Wrong
from gbm_desktop.phones.sign_in import Said, checked, open_event, person, sign_in
from gbm_desktop.phones.site import Site
from gbm_desktop.phones.tokens import Pass
from gbm_desktop.wording import say
from gbm_desktop.wording.phones import ANOTHER_PERSON, TRY_AGAIN

_FIELDS: dict[type[GbmError], str] = {BadName: "name", UnitMissing: "unit", BadPhone: "phone"}
_UNPROCESSABLE, _NOT_ACTED_ON = 422, 202


def link(site: Site, asked: Asked) -> Answer:
    """A scanned code: the form, with leave to sign one person in."""
    if not site.tokens.opens_form(asked.part, site.now, poster=site.poster):
        raise Refused(Refusal.EXPIRED)
    return _form(site, site.tokens.new_pass(site.new_id(), site.now))


def again(site: Site, asked: Asked) -> Answer:
    """The form for somebody else on the same phone."""
    return _form(site, site.tokens.next_pass(_leave(site, asked.form), site.new_id()))


def sign(site: Site, asked: Asked) -> Answer:
    """The form was sent: stored, and then the number."""
    leave = _leave(site, asked.form)
    said = Said(asked.form.get("name", ""), asked.form.get("unit", ""), asked.form.get("phone", ""))
    try:
        if site.rehearsing:
            checked(said)
            return Answer(pages.rehearsed(), status=_NOT_ACTED_ON)
        whose = sign_in(site.ws, site.door, site.event_id, leave.its_id, said)
    except (BadName, BadPhone, UnitMissing) as error:
        return _form(site, asked.form["pass"], said, Wrong(_FIELDS[type(error)], say(error)))
    site.saw(asked.address, signed_in=1)
    return Answer.leading_to(f"/n/{site.tokens.receipt(whose)}?pass={asked.form['pass']}", by_script=asked.by_script)


def number(site: Site, asked: Asked) -> Answer:
    """The page with the number: it can be loaded again and stays true."""
    whose = site.tokens.read_receipt(asked.part)
    if whose is None:
        raise Refused(Refusal.EXPIRED)
    stands, event = person(site.ws, whose), events.get(site.ws, site.event_id)
    leave = site.tokens.read_pass(asked.form.get("pass", ""), site.now)
    more = NOTHING
    if leave is not None and stands.came_in is not None:
        more = pages.more("/again", site.tokens.next_pass(leave, site.new_id()), ANOTHER_PERSON)
    elif leave is not None:
        more = pages.more("/sign", site.tokens.next_pass(leave, whose), TRY_AGAIN)
    return Answer(pages.number(event.said.name, stands, more))


def _leave(site: Site, form: dict[str, str]) -> Pass:
    leave = site.tokens.read_pass(form.get("pass", ""), site.now)
    if leave is None:
        raise Refused(Refusal.FORM_EXPIRED)
    return leave


def _form(site: Site, leave: str, said: Said = BLANK, wrong: Wrong | None = None) -> Answer:
    event = open_event(site.ws, site.event_id)
    notice = prints.privacy_notice(site.ws, event)
    page = pages.form(FormView(event.said.name, _where(event), notice, leave, said, wrong))
    return Answer(page, status=_UNPROCESSABLE if wrong else 200)


def _where(event: Event) -> str:
    said = event.said
    return f"{said.start.month}月{said.start.day}日 {said.start:%H:%M} {said.place}"
