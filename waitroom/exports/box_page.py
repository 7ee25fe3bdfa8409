"""The happy box as one page that opens offline, by day and by night; every word of it is text."""

from collections.abc import Sequence
from datetime import date
from html import escape
from urllib.parse import urlsplit

from waitroom.domain.box.memento import Memento, MementoKind, caption, description, is_picture
from waitroom.domain.shared.safe_text import safe_text
from waitroom.translation import _, ngettext

STYLE = """
:root { color-scheme: light dark; --ground: #f3efe8; --card: #fbf9f3; --words: #26241f; --soft: #5b574f;
  --line: #d9d2c5; --lamp: #8f520c; }
@media (prefers-color-scheme: dark) { :root { --ground: #14161f; --card: #1b1d29; --words: #e6e3dc;
  --soft: #aaaab4; --line: #34374a; --lamp: #e3b26b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 3rem 1.5rem; max-width: 76rem; background: var(--ground); color: var(--words);
  font: 1.05rem/1.6 Georgia, "Times New Roman", serif; }
h1 { font-size: 1.3rem; font-weight: normal; color: var(--lamp); margin: 0 0 2rem; }
main { columns: 20rem; column-gap: 1.5rem; }
article { break-inside: avoid; margin: 0 0 1.5rem; padding: 1.4rem 1.5rem; background: var(--card);
  border-left: 3px solid var(--line); overflow-wrap: anywhere; }
article.pinned { border-left-color: var(--lamp); }
img { display: block; width: auto; max-width: 100%; height: auto; max-height: 80vh; margin: 0 0 1rem; }
h2 { font-size: 1.05rem; font-weight: bold; margin: 0 0 .4rem; }
p { margin: 0 0 .6rem; white-space: pre-wrap; }
.quote { font-style: italic; }
.soft { color: var(--soft); font-size: .9rem; margin: 0; }
a { color: var(--lamp); }
@media print { body { background: none; } }
"""

POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'"


def build_page(mementos: Sequence[Memento], *, made: date) -> str:
    """Return the page; pictures and files lie beside it in `files/`, and nothing is asked of any network."""
    nothing = _text(_("Nothing lies in it yet."))
    cards = "\n".join(_card(memento) for memento in mementos) or f"<p>{nothing}</p>"
    title = _text(_("The happy box"))
    many = ngettext("one thing", "{number} things", len(mementos)).format(number=len(mementos))
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<h1>{title}: {many}, {made.isoformat()}</h1>
<main>
{cards}
</main>
</body>
</html>
"""


def _card(memento: Memento) -> str:
    parts = [f'<article class="{"pinned" if memento.is_pinned else "kept"}">']
    if is_picture(memento):
        size = f'width="{memento.picture_width}" height="{memento.picture_height}"'
        source, alt = _text(memento.file), _text(description(memento))
        parts.append(f'<img src="files/{source}" alt="{alt}" {size} loading="lazy">')
    elif memento.file:
        name = _text(memento.file_name or memento.file)
        parts.append(f'<p><a href="files/{_text(memento.file)}" download="{name}">{name}</a></p>')
    if memento.title:
        parts.append(f"<h2>{_text(memento.title)}</h2>")
    if memento.text:
        parts.append(_words(memento))
    if memento.why:
        parts.append(f"<p>{_text(memento.why)}</p>")
    marks = [
        caption(memento),
        *(f"#{tag}" for tag in memento.tags),
        *([_("for a no")] if memento.is_pinned else []),
    ]
    parts.append(f'<p class="soft">{_text("  ".join(marks))}</p>')
    return "".join([*parts, "</article>"])


def _words(memento: Memento) -> str:
    words = _text(memento.text)
    if memento.kind is MementoKind.QUOTE:
        return f'<p class="quote">“{words}”</p>'
    if memento.kind is MementoKind.LINK and is_web_address(memento.text):
        return f'<p><a href="{_text(memento.text.strip())}" rel="noreferrer noopener">{words}</a></p>'
    return f"<p>{words}</p>"


def is_web_address(text: str) -> bool:
    """Tell whether a text is one http or https address; anything else is never made a link."""
    words = text.strip()
    try:
        parts = urlsplit(words)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and not any(c.isspace() for c in words)


def _text(text: str) -> str:
    return escape(safe_text(text), quote=True)
