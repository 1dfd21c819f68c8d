"""``gmnet:evaluatemodel``: labelled rasters and model sets in, scores out."""

from __future__ import annotations

import math
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)

from ..core.errors import GMNetError, InputError
from ..core.raster.hidden_file import HiddenFile, together
from ..core.report import Report
from ..core.water.mapping import modes_of
from ..models.errors import ModelError
from ..models.runtime import DEVICES, how_to_install, torch_installed
from ..models.sets.installed import BUNDLED, installed_ids
from ..networks import ModelChoice, load_model
from ..training.data.labelled_rasters import Pair, check_pairs, pairs_in
from ..training.scoring.assessment import AssessmentRequest, Candidate, Method, assess
from ..training.scoring.assessment_report import as_csv, as_html
from .base import GMNetAlgorithm
from .labelled_parameters import (
    BACKSCATTER,
    LABELS,
    cleaned_up,
    labelled_help,
    labelled_parameters,
    pairs_of,
    reading_of,
    titles,
)
from .parameters import advanced, choice_parameter
from .support import help_html, layers_of, qgis_errors, report_of, tr
from .targets import PAGE, TABLE, check_files

PAIRS_FOLDER = "PAIRS_FOLDER"
MODEL = "MODEL"
MODEL_FOLDER = "MODEL_FOLDER"
SECOND_MODEL = "SECOND_MODEL"
SECOND_FOLDER = "SECOND_FOLDER"
THRESHOLD = "THRESHOLD"
VH_THRESHOLD = "VH_THRESHOLD"
TRAINING_BACKSCATTER = "TRAINING_BACKSCATTER"
TRAINING_LABELS = "TRAINING_LABELS"
DEVICE = "DEVICE"
OUTPUT = "OUTPUT"
OUTPUT_CSV = "OUTPUT_CSV"
# No second model set.
NONE = "none"
MEAN_IOU = "MEAN_IOU"
# Outputs that are pooled scores of the model set.
POOLED = {
    "POOLED_IOU": "iou",
    "PRECISION": "precision",
    "RECALL": "recall",
    "F1": "f1",
    "OVERALL": "overall",
}
CALIBRATION_ERROR = "CALIBRATION_ERROR"

_DOUBLE = QgsProcessingParameterNumber.Type.Double


class EvaluateModelAlgorithm(GMNetAlgorithm):
    """Evaluate a model."""

    NAME = "evaluatemodel"
    ICON = "evaluate_model"

    def __init__(self) -> None:
        super().__init__()
        self._pairs: list[Pair] = []
        self._training: list[Pair] = []
        self._held: TemporaryDirectory[str] | None = None

    def displayName(self) -> str:
        return tr("Evaluate a model")

    def shortDescription(self) -> str:
        return tr("Scores model sets and thresholds on rasters with labels of water.")

    def tags(self) -> list[str]:
        return tr(
            "water,sentinel-1,sar,accuracy,validation,iou,error matrix,otsu,threshold,calibration"
        ).split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Maps rasters with a model set, compares the maps with labels of water, and says "
                "how well they agree: IoU, precision, recall, F1 and overall accuracy for each "
                "raster and for all, beside thresholds on VH, and how far the probabilities can "
                "be trusted."
            ),
            [*labelled_help(), *_help()],
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in labelled_parameters(optional=True):
            self.addParameter(parameter)
        self._add_folder(PAIRS_FOLDER, tr("Instead: folder of NAME_s1.tif and NAME_water.tif"))
        ids = installed_ids()
        self.addParameter(choice_parameter(MODEL, tr("Model set"), ids, BUNDLED))
        self._add_folder(MODEL_FOLDER, tr("Folder with a model set of your own"))
        self.addParameter(
            choice_parameter(SECOND_MODEL, tr("Second model set"), [NONE, *ids], NONE)
        )
        self._add_folder(SECOND_FOLDER, tr("Folder with a second model set of your own"))
        self._add_thresholds()
        self.addParameter(choice_parameter(DEVICE, tr("Device"), list(DEVICES), DEVICES[0]))
        self.addParameter(
            QgsProcessingParameterFileDestination(OUTPUT, tr("Report"), tr("HTML files (*.html)"))
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                OUTPUT_CSV, tr("Table"), tr("CSV files (*.csv)"), None, True, False
            )
        )
        self._add_results()

    def _add_folder(self, name: str, label: str) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                name,
                label,
                behavior=QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            )
        )

    def _add_thresholds(self) -> None:
        self.addParameter(
            QgsProcessingParameterNumber(
                THRESHOLD,
                tr("Water where the probability is greater than"),
                _DOUBLE,
                0.5,
                minValue=0.0,
                maxValue=1.0,
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                VH_THRESHOLD,
                tr("Compare with water where VH is below (dB)"),
                _DOUBLE,
                None,
                optional=True,
            )
        )
        for name, label, kind in (
            (
                TRAINING_BACKSCATTER,
                tr("Backscatter on which to find the best single threshold"),
                QgsProcessing.SourceType.TypeRaster,
            ),
            (TRAINING_LABELS, tr("Labels of these"), QgsProcessing.SourceType.TypeMapLayer),
        ):
            self.addParameter(
                advanced(QgsProcessingParameterMultipleLayers(name, label, kind, optional=True))
            )

    def _add_results(self) -> None:
        self.addOutput(QgsProcessingOutputNumber(MEAN_IOU, tr("Mean IoU over the rasters")))
        labels = {
            "POOLED_IOU": tr("IoU of all pixels together"),
            "PRECISION": tr("Precision (user's accuracy) of water"),
            "RECALL": tr("Recall (producer's accuracy) of water"),
            "F1": tr("F1 of water"),
            "OVERALL": tr("Overall accuracy"),
        }
        for name in POOLED:
            self.addOutput(QgsProcessingOutputNumber(name, labels[name]))
        error = tr("Expected calibration error")
        self.addOutput(QgsProcessingOutputNumber(CALIBRATION_ERROR, error))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        if not torch_installed():
            return False, tr("PyTorch is not installed. To get it, {}").format(how_to_install())
        try:
            self._check_targets(parameters, context)
            with TemporaryDirectory(prefix="gmnet_") as held:
                pairs, training = self._all_pairs(parameters, context, Path(held))
                check_pairs([*pairs, *training])
            for choice in self._choices(parameters, context):
                mode = pairs[0].reading.mode
                models = choice.model_set(mode)
                for needed in modes_of(pairs[0].sources, choice.orbit_choice(mode)):
                    models.weights(needed)
        except (GMNetError, ModelError, QgsProcessingException) as error:
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
            # Models ask for no checks.
            self._check_targets(parameters, context)
            folder = Path(self._held.name)
            self._pairs, self._training = self._all_pairs(parameters, context, folder)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report = report_of(feedback)
        page = Path(self.parameterAsFileOutput(parameters, OUTPUT, context))
        table = self.parameterAsFileOutput(parameters, OUTPUT_CSV, context)
        fixed = parameters.get(VH_THRESHOLD)
        with qgis_errors(), cleaned_up(self._held):
            device = self.parameterAsEnumString(parameters, DEVICE, context)
            choices = self._choices(parameters, context)
            request = AssessmentRequest(
                pairs=self._pairs,
                candidates=[self._candidate(choice, device, report) for choice in choices],
                threshold=self.parameterAsDouble(parameters, THRESHOLD, context),
                vh_threshold=None
                if fixed in (None, "")
                else self.parameterAsDouble(parameters, VH_THRESHOLD, context),
                training=self._training,
            )
            methods = assess(request, report)
            about = tr("Labelled rasters: {}.").format(titles(self._pairs))
            files = {path: HiddenFile(path) for path in (Path(table), page) if path.name}
            with together(list(files.values())):
                files[page].write_text(as_html(methods, about))
                if table:
                    files[Path(table)].write_text(as_csv(methods))
        for method in methods:
            report.info(
                f"{method.title}: IoU {method.mean('iou'):.3f} on the mean, "
                f"{method.pooled.iou:.3f} pooled."
            )
        outputs: dict[str, Any] = {OUTPUT: str(page), **_numbers(methods[0])}
        if table:
            outputs[OUTPUT_CSV] = table
        return outputs

    def _check_targets(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse targets that cannot be or are read; to be called on the main thread only."""
        names = (BACKSCATTER, LABELS, TRAINING_BACKSCATTER, TRAINING_LABELS)
        read = [
            one.source() for name in names for one in layers_of(self, parameters, name, context)
        ]
        check_files(parameters, {OUTPUT: PAGE, OUTPUT_CSV: TABLE}, sources=read)

    def _all_pairs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, held: Path
    ) -> tuple[list[Pair], list[Pair]]:
        """Rasters with labels to assess on, and to find a threshold on."""
        folder = self.parameterAsString(parameters, PAIRS_FOLDER, context)
        if folder and parameters.get(BACKSCATTER) not in (None, "", []):
            raise InputError(tr("BACKSCATTER and PAIRS_FOLDER are both given; give one of them."))
        if folder and parameters.get(LABELS) not in (None, "", []):
            raise InputError(tr("PAIRS_FOLDER has labels of its own; leave LABELS empty."))
        if folder:
            pairs = pairs_in(Path(folder), reading_of(self, parameters, context))
        else:
            pairs = pairs_of(self, parameters, context, held)
        training = []
        if parameters.get(TRAINING_BACKSCATTER) not in (None, "", []):
            names = (TRAINING_BACKSCATTER, TRAINING_LABELS)
            training = pairs_of(self, parameters, context, held, names)
        elif parameters.get(TRAINING_LABELS) not in (None, "", []):
            raise InputError(
                tr("TRAINING_LABELS are given without their rasters; give TRAINING_BACKSCATTER.")
            )
        return pairs, training

    def _choices(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> list[ModelChoice]:
        """The model set, and the second one if there is one."""
        choices = []
        for model, folder in ((MODEL, MODEL_FOLDER), (SECOND_MODEL, SECOND_FOLDER)):
            own = self.parameterAsString(parameters, folder, context)
            installed = self.parameterAsEnumString(parameters, model, context)
            if own or installed != NONE:
                choices.append(ModelChoice(installed, Path(own) if own else None))
        return choices

    def _candidate(self, choice: ModelChoice, device: str, report: Report) -> Candidate:
        first = self._pairs[0]
        mode = first.reading.mode
        rule = choice.orbit_choice(mode)
        model = load_model(choice, modes_of(first.sources, rule), device, 0, report)
        return Candidate(choice.model_set(mode).id, model, rule)


def _numbers(method: Method) -> dict[str, float]:
    """Scores of the model set; those that are not defined are left out."""
    values = {name: getattr(method.pooled, score) for name, score in POOLED.items()}
    values[MEAN_IOU] = method.mean("iou")
    if method.reliability is not None:
        values[CALIBRATION_ERROR] = method.reliability.expected_error
    return {name: value for name, value in values.items() if not math.isnan(value)}


def _help() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Model sets"),
            tr(
                "One that is installed, or a folder of your own, which wins over the other. A "
                "second one is scored on the same rasters, to compare. Scores are honest only on "
                "rasters that had no part in the training."
            ),
        ),
        (
            tr("Thresholds on VH"),
            tr(
                "What a map without a network would reach: Otsu's threshold, found anew in each "
                "raster; a fixed one in dB if you give it; and the best single one, found on other "
                "rasters with labels if you give those."
            ),
        ),
        (
            tr("Report, table"),
            tr(
                "A page with all scores, for each raster, pooled over all pixels, and as mean over "
                "the rasters that have water; and a reliability table that compares predicted "
                "probabilities with the share of water that was there. The table has the same "
                "scores with counts of pixels."
            ),
        ),
    ]
