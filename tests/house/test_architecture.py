"""The floors of the house: imports only go down, and heavy ones wait until work starts."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Top to bottom; neighbours on one floor do not import each other.
FLOORS = (
    {"gmnet_plugin"},
    {"algorithms"},
    {"manual"},
    {"cli", "public", "published", "__main__"},
    {"commands"},
    {"networks"},
    {"training"},
    {"core"},
    {"models"},
    {"dependencies"},
    {"spelling", "held_files", "windows_names"},
)
# Rooms inside a floor, top to bottom too; those on one line do not import each other.
ROOMS = {
    "core": (
        {"plan"},
        {"series"},
        {"water", "accuracy", "catalogue"},
        {"backscatter", "masks"},
        {"dates"},
        {"command"},
        {"raster"},
        {"pages", "band_roles", "parameters"},
        {"remote_names", "report", "version", "words"},
        {"errors", "language"},
    ),
    "models": ({"sets"}, {"*"}),
    "training": ({"*"}, {"scoring"}, {"simulation"}, {"data"}),
}
LEVEL = {name: level for level, floor in enumerate(FLOORS) for name in floor}
# These serve the floors above before any work starts.
LIGHT_MODELS = {
    "models",
    "models.architectures",
    "models.architectures.registry",
    "models.contract",
    "models.folders",
    "models.hidden_folder",
    "models.runtime",
    "models.sets",
    "models.sets.archive",
    "models.sets.fetching",
    "models.sets.install",
    "models.sets.installed",
    "models.sets.listing",
    "models.sets.model_set",
    "models.sets.published",
    "models.sets.urllib_transport",
    "models.source",
    "models.weights_file",
}


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name inside it."""
    files = [*ROOT.glob("*.py")]
    for name in LEVEL:
        files += (ROOT / name).rglob("*.py")
    found = {}
    for file in files:
        parts = file.relative_to(ROOT).with_suffix("").parts
        if parts[-1] == "__init__":
            parts = parts[:-1]
        found[".".join(parts)] = file
    return found


MODULES = modules()


class Imports(ast.NodeVisitor):
    """Collects what a module imports, as dotted names; those inside the package begin with '.'.

    What stands under ``if TYPE_CHECKING`` is never executed: it counts as an import, but not as
    one at module level.
    """

    def __init__(self, module: str, path: Path):
        package = module.split(".") if module else []
        self.package = package if path.name == "__init__.py" else package[:-1]
        self.everywhere: set[str] = set()
        self.at_module_level: set[str] = set()
        self.deferred = 0
        self.visit(ast.parse(path.read_text(encoding="utf-8")))

    def add(self, name: str) -> None:
        self.everywhere.add(name)
        if not self.deferred:
            self.at_module_level.add(name)

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.add(alias.name)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if not node.level:
            self.add(node.module or "")
            return
        base = self.package[: len(self.package) - node.level + 1]
        for alias in node.names:
            if node.module:
                names = [*base, *node.module.split(".")]
            else:
                names = [*base, alias.name]
            dotted = ".".join(names)
            # `from .models import catalogue` imports the module models.sets.installed.
            if f"{dotted}.{alias.name}" in MODULES:
                dotted = f"{dotted}.{alias.name}"
            self.add(f".{dotted}")

    def visit_If(self, node: ast.If) -> None:
        if "TYPE_CHECKING" not in ast.unparse(node.test):
            self.generic_visit(node)
            return
        self.deferred += 1
        for child in node.body:
            self.visit(child)
        self.deferred -= 1
        for child in node.orelse:
            self.visit(child)

    def defer(self, node: ast.AST) -> None:
        self.deferred += 1
        self.generic_visit(node)
        self.deferred -= 1

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = defer  # noqa: N815 (ast's names)


IMPORTS = {name: Imports(name, path) for name, path in MODULES.items()}


def roots(names: set[str]) -> set[str]:
    """First parts of the names from outside the package."""
    return {name.partition(".")[0] for name in names if not name.startswith(".")}


def inside(names: set[str]) -> set[str]:
    """Dotted names inside the package, without the leading dot."""
    return {name[1:] for name in names if name.startswith(".")}


def on_floor(*floors: str) -> list[str]:
    """Modules of the given floors."""
    return [name for name in sorted(MODULES) if name.partition(".")[0] in floors]


def ancestors(module: str) -> set[str]:
    """Packages that Python imports before ``module``."""
    parts = module.split(".")
    return {".".join(parts[:count]) for count in range(len(parts))}


def may_import(module: str, other: str) -> bool:
    own, theirs = module.partition(".")[0], other.partition(".")[0]
    if own == theirs or (own, theirs) == ("__main__", "cli"):
        return True
    return theirs in LEVEL and LEVEL[theirs] > LEVEL[own]


def test_imports_only_go_down():
    wrong = [
        f"{module} imports {other}"
        for module in on_floor(*LEVEL)
        for other in inside(IMPORTS[module].everywhere)
        if not may_import(module, other)
    ]
    assert not wrong


def room(module: str) -> tuple[int, str]:
    """Level of the room that a module of a floor with rooms lies in, and the room's name."""
    floor, *rest = module.split(".")
    rooms = ROOMS[floor]
    for level, names in enumerate(rooms):
        if rest and rest[0] in names:
            return level, rest[0]
    return next(level for level, names in enumerate(rooms) if "*" in names), "*"


def test_imports_between_rooms_of_a_floor_only_go_down():
    wrong = []
    for floor in ROOMS:
        for module in on_floor(floor):
            if module == floor:
                continue
            level, own = room(module)
            for other in inside(IMPORTS[module].everywhere):
                if other.partition(".")[0] != floor or other == floor:
                    continue
                below, theirs = room(other)
                if own != theirs and below <= level:
                    wrong.append(f"{module} imports {other}")
    assert not wrong


def test_imports_inside_the_package_are_relative():
    own = {name.partition(".")[0] for name in MODULES} | {"gmnet_water"}
    assert not {m: found for m in MODULES if (found := roots(IMPORTS[m].everywhere) & own)}


def test_core_knows_of_models_only_the_contract():
    wrong = [
        f"{module} imports {other}"
        for module in on_floor("core")
        for other in inside(IMPORTS[module].everywhere)
        if other.startswith("models") and other != "models.contract"
    ]
    assert not wrong


def test_lower_floors_know_no_qgis():
    qgis = {"qgis", "PyQt5", "PyQt6", "processing"}
    lower = on_floor("core", "training", "models", "dependencies")
    assert not [module for module in lower if roots(IMPORTS[module].everywhere) & qgis]


def test_models_know_no_rasters():
    assert not [m for m in on_floor("models") if "osgeo" in roots(IMPORTS[m].everywhere)]


def test_torch_waits_until_work_starts():
    """No light module reaches torch through what is imported at module level."""
    wrong = []
    for module in MODULES:
        if module not in LIGHT_MODELS and module in on_floor("models", "training"):
            continue
        pending, seen = {module}, set()
        while pending:
            current = pending.pop()
            seen.add(current)
            at_once = IMPORTS[current].at_module_level
            if "torch" in roots(at_once):
                wrong.append(f"{module} through {current}")
            reached = inside(at_once) | {a for name in inside(at_once) for a in ancestors(name)}
            pending |= (reached & set(MODULES)) - seen
    assert not wrong


def late(module: str) -> set[str]:
    """Functions of a module that import from the package."""
    functions = ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8")))
    return {
        one.name
        for one in functions
        if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))
        and any(isinstance(node, ast.ImportFrom) and node.level for node in ast.walk(one))
    }


def declares_a_command(module: str) -> bool:
    body = ast.parse(MODULES[module].read_text(encoding="utf-8")).body
    calls = (one.value for one in body if isinstance(one, (ast.Assign, ast.AnnAssign)))
    return any(isinstance(one, ast.Call) and ast.unparse(one.func) == "Command" for one in calls)


def test_a_command_imports_late_nothing_but_its_work():
    commands = [module for module in on_floor("core", "commands") if declares_a_command(module)]
    assert {module: late(module) for module in commands} == {one: {"_work"} for one in commands}


def test_the_floors_are_where_this_looks_for_them():
    assert {"core", "models", "training", "algorithms", "gmnet_plugin"} <= set(MODULES)
