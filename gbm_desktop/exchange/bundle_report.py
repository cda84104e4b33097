"""The written result of merging data packets: what came, what waits, and what a person should look at."""

from collections.abc import Iterator

from gbm_desktop import campaign, conflicts, duplicates, skew
from gbm_desktop.exchange import devices
from gbm_desktop.exchange.bundle import Brought, Imported
from gbm_desktop.exchange.parcels import Missing
from gbm_desktop.wording import Lang, say, word
from gbm_desktop.wording.bundle import line
from gbm_desktop.wording.skew import said as clock
from gbm_desktop.workspace import Workspace


def text(ws: Workspace, imported: Imported, lang: Lang = "zh") -> str:
    """The result as a page of text."""
    found = campaign.current(ws)
    head = [
        line("title", lang),
        line("heading", lang, region=found.region_name, year=found.year),
        line("when", lang, at=f"{ws.now():%Y-%m-%d %H:%M}", name=ws.replica.name, operator=ws.operator or "—"),
        "",
    ]
    return "\n".join([*head, *(of_file(one, lang) for one in imported.files), "", *_together(ws, imported, lang), ""])


def of_file(one: Brought, lang: Lang = "zh") -> str:
    """What one file brought, or why nothing or not all."""
    merged = one.merged
    if one.error is not None:
        why = say(one.error, lang).replace(str(one.file), one.file.name)
        key = "broke_off" if merged.added else "refused"
        return line(key, lang, file=one.file.name, name=one.name, why=why, added=merged.added)
    return line(
        "file", lang, file=one.file.name, name=one.name, added=merged.added, known=merged.known, files=one.files
    )


def summary(imported: Imported, lang: Lang = "zh") -> str:
    """What all of it brought, in one line."""
    return line("total", lang, added=imported.merged.added, known=imported.merged.known)


def gaps(ws: Workspace, missing: tuple[Missing, ...], lang: Lang = "zh") -> Iterator[str]:
    """Whose steps have not come yet."""
    names = devices.names(ws)
    for gap in missing:
        name = names.get(gap.device, gap.device[-4:])
        steps = str(gap.first) if gap.first == gap.last else f"{gap.first}–{gap.last}"
        yield line("missing", lang, name=name, steps=steps)


def _together(ws: Workspace, imported: Imported, lang: Lang) -> Iterator[str]:
    merged = imported.merged
    yield summary(imported, lang)
    yield from (clock(one.name, one.skew, lang) for one in skew.off(ws))
    if merged.waiting:
        yield line("waits", lang, count=sum(merged.waiting.values()))
        yield from gaps(ws, merged.missing, lang)
        yield line("ask", lang)
    if twice := sum(count for _event, count in duplicates.entered_twice(ws)):
        yield line("twice", lang, count=twice)
    if not imported.conflicts:
        yield line("no_conflicts", lang)
        return
    yield line("conflicts", lang, count=len(imported.conflicts))
    new = {one.id for one in imported.conflicts}
    for one in conflicts.open_conflicts(ws, lang):
        if one.id in new:
            kind = word(one.kind, lang)
            yield line("conflict", lang, table=one.table_word, title=one.title, field=one.field, kind=kind)
