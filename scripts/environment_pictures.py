"""Take pictures of the page of the environment and of what installs PyTorch, in every state.

    .venv/bin/python scripts/environment_pictures.py [FOLDER] [LOOK...]

Starts QGIS on a virtual screen, once for each look (plain, dark, large, es, zh-Hans), and this file
again inside it; a small package that calls itself torch comes from an index on this machine. Writes
STATE_LOOK.png into FOLDER, build/environment unless it is given: 688 x 523 px, what a small screen
has room for. Prints windows that do not become so small. Needs pytest, whose index of wheels it
uses, and a font with Chinese characters.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import in_qgis
from in_qgis import ROOT, action, wait_for
from translations import LANGUAGES

STATES = (
    *(
        "without",
        "install",
        "running",
        "cancelled",
        "failed",
        "done",
        "with",
        "existing",
        "removed",
    ),
)
LOOK, INDEX = "GMNET_LOOK", "GMNET_INDEX"
SIZE = 688, 523
LOOKS = ("plain", "dark", "large", *LANGUAGES)
MB = 1 << 20


def main(arguments: list[str]) -> int:
    """Outside QGIS: serve wheels, and start QGIS with each look."""
    in_qgis.link_plugin()
    sys.path.insert(0, str(in_qgis.PLUGINS))
    from gmnet_water.tests.model_server import serving
    from gmnet_water.tests.wheel_index import Index, bare_environment

    folder = Path(arguments[0] if arguments else ROOT / "build" / "environment").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    looks = arguments[1:] or LOOKS
    wanted = [folder / f"{state}_{look}.png" for look in looks for state in STATES]
    for picture in wanted:
        picture.unlink(missing_ok=True)
    bare = bare_environment()
    for name in set(os.environ) - set(bare):
        del os.environ[name]
    os.environ.update(bare)
    with serving() as server:
        index = Index(server)
        index.offer_torch("2.12.0", padding=400 * MB)
        index.offer_torch("2.13.0")
        server.pause = 0.01
        os.environ[INDEX] = index.url
        for look in looks:
            os.environ[LOOK] = look
            os.environ["QT_SCALE_FACTOR"] = "1.25" if look == "large" else "1"
            in_qgis.run("environment_pictures.py", folder, settings=_settings(look), torch=False)
    missing = [picture.name for picture in wanted if not picture.exists()]
    if missing:
        sys.stderr.write(f"Error: QGIS took no picture {', '.join(missing)}.\n")
    return bool(missing)


def _settings(look: str) -> str:
    """QGIS's settings of a look."""
    if look == "dark":
        return "[UI]\nUITheme=Night Mapping\n"
    if look in LANGUAGES:
        names = f"userLocale={look}\nglobalLocale={LANGUAGES[look]}\n"
        return f"[locale]\n{names}overrideFlag=true\n"
    return ""


def take_pictures() -> None:
    """Inside QGIS: what a user without PyTorch does, and a picture of each state."""
    page = environment()
    save("without", page)
    page.page.install.click()
    dialog = window("gmnetInstallTorch")
    wait_for(dialog.install.isEnabled)
    save("install", dialog)
    dialog.source.setText(os.environ[INDEX])
    install(dialog, "2.12.0", lambda: dialog.bar.value() > 3)
    save("running", dialog)
    dialog.cancel.click()
    wait_for(dialog.install.isEnabled)
    save("cancelled", dialog)
    install(dialog, "2.11.0", dialog.install.isEnabled)
    save("failed", dialog)
    install(dialog, "2.13.0", dialog.install.isEnabled)
    save("done", dialog)
    dialog.close()
    wait_for(
        lambda: page.page.found and not page.page.found.problem and page.page.again.isEnabled()
    )
    save("with", page)
    page.page.existing.click()
    asking = window("gmnetExistingTorch")
    save("existing", asking, resize=False)
    asking.close()
    page.page.remove.click()
    wait_for(lambda: page.page.found.problem and page.page.again.isEnabled())
    save("removed", page)


def install(dialog: Any, version: str, until: Callable[[], object]) -> None:
    """Begin an installation, and wait."""
    from qgis.PyQt.QtTest import QTest

    dialog.version.setText(version)
    dialog.install.click()
    QTest.qWait(500)
    wait_for(until)


def environment() -> Any:
    """The page in its window, once it has looked."""
    action("gmnet_checkenvironment").trigger()
    dialog = window("gmnetEnvironmentDialog")
    wait_for(lambda: dialog.page.found and dialog.page.again.isEnabled())
    return dialog


def window(name: str) -> Any:
    """The window of a name, once it is open."""
    import clicking

    return wait_for(clicking.window(name))


def save(state: str, opened: Any, resize: bool = True) -> None:
    """Save a picture of a window, as large as a small screen lets it be."""
    from qgis.PyQt.QtTest import QTest

    look = os.environ[LOOK]
    if resize:
        opened.resize(*SIZE)
    QTest.qWait(300)
    width, height = opened.width(), opened.height()
    if width > SIZE[0] or height > SIZE[1]:
        sys.stdout.write(f"{state}, {look}: {width} x {height} px\n")
        sys.stdout.flush()
    opened.grab().save(str(in_qgis.target() / f"{state}_{look}.png"))


if in_qgis.inside():
    in_qgis.start(take_pictures)
elif __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
