"""What the algorithms share: dataset names of layers, reports, errors and help for QGIS."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsExpressionContext,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterRange,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QIcon

from ..core.errors import Cancelled, GMNetError, InputError
from ..core.raster.additional_nodata import without_values
from ..core.raster.gdal_calls import quietly
from ..core.raster.reading import open_raster, readable_name
from ..core.raster.source_names import title_of
from ..core.report import Report
from ..models.errors import ModelError, TorchError
from ..models.memory import memory_problem
from .language import page_language, tr, translated

if TYPE_CHECKING:
    from qgis.core import (
        QgsMapLayer,
        QgsProcessingAlgorithm,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingParameterDefinition,
        QgsProject,
    )

# What a layer calls the name that it was asked for by, where its source is another.
_GIVEN_AS = "gmnet/given_as"

# Pixels; what the dialog's help has room for at its usual width.
HELP_PICTURE_WIDTH = 224

_ICONS = Path(__file__).resolve().parent.parent / "icons"

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


def called(definition: QgsProcessingParameterDefinition) -> str:
    """What a sentence calls a parameter: by its label in a window, else by its name."""
    return f"'{definition.description()}'" if in_window() else str(definition.name())


def source_of(layer: QgsMapLayer | None) -> str:
    """The GDAL dataset name of a raster layer.

    Args:
        layer: what `QgsProcessingAlgorithm.parameterAsRasterLayer` gave. Where it has additional
            no data values, the name is that of a raster in which they are missing.

    Raises:
        InputError: no layer, not a raster, a layer that QGIS could not load, or one that is not
            read through GDAL (a web layer, for instance).
    """
    if layer is None:
        raise InputError(tr("The raster could not be opened. Check that the file exists."))
    name = layer.name()
    if not isinstance(layer, QgsRasterLayer):
        raise InputError(tr("'{}' is not a raster layer. Choose a raster file.").format(name))
    provider = layer.providerType()
    if provider != "gdal":
        raise InputError(
            tr(
                "'{}' is a '{}' layer, which holds pictures or is served by another program. "
                "Choose a raster file with backscatter, such as a GeoTIFF."
            ).format(name, provider)
        )
    if not layer.isValid():
        raise InputError(tr("'{}' cannot be read. Check that its file still exists.").format(name))
    given = layer.customProperty(_GIVEN_AS)
    source = str(given) if given else _QGIS_SUFFIXES.split(layer.source(), maxsplit=1)[0]
    values = _additional_nodata(layer)
    return without_values(source, f"'{name}'", values) if values else source


def _additional_nodata(layer: QgsRasterLayer) -> dict[int, list[tuple[float, float]]]:
    """The values that the layer's properties call additional no data values, by band number."""
    provider = layer.dataProvider()
    found = {}
    for band in range(1, provider.bandCount() + 1):
        if ranges := [_closed(one) for one in provider.userNoDataValues(band)]:
            found[band] = ranges
    return found


def _closed(one: QgsRasterRange) -> tuple[float, float]:
    """A range of QGIS's with both its ends."""
    low, high, bounds = np.float32(one.min()), np.float32(one.max()), one.bounds()
    kinds = QgsRasterRange.BoundsType
    if bounds in (kinds.IncludeMax, kinds.Exclusive):
        low = np.nextafter(low, np.float32(np.inf))
    if bounds in (kinds.IncludeMin, kinds.Exclusive):
        high = np.nextafter(high, np.float32(-np.inf))
    return -np.inf if np.isnan(low) else float(low), np.inf if np.isnan(high) else float(high)


def load_what_gdal_opens(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> None:
    """Let a run find rasters that GDAL opens and that QGIS does not load by their names.

    These are subdatasets (``NETCDF:"s1.nc":VV``), and files in which VV and VH are variables.

    Raises:
        InputError: such a file holds several rasters that are to be chosen from.
    """
    for definition in algorithm.parameterDefinitions():
        raster = definition.type() == "raster" or (
            definition.type() == "multilayer"
            and definition.layerType() == QgsProcessing.SourceType.TypeRaster
        )
        value = parameters.get(definition.name()) if raster else None
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if not isinstance(one, str) or not one or _loads(one, context):
                continue
            dataset, _ = quietly(partial(gdal.OpenEx, one, gdal.OF_RASTER))
            if dataset is None:
                continue
            opened = open_raster(one, f"{called(definition)} '{title_of(one)}'")
            layer = QgsRasterLayer(readable_name(opened, one), one, "gdal")
            layer.setCustomProperty(_GIVEN_AS, one)
            if layer.isValid():
                context.temporaryLayerStore().addMapLayer(layer)


def _loads(name: str, context: QgsProcessingContext) -> bool:
    """Whether QGIS finds or loads a raster by a name."""
    hint = QgsProcessingUtils.LayerHint.Raster
    return QgsProcessingUtils.mapLayerFromString(name, context, True, hint) is not None


def layers_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    kind: QgsProcessingUtils.LayerHint = QgsProcessingUtils.LayerHint.UnknownType,
) -> list[QgsMapLayer]:
    """Layers of a parameter that takes several; to be called on the main thread only.

    Args:
        algorithm: has the parameter.
        parameters: of the run.
        name: the parameter's.
        context: of the run.
        kind: what files hold; without it QGIS tries each as a vector and logs that it cannot.

    Raises:
        InputError: some cannot be opened; QGIS itself leaves them out without a word.
    """
    asked = parameters.get(name)
    if asked in (None, "", []):
        return []
    for one in asked if isinstance(asked, (list, tuple)) else ():
        if isinstance(one, str):
            # The context keeps it, and finds it again below.
            QgsProcessingUtils.mapLayerFromString(one, context, True, kind)
    layers = algorithm.parameterAsLayerList(parameters, name, context)
    if isinstance(asked, (list, tuple)) and len(layers) != len(asked):
        gone = [
            Path(one).name
            for one in asked
            if isinstance(one, str) and QgsProcessingUtils.mapLayerFromString(one, context) is None
        ]
        raise InputError(
            tr("{} of {} layers of {} cannot be opened ({}). Check that their files exist.").format(
                len(asked) - len(layers),
                len(asked),
                called(algorithm.parameterDefinition(name)),
                ", ".join(gone),
            )
        )
    if not layers:
        raise InputError(
            tr("No layer of {} can be opened.").format(called(algorithm.parameterDefinition(name)))
        )
    return list(layers)


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
        return Path(_QGIS_SUFFIXES.split(layer.source(), maxsplit=1)[0]).samefile(path)
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
    entries = "".join(f"<h3>{escape(label)}</h3><p>{text}</p>" for label, text in items)
    shown = ""
    if picture:
        source = (_ICONS / "help" / f"{picture}.png").as_uri()
        shown = f'<p><img src="{source}" width="{HELP_PICTURE_WIDTH}"></p>'
    return f"<p>{introduction}</p>{shown}{entries}"
