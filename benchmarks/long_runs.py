"""Memory and open files of a QGIS that runs for long: are they flat?

    python benchmarks/long_runs.py [--maps 200] [--reloads 50] [--batch 24]
        [--page docs/reliability.md]

Maps rasters with the bundled weights one after another through Processing, runs a batch of larger
rasters, and loads and unloads the plugin; after each it looks at this process. Curves go next to
the page, and numbers into it. Ends with 1 if the last third needs more than those before.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGINS = ROOT / "build" / "plugins"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(PLUGINS))

from gmnet_water.core.pages.chart_parts import GREY, Frame, written  # noqa: E402
from gmnet_water.core.pages.charts import BLUE  # noqa: E402
from gmnet_water.tests.rasters import backscatter, save  # noqa: E402
from qgis.core import Qgis, QgsApplication  # noqa: E402

_WIDTH = 620
# Memory that the allocator keeps goes up and down by so much of it.
_MORE = 0.02
_BEGIN, _END = "<!-- long runs on: {} -->", "<!-- end of long runs -->"


@dataclass
class Curve:
    """What one kind of run needed, after each.

    Attributes:
        title: of the runs.
        megabytes: resident memory.
        files: open files.
    """

    title: str
    megabytes: list[float] = field(default_factory=list)
    files: list[float] = field(default_factory=list)

    def look(self) -> None:
        """Look at this process."""
        gc.collect()
        pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
        self.megabytes.append(pages * os.sysconf("SC_PAGE_SIZE") / 1e6)
        self.files.append(float(len(list(Path("/proc/self/fd").iterdir()))))

    @property
    def flat(self) -> bool:
        """Whether the last third needs no more than the runs before it."""
        return growth(self.megabytes) <= _MORE * max(self.megabytes) and growth(self.files) <= 0


def growth(values: Sequence[float]) -> float:
    """By how much the most of the last third is above the most before it."""
    third = max(len(values) // 3, 1)
    return max(values[-third:]) - max(values[:-third] or values)


def drawn(values: Sequence[float], title: str) -> str:
    """A curve over the number of the run as SVG."""
    frame = Frame(_WIDTH, title, [0.0, *values])
    step = frame.width / max(len(values) - 1, 1)
    points = " ".join(
        f"{frame.left + step * place:.1f},{frame.y_of(value):.1f}"
        for place, value in enumerate(values)
    )
    parts = [
        frame.drawn(),
        f'<polyline points="{points}" fill="none" stroke="{BLUE}" stroke-width="2"/>',
    ]
    for place, anchor in ((0, "start"), (len(values) - 1, "end")):
        x = frame.left + step * place
        parts.append(written(x, frame.bottom + 16, str(place + 1), anchor, GREY))
    return frame.finished(parts)


def maps(folder: Path, count: int, side: int, title: str) -> Curve:
    """Maps of rasters, one after another, as the toolbox and its batch run them."""
    import processing

    curve = Curve(title)
    scenes = [save(folder / f"scene_{n}.tif", backscatter(side, side, seed=n)) for n in range(4)]
    for number in range(count):
        target = folder / f"water_{number}.tif"
        processing.run(
            "gmnet:mapwater",
            {"ASCENDING": scenes[number % 4], "OUTPUT": str(target), "DEVICE": "cpu"},
        )
        curve.look()
    return curve


def reloads(count: int) -> Curve:
    """The plugin loaded, used and unloaded as its manager does."""
    from qgis import utils

    curve = Curve(f"{count} reloads of the plugin")
    for _ in range(count):
        utils.unloadPlugin("gmnet_water")
        start()
        QgsApplication.processEvents()
        curve.look()
    return curve


def start() -> None:
    """Load the plugin and register its algorithms."""
    from qgis import utils

    utils.updateAvailablePlugins()
    if not (utils.loadPlugin("gmnet_water") and utils.startProcessingPlugin("gmnet_water")):
        raise SystemExit("Error: the plugin cannot be loaded.")


def write(page: Path, curves: Sequence[Curve]) -> None:
    """Put curves next to the page, and numbers into it."""
    version = Qgis.QGIS_VERSION.partition("-")[0]
    images = page.parent / "images"
    rows = []
    for name, curve in zip(("maps", "batch", "reloads"), curves):
        megabytes, files = curve.megabytes, curve.files
        picture = images / f"long_{name}_{version}.svg"
        picture.write_text(drawn(megabytes, f"{curve.title}: memory (MB)"), encoding="utf-8")
        rows.append(
            f"| {curve.title} | {megabytes[0]:.0f} | {max(megabytes):.0f} | {megabytes[-1]:.0f} | "
            f"{growth(megabytes):+.1f} | {files[0]:.0f} | {files[-1]:.0f} | "
            f"{'yes' if curve.flat else 'NO'} | [curve](images/{picture.name}) |"
        )
    section = "\n".join(
        (
            _BEGIN.format(version),
            f"QGIS {version}, {date.today().isoformat()}. *Growth* is how far the peak of "
            "the last third of the runs exceeds the peak of the runs before.",
            "",
            "| | MB after the first | most | last | growth | files: first | last | flat | |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |",
            *rows,
            _END,
        )
    )
    text = page.read_text(encoding="utf-8")
    own = re.compile(re.escape(_BEGIN.format(version)) + ".*?" + re.escape(_END), re.DOTALL)
    text = (
        own.sub(section, text)
        if own.search(text)
        else text.replace("\n## Tried\n", f"\n{section}\n\n## Tried\n")
    )
    page.write_text(text, encoding="utf-8")


def main() -> int:
    """Run them all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--maps", type=int, default=200)
    parser.add_argument("--reloads", type=int, default=50)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--page", type=Path, help="write the numbers into this page")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gmnet-") as folder:
        application = QgsApplication([], False, str(Path(folder) / "profile"))
        application.initQgis()
        sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
        from processing.core.Processing import Processing
        from qgis import utils

        Processing.initialize()
        utils.plugin_paths = [str(PLUGINS)]
        start()
        work: list[Callable[[], Curve]] = [
            lambda: maps(Path(folder), given.maps, 200, f"{given.maps} maps"),
            lambda: maps(Path(folder), given.batch, 1000, f"batch of {given.batch} rasters"),
            lambda: reloads(given.reloads),
        ]
        curves = []
        for one in work:
            curves.append(one())
            curve = curves[-1]
            print(
                f"{curve.title}: {curve.megabytes[0]:.0f} to {curve.megabytes[-1]:.0f} MB, growth "
                f"{growth(curve.megabytes):+.1f} MB; files {curve.files[0]:.0f} to "
                f"{curve.files[-1]:.0f}; {'flat' if curve.flat else 'NOT FLAT'}",
                flush=True,
            )
        if given.page is not None:
            write(given.page, curves)
        code = int(not all(curve.flat for curve in curves))
    os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
