"""What opens elsewhere: the first address of a text, where it leads, and what a desktop may run."""

import pytest

from waitroom.domain.box.external_links import address_host, find_web_address, is_program_name


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
    assert find_web_address(text) == address


def test_where_an_address_leads() -> None:
    assert address_host("https://museum.example@songs.example:80/") == "songs.example"
    assert address_host("https://[broken") == ""


def test_what_a_desktop_may_run() -> None:
    assert is_program_name("Set up.EXE")
    assert not is_program_name("beach.heic")
