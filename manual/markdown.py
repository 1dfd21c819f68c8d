"""The part of Markdown that the documentation uses, as HTML.

These are headings, paragraphs, lists, tables, fenced code, comments, links, pictures, emphasis and
code within a line. Headings have the anchors that GitHub gives them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

_FENCE = re.compile(r"^\s*```")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_ITEM = re.compile(r"^(\s*)([-*]|\d+\.)\s+(.*)$")
_RULE = re.compile(r"^\s*\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)*\|?\s*$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CODE = re.compile(r"(`+)(.+?)\1")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(\s*([^)\s]+)\s*\)")
_LINK = re.compile(r"\[([^\]]*)\]\(\s*([^)\s]+)\s*\)")
_BOLD = re.compile(r"\*\*(\S.*?)\*\*")
_ITALIC = re.compile(r"(?<![\w*])\*(\S(?:.*?\S)?)\*(?![\w*])")
_ADDRESS = re.compile(r"&lt;(https?://[^\s&]+)&gt;")
# Stands for a piece of HTML that is not to be looked at again; no text has it.
_KEPT = "\x00{}\x00"
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>-])")

Target = Callable[[str], str]


def as_html(text: str, target: Target = str) -> str:
    """HTML of a page's Markdown.

    Args:
        text: the page.
        target: turns the target of a link or picture into that of the HTML.
    """
    lines = _COMMENT.sub("", text).splitlines()
    return "\n".join(_blocks(lines, target))


def title_of(text: str) -> str:
    """The first heading of a page, without its marks."""
    found = (_HEADING.match(line) for line in text.splitlines())
    return next((re.sub(r"[*`]", "", one[2]) for one in found if one), "")


def anchor(heading: str) -> str:
    """The name by which GitHub links to a heading."""
    plain = _LINK.sub(r"\1", heading)
    return re.sub(r"[^\w\- ]", "", plain).strip().lower().replace(" ", "-")


def _blocks(lines: list[str], target: Target) -> list[str]:
    found: list[str] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        if not line.strip():
            place += 1
        elif _FENCE.match(line):
            place, html = _code(lines, place)
            found.append(html)
        elif heading := _HEADING.match(line):
            level, text = len(heading[1]), heading[2]
            name = escape(anchor(text))
            found.append(f'<h{level} id="{name}">{inline(text, target)}</h{level}>')
            place += 1
        elif _is_table(lines, place):
            place, html = _table(lines, place, target)
            found.append(html)
        elif _ITEM.match(line):
            place, html = _list(lines, place, target)
            found.append(html)
        else:
            place, html = _paragraph(lines, place, target)
            found.append(html)
    return found


def _code(lines: list[str], place: int) -> tuple[int, str]:
    """Fenced code, which may be indented as a part of a list is."""
    margin = len(lines[place]) - len(lines[place].lstrip())
    body = []
    place += 1
    while place < len(lines) and not _FENCE.match(lines[place]):
        line = lines[place]
        body.append(line[min(margin, len(line) - len(line.lstrip())) :])
        place += 1
    code = escape("\n".join(body), quote=False)
    return place + 1, f"<pre><code>{code}</code></pre>"


def _is_table(lines: list[str], place: int) -> bool:
    return "|" in lines[place] and place + 1 < len(lines) and bool(_RULE.match(lines[place + 1]))


def _table(lines: list[str], place: int, target: Target) -> tuple[int, str]:
    rows = []
    start = place
    while place < len(lines) and "|" in lines[place]:
        if place != start + 1:
            kind = "th" if place == start else "td"
            cells = (f"<{kind}>{inline(cell, target)}</{kind}>" for cell in _cells(lines[place]))
            rows.append(f"<tr>{''.join(cells)}</tr>")
        place += 1
    return place, "<table>\n" + "\n".join(rows) + "\n</table>"


def _cells(line: str) -> list[str]:
    """The cells of a row; a bar in code or after a backslash parts none."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[0])
        return _KEPT.format(len(kept) - 1)

    hidden = re.sub(r"`[^`]*`|\\\|", keep, line.strip().strip("|"))
    return [_restored(cell.strip(), kept) for cell in hidden.split("|")]


def _list(lines: list[str], place: int, target: Target) -> tuple[int, str]:
    """A list, whose items may hold paragraphs, code and further lists, indented below them."""
    first = _ITEM.match(lines[place])
    if first is None:
        raise ValueError("not a list")
    margin, ordered = len(first[1]), first[2][0].isdigit()
    items: list[list[str]] = []
    while place < len(lines):
        line = lines[place]
        item = _ITEM.match(line)
        indent = len(line) - len(line.lstrip())
        if item and len(item[1]) == margin:
            if item[2][0].isdigit() is not ordered:
                break
            items.append([item[3]])
        elif line.strip() and indent <= margin:
            # A line that continues a paragraph need not be indented; after a gap it ends the list.
            if not items[-1][-1].strip() or _starts_block(lines, place):
                break
            items[-1].append(line)
        else:
            items[-1].append(line)
        place += 1
    kind = "ol" if ordered else "ul"
    number = int(first[2].rstrip(".")) if ordered else 1
    start = f' start="{number}"' if number != 1 else ""
    shown = "\n".join(f"<li>{_item(item, target)}</li>" for item in items)
    return place, f"<{kind}{start}>\n{shown}\n</{kind}>"


def _item(lines: list[str], target: Target) -> str:
    """An item; one that is a single paragraph has no space around it."""
    rest = [line for line in lines[1:] if line.strip()]
    margin = min((len(line) - len(line.lstrip()) for line in rest), default=0)
    blocks = _blocks([lines[0], *(line[margin:] for line in lines[1:])], target)
    head = blocks[0]
    if head.startswith("<p>"):
        blocks[0] = head.removeprefix("<p>").removesuffix("</p>")
    return "\n".join(blocks)


def _starts_block(lines: list[str], place: int) -> bool:
    line = lines[place]
    return bool(_HEADING.match(line) or _FENCE.match(line) or _is_table(lines, place))


def _paragraph(lines: list[str], place: int, target: Target) -> tuple[int, str]:
    body: list[str] = []
    while place < len(lines) and lines[place].strip():
        if body and (_starts_block(lines, place) or _ITEM.match(lines[place])):
            break
        body.append(lines[place].strip())
        place += 1
    return place, f"<p>{inline(' '.join(body), target)}</p>"


def inline(text: str, target: Target = str) -> str:
    """HTML of what stands within a paragraph."""
    kept: list[str] = []

    def keep(html: str) -> str:
        kept.append(html)
        return _KEPT.format(len(kept) - 1)

    text = _CODE.sub(lambda f: keep(f"<code>{escape(f[2].strip(), quote=False)}</code>"), text)
    text = _ESCAPED.sub(lambda f: keep(escape(f[1])), text)
    text = escape(text, quote=False)
    text = _PICTURE.sub(
        lambda f: keep(f'<img src="{escape(target(f[2]))}" alt="{escape(f[1])}">'), text
    )
    text = _LINK.sub(
        lambda f: keep(f'<a href="{escape(target(f[2]))}">') + f[1] + keep("</a>"), text
    )
    text = _ADDRESS.sub(lambda f: keep(f'<a href="{f[1]}">{f[1]}</a>'), text)
    text = _BOLD.sub(r"<strong>\1</strong>", text)
    text = _ITALIC.sub(r"<em>\1</em>", text)
    return _restored(text, kept)


def _restored(text: str, kept: list[str]) -> str:
    """The text with what was kept; that may hold more of it."""
    while "\x00" in text:
        text = re.sub(r"\x00(\d+)\x00", lambda found: kept[int(found[1])], text)
    return text
