"""What opens elsewhere: the first address of a text, where it leads, and what a desktop may run."""

import pytest

from waitroom.domain.box.external_links import address_in, host_of, may_run


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://songs.example/a?b=c", "https://songs.example/a?b=c"),
        ("see (https://songs.example/a).", "https://songs.example/a"),
        ("“https://songs.example”", "https://songs.example"),
        ("HTTP://SONGS.example and https://other.example", "HTTP://SONGS.example"),
        ("https://[broken and https://other.example", "https://other.example"),
        ("https://songs.example/\u202egpj", ""),
        ("https://", ""),
        ("file:///etc/passwd javascript:alert(1) mailto:a@b.example", ""),
        ("", ""),
    ],
)
def test_the_first_address(text: str, address: str) -> None:
    assert address_in(text) == address


def test_where_an_address_leads() -> None:
    assert host_of("https://museum.example@songs.example:80/") == "songs.example"
    assert host_of("https://[broken") == ""


def test_what_a_desktop_may_run() -> None:
    assert may_run("Set up.EXE")
    assert not may_run("beach.heic")
