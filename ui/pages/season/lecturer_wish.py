"""What a lecturer must know: the topic, and the language or dialect that the village speaks."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from gbm_desktop.model.resources import Resource, ResourceKind
from gbm_desktop.model.season_plan import Need
from ui.widgets import row
from ui.widgets.form_fields import unscrolled


class LecturerWish(QWidget):
    """Seen only where the county's lecturers have topics or languages on record."""

    def __init__(self) -> None:
        super().__init__()
        self._topic, self._language = unscrolled(QComboBox()), unscrolled(QComboBox())
        for box, name, label in (
            (self._topic, "lecturerTopic", self.tr("Topic")),
            (self._language, "lecturerLanguage", self.tr("Language")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(label)
            box.currentTextChanged.connect(box.setToolTip)  # whole, where the field is too narrow for it
        self.setLayout(row(self._topic, self._language))

    def show_lecturers(self, found: Iterable[Resource]) -> None:
        """What these know can be asked for; what was asked for stays."""
        lecturers = [one for one in found if one.kind is ResourceKind.LECTURER]
        known = (
            (self._topic, self.tr("Any topic"), {word for one in lecturers for word in one.topics}),
            (self._language, self.tr("Any language"), {word for one in lecturers for word in one.languages}),
        )
        for box, every, words in known:
            kept = box.currentData()
            box.clear()
            box.addItem(every, "")
            for word in sorted(words | ({kept} - {None, ""})):
                box.addItem(word, word)
            box.setCurrentIndex(max(box.findData(kept), 0))
            box.setVisible(bool(words))
        self.setVisible(any(words for _box, _every, words in known))

    def show_needs(self, needs: Sequence[Need]) -> None:
        """What is asked of a lecturer is chosen."""
        asked = next((need for need in needs if need.kind is ResourceKind.LECTURER), Need(ResourceKind.LECTURER))
        for box, word in ((self._topic, asked.topic), (self._language, asked.language)):
            if word and box.findData(word) < 0:
                box.addItem(word, word)
            box.setCurrentIndex(max(box.findData(word), 0))

    def asked(self, needs: Sequence[Need]) -> tuple[Need, ...]:
        """The needs, the lecturer's with what is chosen here."""
        topic, language = self._topic.currentData() or "", self._language.currentData() or ""
        return tuple(
            replace(need, topic=topic, language=language) if need.kind is ResourceKind.LECTURER else need
            for need in needs
        )
