"""Problems a person can act on, one file a feature.

Each class has one sentence, filled from its fields, in the file of `wording` of the same name.
"""


class GbmError(Exception):
    """A problem said to a person in one sentence; a subclass's fields fill that sentence."""

    def __str__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({fields})"
