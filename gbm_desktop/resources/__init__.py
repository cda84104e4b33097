"""Resources (资源): the directory of lecturers, vans, kits, tents and crews, and what binds them to events."""

from gbm_desktop.resources.booking import book, book_in, bookings, clash_sentences, clashes, clashes_of, lines, span
from gbm_desktop.resources.directory import (
    absences,
    add,
    add_all,
    edit,
    everyone,
    find,
    get,
    remove,
    retire,
    set_absences,
)
from gbm_desktop.resources.importing import import_file
from gbm_desktop.resources.listing import Listed, listed

__all__ = [
    "Listed",
    "absences",
    "add",
    "add_all",
    "book",
    "book_in",
    "bookings",
    "clash_sentences",
    "clashes",
    "clashes_of",
    "edit",
    "everyone",
    "find",
    "get",
    "import_file",
    "lines",
    "listed",
    "remove",
    "retire",
    "set_absences",
    "span",
]
