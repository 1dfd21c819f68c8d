"""What the algorithms share: texts, icons, reports, errors and help for QGIS."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsApplication,
    QgsExpressionContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QGuiApplication, QIcon, QPalette

from ..core.errors import Cancelled, GMNetError
from ..core.report import Report
from ..core.words import title
from ..models.errors import ModelError, TorchError
from ..models.memory import memory_problem
from ..spelling import show_words
from .language import page_language, tr, translated

if TYPE_CHECKING:
    from qgis.core import (
        QgsProcessingFeedback,
        QgsProcessingParameterDefinition,
        QgsProject,
    )


# Pixels; what the dialog's help has room for at its usual width.
HELP_PICTURE_WIDTH = 224

_ICONS = Path(__file__).resolve().parent.parent / "icons"

# Below this lightness of 0 to 255 a theme is dark; the colour of text there, since QGIS's themes
# leave that of the palette black.
_HALF_LIGHT, _LIGHT_TEXT = 128, "#c0c0c0"

# What QGIS calls itself as ``qgis_process``, and as the desktop.
_CONSOLE, _DESKTOP = "qgis_process", "desktop"

# What QGIS appends to a GDAL dataset name: open options, credentials, an authentication entry.
_QGIS_SUFFIXES = re.compile(r"\|(?:option|credential):|\s+authcfg=")


def icon_path(name: str) -> str:
    """Path of one of the plugin's icons, by its file's name."""
    return str(_ICONS / f"{name}.svg")


def icon(name: str) -> QIcon:
    """One of the plugin's icons, sharp at any size."""
    return QIcon(icon_path(name))


def in_window() -> bool:
    """Whether parameters are shown by their labels, and choices by their titles.

    That is the desktop. ``qgis_process`` and scripts outside it know nothing but names; a script
    that runs in the desktop is not told apart from a dialog.
    """
    return bool(QgsApplication.platform() == _DESKTOP)


show_words(lambda word: title(word) if in_window() else word)


def called(definition: QgsProcessingParameterDefinition) -> str:
    """What a sentence calls a parameter: by its label in a window, else by its name."""
    return f"'{definition.description()}'" if in_window() else str(definition.name())


def gdal_name(layer: QgsRasterLayer) -> str:
    """The name of what a layer of GDAL's shows, without what QGIS appends to it."""
    return _QGIS_SUFFIXES.split(layer.source(), maxsplit=1)[0]


def named_target(parameters: dict[str, Any], name: str) -> str:
    """What names an output: a file, a layer's source or a word of QGIS's; empty if nothing does."""
    value = parameters.get(name)
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value, _ = value.valueAsString(QgsExpressionContext(), "")
    return str(value) if isinstance(value, (str, Path)) else ""


def report_of(
    feedback: QgsProcessingFeedback | None, spelling: Callable[[str], str] = str.upper
) -> Report:
    """A `Report` that speaks to QGIS, with fields spelled as the toolbox does.

    Progress goes out at every call, however small the step: ``qgis_process`` looks for Ctrl-C only
    when progress is set. It is made to look also where nothing advances.
    """
    if feedback is None:
        return Report()
    return Report(
        info=lambda line: feedback.pushInfo(translated(line)),
        warning=lambda line: feedback.pushWarning(translated(line)),
        progress=lambda fraction: feedback.setProgress(100.0 * min(max(fraction, 0.0), 1.0)),
        cancelled=partial(_cancelled, feedback),
        spelling=spelling,
        language=page_language(),
        status=lambda words: feedback.setProgressText(translated(words)),
    )


def _cancelled(feedback: QgsProcessingFeedback) -> bool:
    application = QCoreApplication.instance()
    if (
        QgsApplication.platform() == _CONSOLE
        and not feedback.isCanceled()
        and QThread.currentThread() == application.thread()
    ):
        # Ctrl-C is an event there, which comes only when the run lets it.
        application.processEvents()
    return feedback.isCanceled()


def reload_layers(path: Path, project: QgsProject | None) -> None:
    """Let the layers of a project that show ``path`` reload it after it was replaced.

    To be called from ``postProcessAlgorithm``: QGIS shows a replaced file as it was, and does not
    add it a second time. Older QGIS calls that of a model's step off the main thread; the layers
    are then reloaded on the main thread a little later.
    """
    if project is not None:
        _RELOADER.asked.emit(path, project)


class _Reloader(QObject):
    """Reloads layers on the thread that loaded the plugin, which is the main one."""

    asked = pyqtSignal(object, object)

    def __init__(self) -> None:
        super().__init__()
        # Qt calls at once what is asked for on this thread, and queues the rest.
        self.asked.connect(self._reload)

    @pyqtSlot(object, object)
    def _reload(self, path: Path, project: QgsProject) -> None:
        for layer in project.mapLayers().values():
            if isinstance(layer, QgsRasterLayer) and _shows(layer, path):
                layer.reload()
                if layer.dataProvider().extent() != layer.extent():
                    # Reloading leaves a layer's extent as it was; its style is kept here, too.
                    layer.setDataSource(layer.source(), layer.name(), layer.providerType())
                layer.triggerRepaint()


_RELOADER = _Reloader()


class _Notices(QObject):
    """What the plugin tells users besides what a run says of itself.

    Attributes:
        torch: why a run could not use PyTorch.
    """

    torch = pyqtSignal(str)


NOTICES = _Notices()


def _shows(layer: QgsRasterLayer, path: Path) -> bool:
    if layer.providerType() != "gdal":
        return False
    try:
        return Path(gdal_name(layer)).samefile(path)
    except OSError:  # either is gone, or the layer's is not a file
        return False


def notice(error: Exception) -> None:
    """Let the plugin offer help with an error, where it can."""
    if isinstance(error, TorchError):
        NOTICES.torch.emit(str(error))


@contextmanager
def qgis_errors(cancelled: str = "", spelling: Callable[[str], str] = str.upper) -> Iterator[None]:
    """Turn the package's errors, and cancellation, into what makes QGIS stop the run.

    Returning nothing after a cancelled run would look like success to ``qgis_process``.

    Args:
        cancelled: the note for a run that was cancelled, if it writes no raster.
        spelling: a field of a request as the toolbox calls it.

    Raises:
        QgsProcessingException: for a `GMNetError` or `ModelError` with its sentence, for
            memory that ran out, and for `Cancelled` with a short note.
    """
    try:
        yield
    except (GMNetError, ModelError) as error:
        notice(error)
        raise QgsProcessingException(translated(error.spelled(spelling))) from error
    except (MemoryError, RuntimeError) as error:
        if problem := memory_problem(error):
            raise QgsProcessingException(tr(problem)) from error
        raise
    except Cancelled as error:
        note = translated(str(error)) or cancelled or tr("Cancelled; no output was written.")
        raise QgsProcessingException(note) from error


def help_picture(name: str) -> str:
    """``name`` if there is a picture of it for help, else nothing."""
    return name if (_ICONS / "help" / f"{name}.png").exists() else ""


def help_html(introduction: str, items: Iterable[tuple[str, str]], picture: str = "") -> str:
    """Help for the dialog's right side: a paragraph, then one (label, text) entry after another.

    Args:
        introduction: what the algorithm does.
        items: an entry for each parameter, or for some that belong together.
        picture: name of a picture of what comes out, in ``icons/help``.
    """
    paragraph = f'<p style="color: {colour}">' if (colour := _dark_text()) else "<p>"
    entries = "".join(f"<h3>{escape(label)}</h3>{paragraph}{text}</p>" for label, text in items)
    shown = ""
    if picture:
        source = (_ICONS / "help" / f"{picture}.png").as_uri()
        shown = f'<p><img src="{source}" width="{HELP_PICTURE_WIDTH}"></p>'
    return f"{paragraph}{introduction}</p>{shown}{entries}"


def _dark_text() -> str:
    """The colour of text in a dark theme, where QGIS makes that of help dark grey; else nothing."""
    if not in_window():
        return ""
    base = QGuiApplication.palette().color(QPalette.ColorRole.Base)
    return _LIGHT_TEXT if base.lightness() < _HALF_LIGHT else ""
