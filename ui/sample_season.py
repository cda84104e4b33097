"""Opening the sample season, from the first page or from an empty campaign."""

from collections.abc import Callable

from gbm_desktop import folders
from gbm_desktop.errors import GbmError
from gbm_desktop.progress import Progress
from gbm_desktop.workspace import Workspace
from ui.jobs import Jobs


def open_sample(
    jobs: Jobs,
    operator: str,
    then: Callable[[Workspace], None],
    *,
    failed: Callable[[GbmError], None],
    title: str,
    cancelled: Callable[[], None] = lambda: None,
) -> None:
    """`then` is given the sample as it was left, or a new one the first time, which takes some seconds to prepare."""
    folder = folders.sample()

    def play(progress: Progress) -> Workspace:
        from gbm_desktop import sample

        return sample.as_left(folder, operator, progress)

    jobs.run(play, then, failed=failed, title=title, cancelled=cancelled)
