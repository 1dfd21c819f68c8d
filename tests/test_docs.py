"""Links between the pages of the documentation."""

from __future__ import annotations

import re

import pytest

LINK = re.compile(r"\]\(\s*([^)\s]+)\s*\)")
CODE = re.compile(r"^\s*```.*?^\s*```", re.MULTILINE | re.DOTALL)


def prose(page):
    return CODE.sub("", page.read_text("utf-8"))


def anchors(page):
    """Names that GitHub gives to the headings of a page."""
    headings = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", text).strip().lower().replace(" ", "-") for text in headings}


@pytest.fixture(scope="module")
def pages(repository):
    folders = (repository, repository / "docs", repository / "docs" / "research")
    bundled = repository / "models" / "bundled"
    return sorted(page for folder in (*folders, bundled) for page in folder.glob("*.md"))


def test_links_lead_to_files_and_headings_that_exist(pages):
    broken = []
    for page in pages:
        for link in LINK.findall(prose(page)):
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            if "://" in link:
                continue
            if not target.exists() or (anchor and anchor not in anchors(target)):
                broken.append(f"{page.name}: {link}")
    assert not broken


def test_every_page_can_be_reached_from_the_readme(repository):
    reached, waiting = set(), [repository / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached:
            continue
        reached.add(page)
        for link in LINK.findall(prose(page)):
            target = (page.parent / link.partition("#")[0]).resolve()
            if "://" not in link and target.suffix == ".md" and target.exists():
                waiting.append(target)
    assert set((repository / "docs").rglob("*.md")) <= reached
