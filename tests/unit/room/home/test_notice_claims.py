from datetime import date
from pathlib import Path

from waitroom.domain.home.due_notices import DueNotice, NoticeKind
from waitroom.room.home.notice_claims import NoticeClaims

DAY = date(2014, 4, 28)


def notice(words: str, day: date = DAY) -> DueNotice:
    return DueNotice(NoticeKind.WINDOW, words, day)


def test_one_tab_alone_gives_a_notice_and_no_later_start_gives_it_again(tmp_path: Path) -> None:
    tabs = [NoticeClaims(tmp_path / "notices") for _ in range(3)]
    assert [tab.claim(notice("window Canary 2014-04-28")) for tab in tabs] == [True, False, False]
    assert not NoticeClaims(tmp_path / "notices").claim(notice("window Canary 2014-04-28"))
    assert tabs[1].claim(notice("window other 2014-04-28"))
    names = [path.name for path in (tmp_path / "notices").iterdir()]
    assert len(names) == 2
    assert not any("anary" in name or "window" in name for name in names)
    assert all(path.read_bytes() == b"" for path in (tmp_path / "notices").iterdir())


def test_old_ones_go_and_where_nothing_can_be_written_nothing_is_said(tmp_path: Path) -> None:
    claims = NoticeClaims(tmp_path / "notices")
    assert claims.claim(notice("one"))
    assert claims.claim(notice("two", date(2014, 5, 20)))
    assert [path.name[:10] for path in (tmp_path / "notices").iterdir()] == ["2014-05-20"]
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert not NoticeClaims(tmp_path / "file").claim(notice("three"))
