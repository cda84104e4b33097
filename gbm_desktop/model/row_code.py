"""The code that a person types for a row of a sheet that came back."""

ROW_CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXY"
_WEIGHTS = (2, 3, 5, 7, 11, 13, 17, 19)


def row_code(number: str) -> str:
    """The code beside a row of the printed sign-in sheet: the person's number and a check letter.

    One wrong character or two neighbours swapped give another letter (weights modulo 23, a prime).
    """
    total = sum(weight * (int(char, 36) + 1) for weight, char in zip(_WEIGHTS, reversed(number), strict=False))
    return f"{number}{ROW_CODE_LETTERS[total % len(ROW_CODE_LETTERS)]}"
