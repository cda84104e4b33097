"""The code of the wireless network, read back as a phone reads it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.phones.wifi import join_text

_FIELD = re.compile(r"([TSP]):((?:\\.|[^\\;])*);", re.DOTALL)


def read(text: str) -> dict[str, str]:
    assert text.startswith("WIFI:")
    assert text.endswith(";;")
    return {key: re.sub(r"\\(.)", r"\1", value, flags=re.DOTALL) for key, value in _FIELD.findall(text[5:])}


def test_a_network_and_its_password_stand_in_the_code() -> None:
    assert join_text("青白江签到", "12345678") == "WIFI:T:WPA;S:青白江签到;P:12345678;;"
    assert join_text("open", "") == "WIFI:T:nopass;S:open;;"


@given(name=st.text(min_size=1, max_size=32), password=st.text(min_size=1, max_size=63))
def test_every_name_and_password_comes_back_as_it_was(name: str, password: str) -> None:
    assert read(join_text(name, password)) == {"T": "WPA", "S": name, "P": password}
