"""``gmnet:assessaccuracy``: a mask and what is known in, an error matrix and measures out."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..core.accuracy.accuracy_report import as_csv, as_html
from ..core.accuracy.assessment import (
    AccuracyRequest,
    Assessment,
    agreement_target,
    assess_accuracy,
    check_accuracy,
    check_agreement,
    check_choice,
)
from ..core.errors import GMNetError
from ..core.masks.legend import AGREEMENT_LEGEND, classes_qml
from ..core.masks.mask import open_mask
from ..core.raster.hidden_file import HiddenFile, Target, together
from ..core.raster.reading import open_raster
from ..core.raster.targets import check_no_source
from .assess_accuracy_help import help_entries
from .base import GMNetAlgorithm
from .labelled_parameters import cleaned_up
from .layer_styles import style
from .reference_layer import (
    REFERENCE_LAYER,
    ReferenceLayer,
    class_words,
    reference_parameters,
)
from .sample_points import (
    SAMPLE_POINTS,
    design_of,
    points_target,
    sample_output,
    sample_parameters,
    write_points,
)
from .support import help_html, named_target, qgis_errors, report_of, source_of, tr
from .targets import PAGE, TABLE, check_files

INPUT = "INPUT"
REFERENCE_RASTER = "REFERENCE_RASTER"
OUTPUT = "OUTPUT"
OUTPUT_CSV = "OUTPUT_CSV"
AGREEMENT = "AGREEMENT"

_NOTHING = (None, "")


class AssessAccuracyAlgorithm(GMNetAlgorithm):
    """Assess accuracy."""

    NAME = "assessaccuracy"
    ICON = "assess_accuracy"

    def __init__(self) -> None:
        super().__init__()
        self._request: AccuracyRequest | None = None
        self._reference = ""
        self._held: TemporaryDirectory[str] | None = None

    def displayName(self) -> str:
        return tr("Assess accuracy")

    def shortDescription(self) -> str:
        return tr("Compares a water mask with what is known, or draws points to find it out at.")

    def tags(self) -> list[str]:
        return tr(
            "water,accuracy,validation,error matrix,confusion matrix,kappa,iou,f1,user's accuracy,"
            "producer's accuracy,area-adjusted,stratified random sample,olofsson"
        ).split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Says how right a water mask is: error matrix, overall, user's and producer's "
                "accuracy, F1, IoU and kappa, against a raster, polygons or points. Points that "
                "were drawn at random also give area-adjusted accuracy and the area of water with "
                "95 % intervals. Whoever has no reference lets it draw such points first."
            ),
            help_entries(),
            picture=self.NAME,
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(QgsProcessingParameterRasterLayer(INPUT, tr("Water mask")))
        self.addParameter(
            QgsProcessingParameterRasterLayer(
                REFERENCE_RASTER, tr("Reference raster"), optional=True
            )
        )
        for parameter in reference_parameters():
            self.addParameter(parameter)
        for parameter in sample_parameters():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                OUTPUT, tr("Accuracy report"), tr("HTML files (*.html)")
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                OUTPUT_CSV, tr("Table"), tr("CSV files (*.csv)"), None, True, False
            )
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination(AGREEMENT, tr("Agreement"), None, True, False)
        )
        self.addParameter(sample_output())
        for name, label in _number_labels().items():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        try:
            request, layer = self._asked(parameters, context)
            check_accuracy(request)
            _check_targets(parameters, request, layer)
            if layer is not None:
                grid = open_mask(request.mask, request.mask_name).grid
                layer.check(grid, request.mask_name)
        except GMNetError as error:
            return False, str(error)
        return True, ""

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        self._held = TemporaryDirectory(prefix="gmnet_")
        with qgis_errors():
            copy = Path(self._held.name) / "reference.gpkg"
            self._request, layer = self._asked(parameters, context, copy)
            # Models ask for no checks.
            _check_targets(parameters, self._request, layer)
            raster = tr("the raster '{}'").format(Path(self._request.raster).name)
            self._reference = raster if layer is None else layer.title
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        request, held = self._request, self._held
        if request is None or held is None:
            raise QgsProcessingException(tr("The run was not prepared."))
        page = self.parameterAsFileOutput(parameters, OUTPUT, context)
        if parameters.get(AGREEMENT) not in _NOTHING:
            # Asking twice would make QGIS expect two temporary files.
            agreement = Path(self.parameterAsOutputLayer(parameters, AGREEMENT, context))
            request = replace(request, agreement=agreement)
        csv = self.parameterAsFileOutput(parameters, OUTPUT_CSV, context)
        report = report_of(feedback)
        name = Path(request.mask).stem
        outputs: dict[str, Any] = {OUTPUT: page}
        with qgis_errors(), cleaned_up(held):
            files = {file: HiddenFile(Path(file)) for file in (csv, page) if file}
            agreements = agreement_target(request, report)
            targets: list[Target] = [*agreements, *files.values()]
            if request.design is not None:
                grid = open_mask(request.mask, request.mask_name).grid
                points = points_target(self, grid, parameters, context)
                targets.append(points)
            with together(targets):
                found = assess_accuracy(request, Path(held.name), report, agreements)
                files[page].write_text(as_html(found, name, self._reference))
                if csv:
                    files[csv].write_text(as_csv(found))
                    outputs[OUTPUT_CSV] = csv
                if found.sample is not None:
                    write_points(found.sample, points)
            if found.sample is not None:
                outputs[SAMPLE_POINTS] = points.made
        if request.agreement is not None:
            title = tr("Agreement of {} with its reference").format(name)
            style(request.agreement, classes_qml(AGREEMENT_LEGEND), context, name=title)
            self._written = [] if request.agreement is None else [request.agreement]
            outputs[AGREEMENT] = str(request.agreement)
        numbers = _numbers(found)
        for key, label in _number_labels().items():
            if key in numbers:
                report.info(f"{label}: {numbers[key]:.6g}")
        return {**outputs, **numbers}

    def _asked(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        copy: Path | None = None,
    ) -> tuple[AccuracyRequest, ReferenceLayer | None]:
        """What is to be done, and the reference layer; to be called on the main thread only.

        Args:
            copy: where to put a copy of the reference layer, for reading it on another thread.

        Raises:
            InputError: a layer cannot be used, or there is no or more than one reference.
        """
        given = {
            name: parameters.get(name) not in _NOTHING
            for name in (REFERENCE_RASTER, REFERENCE_LAYER, SAMPLE_POINTS, AGREEMENT)
        }
        check_choice(given[REFERENCE_RASTER], given[REFERENCE_LAYER], given[SAMPLE_POINTS])
        layer = ReferenceLayer(self, parameters, context) if given[REFERENCE_LAYER] else None
        shapes = None
        if layer is not None:
            shapes = layer.shapes() if copy is None else layer.copied(copy)
        raster = ""
        if given[REFERENCE_RASTER]:
            raster = source_of(self.parameterAsRasterLayer(parameters, REFERENCE_RASTER, context))
        if given[AGREEMENT]:
            check_agreement(bool(raster), layer is not None and layer.polygons)
        request = AccuracyRequest(
            mask=source_of(self.parameterAsRasterLayer(parameters, INPUT, context)),
            words=class_words(self, parameters, context),
            raster=raster,
            polygons=shapes if layer is not None and layer.polygons else None,
            points=shapes if layer is not None and not layer.polygons else None,
            design=design_of(self, parameters, context) if given[SAMPLE_POINTS] else None,
        )
        return request, layer


def _check_targets(
    parameters: dict[str, Any], request: AccuracyRequest, layer: ReferenceLayer | None
) -> None:
    """Refuse to write over what is read (a sample with its answers is hours of work), or nowhere.

    Raises:
        InputError: an output has the file of the mask, of the reference or of another output, or
            cannot be written.
    """
    read: list[Any] = [open_raster(one, one) for one in (request.mask, request.raster) if one]
    if layer is not None and layer.file:
        read.append(layer.file)
    check_files(parameters, {OUTPUT: PAGE, OUTPUT_CSV: TABLE}, (SAMPLE_POINTS,), sources=read)
    check_no_source(named_target(parameters, AGREEMENT), AGREEMENT, read)


def _number_labels() -> dict[str, str]:
    """Numbers among the outputs, and what they are."""
    return {
        "COMPARED": tr("Compared pixels or points"),
        "OVERALL": tr("Overall accuracy"),
        "USERS_WATER": tr("User's accuracy (precision) of water"),
        "PRODUCERS_WATER": tr("Producer's accuracy (recall) of water"),
        "USERS_LAND": tr("User's accuracy of land"),
        "PRODUCERS_LAND": tr("Producer's accuracy of land"),
        "F1": tr("F1 of water"),
        "IOU": tr("IoU of water"),
        "KAPPA": tr("Kappa"),
        "AREA_ADJUSTED_OVERALL": tr("Area-adjusted overall accuracy"),
        "AREA_ADJUSTED_OVERALL_MARGIN": tr("Half the width of its 95 % interval"),
        "AREA_ADJUSTED_PRODUCERS_WATER": tr("Area-adjusted producer's accuracy of water"),
        "AREA_ADJUSTED_PRODUCERS_WATER_MARGIN": tr("Half the width of its 95 % interval"),
        "AREA_ADJUSTED_WATER_KM2": tr("Area-adjusted area of water in km2"),
        "AREA_ADJUSTED_WATER_MARGIN_KM2": tr("Half the width of its 95 % interval in km2"),
    }


def _numbers(found: Assessment) -> dict[str, float]:
    """Measures; those that are not defined are left out."""
    values: dict[str, float] = {}
    if found.comparison is not None:
        matrix = found.comparison.matrix
        values = {
            "COMPARED": matrix.pixels,
            "OVERALL": matrix.overall,
            "USERS_WATER": matrix.precision,
            "PRODUCERS_WATER": matrix.recall,
            "USERS_LAND": matrix.land_precision,
            "PRODUCERS_LAND": matrix.land_recall,
            "F1": matrix.f1,
            "IOU": matrix.iou,
            "KAPPA": matrix.kappa,
        }
    if found.estimates is not None:
        overall = found.estimates.overall
        producers, area = found.estimates.producers[0], found.estimates.areas[0]
        values |= {
            "AREA_ADJUSTED_OVERALL": overall.value,
            "AREA_ADJUSTED_OVERALL_MARGIN": overall.margin,
            "AREA_ADJUSTED_PRODUCERS_WATER": producers.value,
            "AREA_ADJUSTED_PRODUCERS_WATER_MARGIN": producers.margin,
            "AREA_ADJUSTED_WATER_KM2": area.value,
            "AREA_ADJUSTED_WATER_MARGIN_KM2": area.margin,
        }
    return {name: value for name, value in values.items() if not math.isnan(value)}
