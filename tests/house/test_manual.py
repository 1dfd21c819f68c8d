"""The help's pages of HTML: made of what is declared, complete, and leading to each other."""

from __future__ import annotations

import re
import shlex
from html import unescape
from html.parser import HTMLParser
from pathlib import PurePosixPath

import pytest
from gmnet_water.commands import ENTRIES
from gmnet_water.core.backscatter.storage import Units
from gmnet_water.core.dates.period import PeriodLength
from gmnet_water.core.parameters import Choice, Output, specs
from gmnet_water.core.words import TITLES
from gmnet_water.manual import FOLDER, example, markdown, site

COMMANDS = [entry.load() for entry in ENTRIES]
VOID = {"img", "meta", "br", "hr"}


class Page(HTMLParser):
    """What a page links to and is linked by, and whether its tags fit."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links, self.anchors, self.open, self.wrong = [], set(), [], []
        self.feed(text)
        self.wrong += self.open

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        self.links += [named[key] for key in ("href", "src") if key in named]
        self.anchors.add(named.get("id"))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


@pytest.fixture(scope="module")
def pages():
    return site.pages()


@pytest.fixture(scope="module")
def parsed(pages):
    return {path: Page(text) for path, text in pages.items()}


def test_every_tag_is_closed(parsed):
    assert not {path: page.wrong for path, page in parsed.items() if page.wrong}


def test_every_link_leads_to_a_page_a_heading_or_a_file(pages, parsed, repository):
    broken = []
    for path, page in parsed.items():
        for link in page.links:
            if "://" in link:
                continue
            name, _, anchor = link.partition("#")
            there = (repository / FOLDER / path.parent / name).resolve() if name else None
            inside = path
            if there is not None and there.is_relative_to(repository / FOLDER):
                inside = PurePosixPath(there.relative_to(repository / FOLDER))
            elif there is not None:
                if not there.exists():
                    broken.append(f"{path}: {link}")
                continue
            if inside not in pages or (anchor and anchor not in parsed[inside].anchors):
                broken.append(f"{path}: {link}")
    assert not broken


def test_every_page_can_be_reached_from_the_first(parsed):
    reached, waiting = set(), [PurePosixPath("index.html")]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in parsed:
            continue
        reached.add(path)
        for link in parsed[path].links:
            name = link.partition("#")[0]
            if name and "://" not in link:
                parts = []
                for part in (path.parent / name).parts:
                    parts = parts[:-1] if part == ".." else [*parts, part]
                waiting.append(PurePosixPath(*parts))
    assert set(parsed) == reached


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_page_names_every_parameter_with_a_sentence(entry, pages):
    command = entry.load()
    text = unescape(pages[site.page_of(command.algorithm)])
    for spec in specs(command.request):
        row = text.partition(f"<strong>{spec.kind.label}</strong>")[2].partition("</table>")[0]
        sentence = re.search(r'<td colspan="4">(.*?)</td>', row, re.DOTALL)
        assert sentence is not None, spec.name
        assert re.sub("<[^>]+>", "", sentence[1]).strip().endswith("."), spec.name


def row_of(text, label):
    """The sentences on a parameter, as HTML."""
    row = text.partition(f"<strong>{label}</strong>")[2]
    return re.search(r'<td colspan="[24]">(.*?)</td>', row, re.DOTALL)[1]


CHOICES = [
    pytest.param(entry, spec, id=f"{entry.name} {spec.name}")
    for entry in ENTRIES
    for spec in specs(entry.load().request)
    if isinstance(spec.kind, Choice)
]


@pytest.mark.parametrize(("entry", "spec"), CHOICES)
def test_a_page_has_the_words_of_a_choice_as_scripts_and_dialogs_have_them(entry, spec, pages):
    text = row_of(pages[site.page_of(entry.load().algorithm)], spec.kind.label)
    facts = text.partition('<span class="facts">')[2]
    found = [unescape(word) for word in re.findall("<code>(.*?)</code>", facts.partition(";")[0])]
    words = spec.kind.all()
    if spec.kind.explain is None:
        assert found == words
    else:  # depends on what is installed
        assert found == [*filter(None, [spec.default]), "…"]
    for word, shown in re.findall(r"<code>([^<]*)</code> \((.*?)\)", facts):
        assert TITLES[word].startswith(unescape(shown))


@pytest.mark.parametrize(("entry", "spec"), CHOICES)
def test_the_help_of_a_choice_speaks_of_its_own_words(entry, spec):
    words = {*spec.kind.all(), *spec.kind.also, *(["tibet"] if spec.kind.explain else [])}
    named = re.findall("<i>([a-z_]+)</i>", spec.kind.help)
    assert set(named) <= words


@pytest.mark.parametrize("name", ["scene_to_water_bodies", "year_of_scenes"])
def test_a_workflow_s_page_has_the_words_of_its_choices(name, pages):
    text = pages[site.page_of(name.replace("_", ""))]
    for parameter, words in {
        "UNITS": ["auto", *(unit.value for unit in Units)],
        "PERIOD": [length.value for length in PeriodLength],
    }.items():
        row = text.partition(f"<code>{parameter}</code>")[2].partition("</td></tr>\n<tr class")[0]
        if row:
            assert re.findall("<code>(.*?)</code>", row) == words


def words_of_qgis_process(text):
    """Arguments of the example, by name."""
    line = text.replace("\\\n", " ").partition(" -- ")[2]
    found = {}
    for word in shlex.split(line):
        name, _, value = word.partition("=")
        found.setdefault(name, []).append(value)
    return found


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_example_for_qgis_process_has_what_must_be_given(entry):
    given = words_of_qgis_process(example.in_qgis_process(entry, example.given_in(entry)))
    known = {spec.toolbox: spec for spec in specs(entry.load().request)}
    assert set(given) <= set(known)
    required = {name for name, spec in known.items() if spec.required}
    assert required <= set(given)
    outputs = [name for name, spec in known.items() if isinstance(spec.kind, Output)]
    # A command with one optional result is of use without it.
    assert len(outputs) < 2 or set(outputs) & set(given)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_example_for_python_makes_a_request(entry):
    from gmnet_water.core.parameters import build

    calls = []
    code = example.in_package(entry, example.given_in(entry)).replace("import gmnet_water", "")

    class Package:
        """Takes the calls."""

        def __getattr__(self, name):
            return lambda **values: calls.append((name, values))

    exec(code, {"gmnet_water": Package()})
    ((name, values),) = calls
    assert name == entry.python
    build(entry.load().request, values)


def test_what_a_machine_has_installed_is_on_no_page(pages, user_models, monkeypatch):
    (user_models / "private-lakes").mkdir(parents=True)
    assert not [path for path, text in pages.items() if "private-lakes" in text]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a *b* **c** `d*e*`", "<p>a <em>b</em> <strong>c</strong> <code>d*e*</code></p>"),
        ("2 * 3 * 4 < 5", "<p>2 * 3 * 4 &lt; 5</p>"),
        ("[a\nb](c.html)", '<p><a href="c.html">a b</a></p>'),
        ("[*a*](c_d_e)", '<p><a href="c_d_e"><em>a</em></a></p>'),
        ("# A `b`: c", '<h1 id="a-b-c">A <code>b</code>: c</h1>'),
        ("```\n<a>\n\n# b\n```", "<pre><code>&lt;a&gt;\n\n# b</code></pre>"),
        ("<!-- a\nb -->c", "<p>c</p>"),
        ("- a\n  b\n- c", "<ul>\n<li>a b</li>\n<li>c</li>\n</ul>"),
        ("2. a\n3. b", '<ol start="2">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("- a\n  - b\n\nc", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ul>\n<p>c</p>"),
        (
            "1. a\n\n   ```\n   b\n     c\n   ```\n2. d",
            "<ol>\n<li>a\n<pre><code>b\n  c</code></pre></li>\n<li>d</li>\n</ol>",
        ),
        (
            "| a | b |\n| --- | --- |\n| `c|d` | *e* |",
            "<table>\n<tr><th>a</th><th>b</th></tr>\n"
            "<tr><td><code>c|d</code></td><td><em>e</em></td></tr>\n</table>",
        ),
        (r"\*a\* & b", "<p>*a* &amp; b</p>"),
    ],
)
def test_markdown_becomes_html(text, html):
    assert markdown.as_html(text) == html
