"""Clicks on the real windows of QGIS, one after another, inside it: what is covered is not clicked.

A walk is a generator. It yields what to wait for, gets what was true then, and clicks; windows that
wait for an answer, such as QGIS's plugin manager, hold up nothing.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

Steps = Generator[Callable[[], Any], Any, None]
LONGEST_S = 240.0
_LOOK_MS = 50
# Windows are drawn, and seen, before they are clicked.
_PAUSE_S = 0.3


class Clicker:
    """Clicks, counts and takes pictures.

    Args:
        folder: where the pictures go.

    Attributes:
        clicks: so far; a double click is one.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clicks = 0
        self._begun: tuple[str, float, int] | None = None
        self._steps: Steps | None = None
        self._walks = False
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._since = time.monotonic()
        self._condition: Callable[[], Any] = lambda: True

    def walk(self, steps: Steps) -> None:
        """Take the steps, and end QGIS."""
        self._steps = steps
        self._timer.start(_LOOK_MS)

    def step(self, name: str) -> None:
        """Print what the last step took, and begin another; an empty name begins none."""
        now = time.monotonic()
        if self._begun is not None:
            said, begin, clicks = self._begun
            _print(f"{said}: {self.clicks - clicks} clicks, {now - begin:.1f} s")
        self._begun = (name, now, self.clicks) if name else None

    def click(self, widget: QWidget, at: QPoint | None = None, double: bool = False) -> None:
        """Click a widget, as soon as the walk waits.

        Raises:
            RuntimeError: nobody could click it: it is hidden, covered, off the screen or disabled.
        """
        at = widget.rect().center() if at is None else at
        place = widget.mapToGlobal(at)
        top = QApplication.widgetAt(place)
        described = f"{type(widget).__name__} '{widget.objectName()}' at {place.x()}, {place.y()}"
        if not (widget.isVisible() and widget.isEnabled()):
            raise RuntimeError(f"{described} is hidden or disabled")
        if top is None or not (top is widget or widget.isAncestorOf(top)):
            raise RuntimeError(f"{described} is covered by {top and top.objectName()}")
        if not widget.screen().geometry().contains(place):
            raise RuntimeError(f"{described} is off the screen")
        self.clicks += 1

        def press() -> None:
            button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(widget, button, keys, at)
            if double:
                QTest.mouseDClick(widget, button, keys, at)

        QTimer.singleShot(0, press)

    def click_entry(self, menu: QMenuBar | QMenu, text: str) -> None:
        """Click an entry of a menu or of its bar, by its text without '&' and '…'."""
        found = next(
            one
            for one in menu.actions()
            if one.text().replace("&", "").rstrip("….") == text and one.isVisible()
        )
        self.click(menu, menu.actionGeometry(found).center())

    def picture(self, name: str) -> None:
        """Save what the screen shows."""
        # Any: the stubs do not say that a number will do.
        screen: Any = QApplication.primaryScreen()
        screen.grabWindow(0).save(str(self.folder / f"{name}.png"))

    def _look(self) -> None:
        now = time.monotonic()
        if now - self._since < _PAUSE_S or self._steps is None:
            return
        try:
            found = self._condition()
            if not found:
                if now - self._since > LONGEST_S:
                    line = self._condition.__code__.co_firstlineno
                    raise TimeoutError(f"line {line} waited in vain")
                return
            # A generator that has not begun can be sent nothing.
            self._condition = self._steps.send(found if self._walks else None)
            self._walks = True
            self._since = time.monotonic()
        except StopIteration:
            self.step("")
            _leave()
        except Exception:  # noqa: BLE001  whatever it is: QGIS must end, and the reason be seen
            _print(traceback.format_exc())
            self.picture("failed")
            _leave()


def window(name: str) -> Callable[[], QWidget | None]:
    """The window of an object's name, once it is open."""
    return lambda: next(
        (w for w in QApplication.topLevelWidgets() if w.objectName() == name and w.isVisible()),
        None,
    )


def popup() -> Callable[[], QWidget | None]:
    """The menu that is open."""
    return QApplication.activePopupWidget


def closed(one: QWidget) -> Callable[[], bool]:
    """Whether a window is closed, or gone."""
    return lambda: sip.isdeleted(one) or not one.isVisible()


def modal(kind: type) -> Callable[[], QWidget | None]:
    """The window of a kind that waits for an answer."""

    def found() -> QWidget | None:
        one = QApplication.activeModalWidget()
        return one if isinstance(one, kind) else None

    return found


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _leave() -> None:
    # Without questions about an unsaved project.
    os._exit(0)
