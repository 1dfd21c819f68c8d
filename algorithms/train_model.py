"""``gmnet:trainmodel``: labelled rasters in, a model set of one's own out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..core.errors import GMNetError
from ..models.errors import ModelError
from ..models.runtime import (
    TRAINING_DEVICES,
    describe_device,
    how_to_install,
    require_torch,
    resolve_device,
    torch_installed,
)
from ..models.sets.installed import BUNDLED, installed_ids
from ..networks import ModelChoice
from ..training.data.augment import USUAL
from ..training.data.labelled_rasters import Pair, check_pairs
from ..training.run_folder import check_output
from .base import GMNetAlgorithm
from .labelled_parameters import cleaned_up, labelled_parameters, pairs_of, reading_of
from .parameters import advanced, choice_parameter
from .support import help_html, qgis_errors, report_of, tr
from .train_model_help import help_entries

if TYPE_CHECKING:
    from ..models.sets.installed import ModelSet
    from ..training.fine_tuning import FineTuneRequest, FineTuneResult

MODEL = "MODEL"
MODEL_FOLDER = "MODEL_FOLDER"
EPOCHS = "EPOCHS"
RATE = "RATE"
BATCH_SIZE = "BATCH_SIZE"
VALIDATION = "VALIDATION"
BLOCK = "BLOCK"
SEED = "SEED"
DEVICE = "DEVICE"
SIMULATED = "SIMULATED"
SMOOTHING = "SMOOTHING"
JITTER = "JITTER"
NOISE = "NOISE"
MISSING_LINES = "MISSING_LINES"
MISSING_REGIONS = "MISSING_REGIONS"
MISSING_BANDS = "MISSING_BANDS"
OUTPUT = "OUTPUT"
IOU_BEFORE = "IOU_BEFORE"
IOU_AFTER = "IOU_AFTER"
BEST_EPOCH = "BEST_EPOCH"
# In place of a model set: random weights.
NONE = "none"

_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double


class TrainModelAlgorithm(GMNetAlgorithm):
    """Train or fine-tune a model."""

    NAME = "trainmodel"
    ICON = "train_model"

    def __init__(self) -> None:
        super().__init__()
        self._pairs: list[Pair] = []
        self._held: TemporaryDirectory[str] | None = None

    def displayName(self) -> str:
        return tr("Train or fine-tune a model")

    def shortDescription(self) -> str:
        return tr("Trains a network on your own rasters with labels of water.")

    def tags(self) -> list[str]:
        return tr(
            "water,sentinel-1,sar,radar,deep learning,training,fine-tuning,transfer learning,labels"
        ).split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Trains GMNet on rasters of backscatter with labels of water, from a model set or "
                "from random weights. A part of the labels is kept for validation. The folder that "
                "comes out is a model set for <i>Map surface water</i>."
            ),
            help_entries(),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in labelled_parameters(optional=False):
            self.addParameter(parameter)
        choices = [*installed_ids(), NONE]
        self.addParameter(choice_parameter(MODEL, tr("Model set to start from"), choices, BUNDLED))
        self.addParameter(
            QgsProcessingParameterFile(
                MODEL_FOLDER,
                tr("Folder with a model set of your own to start from"),
                behavior=QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            )
        )
        self._add_run()
        self._add_augmentation()
        self.addParameter(QgsProcessingParameterFolderDestination(OUTPUT, tr("New model set")))
        before = tr("IoU on the validation blocks before training")
        self.addOutput(QgsProcessingOutputNumber(IOU_BEFORE, before))
        self.addOutput(QgsProcessingOutputNumber(IOU_AFTER, tr("IoU after training")))
        self.addOutput(QgsProcessingOutputNumber(BEST_EPOCH, tr("Epoch that was kept")))

    def _number(self, name: str, label: str, kind: Any, default: float, **span: float) -> Any:
        return QgsProcessingParameterNumber(name, label, kind, default, **span)

    def _add_run(self) -> None:
        plain = (
            self._number(EPOCHS, tr("Epochs"), _INTEGER, 20, minValue=1),
            self._number(
                VALIDATION,
                tr("Share of the labels that is kept for validation"),
                _DOUBLE,
                0.2,
                minValue=0.01,
                maxValue=0.9,
            ),
        )
        rare = (
            self._number(
                RATE, tr("Highest learning rate (0: by the start)"), _DOUBLE, 0.0, minValue=0.0
            ),
            self._number(BATCH_SIZE, tr("Patches in a step"), _INTEGER, 6, minValue=1),
            self._number(
                BLOCK, tr("Side of the validation blocks (pixels)"), _INTEGER, 512, minValue=64
            ),
            self._number(SEED, tr("Seed"), _INTEGER, 1, minValue=0),
        )
        for parameter in plain:
            self.addParameter(parameter)
        self.addParameter(
            choice_parameter(DEVICE, tr("Device"), list(TRAINING_DEVICES), TRAINING_DEVICES[0])
        )
        for parameter in rare:
            self.addParameter(advanced(parameter))

    def _add_augmentation(self) -> None:
        share = {"minValue": 0.0, "maxValue": 1.0}
        for name, label, default, span in (
            (SIMULATED, tr("Share of simulated patches"), 0.0, {"minValue": 0.0, "maxValue": 0.95}),
            (SMOOTHING, tr("Label smoothing"), 0.1, {"minValue": 0.0, "maxValue": 0.4}),
            (JITTER, tr("Jitter of the level (dB)"), USUAL.jitter, {"minValue": 0.0}),
            (NOISE, tr("Noise of pixels (dB, at most)"), USUAL.noise, {"minValue": 0.0}),
            (MISSING_LINES, tr("Share with missing lines"), USUAL.missing_lines, share),
            (MISSING_REGIONS, tr("Share with missing regions"), USUAL.missing_regions, share),
            (
                MISSING_BANDS,
                tr("Share with one orbit of two missing"),
                USUAL.missing_bands,
                share,
            ),
        ):
            self.addParameter(advanced(self._number(name, label, _DOUBLE, default, **span)))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        if not torch_installed():
            return False, tr("PyTorch is not installed. To get it, {}").format(how_to_install())
        try:
            with TemporaryDirectory(prefix="gmnet_") as held:
                check_pairs(pairs_of(self, parameters, context, Path(held)))
            start = self._start(parameters, context)
            if start is not None:
                start.weights(reading_of(self, parameters, context).mode)
            output = self.parameterAsString(parameters, OUTPUT, context)
            if output != "TEMPORARY_OUTPUT":
                check_output(Path(output))
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
            self._pairs = pairs_of(self, parameters, context, Path(self._held.name))
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report = report_of(feedback)
        with qgis_errors(), cleaned_up(self._held):
            require_torch()
            from ..training.fine_tuning import fine_tune

            request = self._request(parameters, context)
            report.info(tr("Device: {}").format(describe_device(request.device)))
            result = fine_tune(request, report)
        if not result.finished:
            # Results of a cancelled run would look like success to qgis_process.
            raise QgsProcessingException(
                tr("Cancelled after epoch {}; '{}' holds the best model so far.").format(
                    result.epochs, result.folder
                )
            )
        return _outputs(result)

    def _start(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ModelSet | None:
        folder = self.parameterAsString(parameters, MODEL_FOLDER, context)
        model = self.parameterAsEnumString(parameters, MODEL, context)
        if not folder and model == NONE:
            return None
        choice = ModelChoice(model, Path(folder) if folder else None)
        return choice.model_set(reading_of(self, parameters, context).mode)

    def _request(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> FineTuneRequest:
        from ..training.fine_tuning import OWN_SCENES, FineTuneRequest, bfloat16_helps

        def integer(name: str) -> int:
            return int(self.parameterAsInt(parameters, name, context))

        def number(name: str) -> float:
            return float(self.parameterAsDouble(parameters, name, context))

        chosen = self.parameterAsEnumString(parameters, DEVICE, context)
        device = resolve_device(chosen, TRAINING_DEVICES)
        return FineTuneRequest(
            pairs=tuple(self._pairs),
            output=Path(self.parameterAsFileOutput(parameters, OUTPUT, context)),
            start=self._start(parameters, context),
            epochs=integer(EPOCHS),
            rate=number(RATE),
            batch=integer(BATCH_SIZE),
            share=number(VALIDATION),
            block=integer(BLOCK),
            seed=integer(SEED),
            device=device,
            simulated=number(SIMULATED),
            smoothing=number(SMOOTHING),
            augmentation=replace(
                OWN_SCENES,
                jitter=number(JITTER),
                noise=number(NOISE),
                missing_lines=number(MISSING_LINES),
                missing_regions=number(MISSING_REGIONS),
                missing_bands=number(MISSING_BANDS),
            ),
            bfloat16=device == "cpu" and bfloat16_helps(),
        )


def _outputs(result: FineTuneResult) -> dict[str, Any]:
    outputs: dict[str, Any] = {
        OUTPUT: str(result.folder),
        IOU_AFTER: result.after.iou,
        BEST_EPOCH: result.best,
    }
    if result.before is not None:
        outputs[IOU_BEFORE] = result.before.iou
    return outputs
