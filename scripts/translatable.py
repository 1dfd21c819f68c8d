"""The texts of the plugin that can be translated, as the code has them.

All modules of the plugin are looked through, new ones and those that move, too. Declared texts
(labels, help, titles) and calls of ``tr`` are found as they stand. Messages of the lower floors are
mostly f-strings: their values become ``%1``, ``%2`` and so on, or ``%L1`` where a number is
formatted, and what depends on a condition becomes one text for each case.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from fstrings import HOLE, cases, expanded, numbered

ROOT = Path(__file__).resolve().parent.parent
# Floors with QGIS, where only the arguments of ``tr`` are texts; elsewhere all prose is.
CALLS = {"algorithms", "gmnet_plugin"}
# Packages that are not for people in QGIS.
ELSEWHERE = {"cli", "manual"}
WORKFLOWS = "workflows"
# Programs of their own, which speak English in a shell, and modules without words for people.
LEFT_OUT = (
    "__init__.py",
    "__main__.py",
    "public.py",
    "published.py",
    "commands/__init__.py",
    "core/band_roles.py",
    "core/dates/forms.py",
    "core/raster/additional_nodata.py",
    "core/raster/foreign_xml.py",
    "core/raster/layer_style.py",
    "models/source.py",
    "training/demo.py",
    "core/backscatter/style.py",
    "training/evaluate.py",
    "training/fine_tune.py",
    "training/patches.py",
    "training/year.py",
)
# Functions that write tables and model cards, which other programs read, or anybody anywhere.
_OF_FILES = {
    "core/accuracy/accuracy_report.py": {"as_csv", "_counted", "_estimated"},
    "core/plan/results.py": {"write_item", "write_collection"},
    "training/curve.py": {"curve", "_panel", "_kept"},
    "training/model_folder.py": {"_card", "_figures", "_origin", "_manifest"},
    "training/scoring/assessment_report.py": {"as_csv"},
}
# Single words that sentences are put together from, and headings of tables.
WORDS = (
    *("yes", "no", "none", "water", "land", "ascending", "descending"),
    *("power", "amplitude", "decibels"),
    *("points", "pixels", "polygons", "point", "polygon", "rasters", "layers", "raster"),
    *("page", "table", "layer", "file", "number", "degrees", "training", "validation"),
    *("copied.", "interpolated.", "cloud", "ocean", "masks", "zones"),
    *("day", "dekad", "month", "quarter", "year", "gap", "mean"),
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    *("Reading", "Writing", "Loading", "Water", "Land", "Both", "Measures", "Class", "Measure"),
    *("Value", "Kappa", "Pixels", "Points", "Weight", "Zone", "Dates", "Date", "Complete"),
    *("Method", "Scene", "Precision", "Recall", "Pooled", "Epoch", "Loss"),
    *("State", "Orbits", "Bounds", "Licence", "Citation", "Origin", "Folder", "Checksums"),
    *("installed", "match", "differ", "System", "Processor", "Memory", "unknown"),
    *("Occurrence", "CPU (%1 threads)"),
)
# Modules of which every text is for people, single words, too.
_ALL_TEXTS = {"core/words.py"}
# What declares a label and a help first, and what has a name as its second argument.
_DECLARING = {
    *("Raster", "Rasters", "Labels", "Vectors", "Field", "Number", "Choice", "Text", "Flag"),
    *("ExtentOf", "Crs", "InputFile", "InputFolder", "RasterOut", "LayerOut", "PageOut"),
    *("TableOut", "ScenesOut", "PlanOut", "FolderOut", "Day"),
}
_NAMING = {"Entry", "Shown", "Value"}
# Errors of whoever writes a program, which no user of QGIS sees.
_OF_PROGRAMS = {"TypeError", "ValueError", "KeyError", "AssertionError", "NotImplementedError"}
# Keywords, functions and constants whose texts are for a shell, a file or a program.
_KEYWORDS = {"example", "flags", "toolbox", "icon", "unit", "algorithm", "style", "field"}
_FUNCTIONS = {"compile", "debug", "getLogger", "namedtuple", "TypeVar", "startswith", "execute"}
_CONSTANTS = {"_SOURCES", "_PAPER", "FAMILY", "CITATION", "_MONTHS", "_ABOUT", "INSTALL"}
# Tables of pairs: what is recognised by a pattern, and what is said then.
_PATTERNED = {"_OF_PIP"}
# A text of several words, of which one at least has only letters.
_PROSE = re.compile(r"[A-Za-z]{2,}[A-Za-z.,:;'()]*\s+\S|\S\s+[(']?[A-Za-z]{2,}")
_HEADING = re.compile(r"<h2>\w")
# Markup without words, and what only looks like words.
_TAGS = re.compile(r"<[^>]*>|&[a-z]+;")
_NO_TEXT = re.compile(
    r"^\s*import \w|^[A-Za-z-]+=\"|^[a-z-]+:[^ ]+;?$|\{[a-z-]+:|^[A-Z_]+ ?\(|\\d|pragma"
    r"|^\s*<(svg|rect|path|prop|Option|circle|poly|item|palette|raster|color|text|g )"
    r"|^(SELECT|UPDATE) |^\+proj=|%L?\dL?%|^GMNet Water %1$|^Application |^(image|application)/"
)
# What stands for values in texts that are filled in later.
_FILLED_IN = re.compile(r"\{(place|last|tag)?\}")


@dataclass(frozen=True, order=True)
class Text:
    """A text to translate.

    Attributes:
        source: in English, with placeholders.
        place: where it was found: a file, relative to the root.
    """

    source: str
    place: str


def texts(root: Path = ROOT) -> dict[str, str]:
    """All texts in the order of their files, each with the first file that has it."""
    found: dict[str, str] = {}
    for text in _all(root):
        found.setdefault(text.source, text.place)
    return found


def modules(root: Path = ROOT) -> Iterator[Path]:
    """The plugin's modules that may have texts for people in QGIS."""
    packages = sorted(path.parent for path in root.glob("*/__init__.py"))
    own = [one.rglob("*.py") for one in packages if one.name not in ELSEWHERE]
    for files in (root.glob("*.py"), *own):
        for path in sorted(files):
            if path.relative_to(root).as_posix() not in LEFT_OUT:
                yield path


def _all(root: Path) -> Iterator[Text]:
    for path in modules(root):
        place = path.relative_to(root)
        of_qgis = place.parts[0] in CALLS
        yield from (_of_calls if of_qgis else _of_messages)(path, place.as_posix())
    yield from (Text(word, "words") for word in WORDS)
    for path in sorted((root / WORKFLOWS).glob("*.model3")):
        yield from _of_workflow(path, path.relative_to(root).as_posix())


def _of_calls(path: Path, place: str) -> Iterator[Text]:
    """Arguments of ``tr``: constant ones, and those that the module's own constants stand for."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = _constants(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            for one in node.args:
                named = [name.id for name in ast.walk(one) if isinstance(name, ast.Name)]
                texts_of_names = [text for name in named for text in constants.get(name, [])]
                for text in [*(expanded(one) or []), *texts_of_names]:
                    if text:
                        yield Text(text, place)


def _constants(tree: ast.Module) -> dict[str, list[str]]:
    """The texts that a module's constants have: one, or a table's values."""
    found = {}
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if not (isinstance(node, ast.Assign) and isinstance(target, ast.Name)):
            continue
        values = node.value.values if isinstance(node.value, ast.Dict) else [node.value]
        found[target.id] = [text for value in values for text in expanded(value) or []]
    return found


def _of_workflow(path: Path, place: str) -> Iterator[Text]:
    """Names and help in a model file."""
    root = ElementTree.parse(path).getroot()
    for option in root.iter("Option"):
        shown = option.get("name") in ("model_name", "description") or option in root.findall(
            "Option[@name='help']/Option"
        )
        if shown and option.get("type") == "QString" and (value := option.get("value")):
            yield Text(value, place)


def _of_messages(path: Path, place: str) -> Iterator[Text]:
    """Prose among the strings of a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if place in _ALL_TEXTS:
        for node in ast.walk(tree):
            if isinstance(node, ast.Dict):
                for value in node.values:
                    yield Text(ast.literal_eval(value), place)
        return
    finder = _Finder(_OF_FILES.get(place, set()))
    finder.visit(tree)
    for source in finder.found:
        yield Text(source, place)


class _Finder(ast.NodeVisitor):
    """Collects the prose of a module, docstrings and program errors left out."""

    def __init__(self, left_out: set[str]) -> None:
        self.found: list[str] = []
        self._left_out = left_out

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name not in self._left_out:
            self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not (isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)):
            self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        error = node.exc
        if isinstance(error, ast.Call) and _name(error.func) in _OF_PROGRAMS:
            return
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = _name(node.func)
        if name in _FUNCTIONS or _is_logging(node.func):
            return
        declared = (
            node.args[:2] if name in _DECLARING else node.args[1:2] if name in _NAMING else []
        )
        for one in declared:
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value:
                self.found.append(one.value)
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        names = {one.id for one in node.targets if isinstance(one, ast.Name)}
        if not names & _CONSTANTS:
            self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if isinstance(node.target, ast.Name) and node.target.id in _PATTERNED:
            for pair in ast.walk(node):
                if isinstance(pair, ast.Tuple) and isinstance(pair.elts[0], ast.Constant):
                    self.visit(pair.elts[1])
        else:
            self.generic_visit(node)

    def visit_keyword(self, node: ast.keyword) -> None:
        if node.arg not in _KEYWORDS:
            self.generic_visit(node)

    def visit_Assert(self, node: ast.Assert) -> None:
        """Nobody sees it."""

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self.found += [one for one in cases(node) if _prose(one)]
        for part in node.values:
            if isinstance(part, ast.FormattedValue) and not expanded(part.value):
                self.visit(part.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and _prose(node.value):
            self.found.append(numbered(_FILLED_IN.sub(HOLE, node.value)))


def _is_logging(function: ast.expr) -> bool:
    """Whether a function writes to Python's log, which QGIS does not show."""
    owner = function.value if isinstance(function, ast.Attribute) else None
    return isinstance(owner, ast.Name) and owner.id == "LOG"


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _prose(text: str) -> bool:
    words = _TAGS.sub(" ", re.sub("%L?[0-9]+", "0", text))
    whole = bool(_PROSE.search(words) or _HEADING.match(text))
    return whole and not _NO_TEXT.search(text)
