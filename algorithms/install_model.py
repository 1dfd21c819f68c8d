"""``gmnet:installmodel``: a model set into the user's folder, from a file or from the network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..core.raster.leftovers import folder_name, tidy
from ..models.errors import ModelError
from ..models.folders import user_folder
from ..models.sets.install import InstallRequest, check_request, install
from ..models.sets.published import entry, entry_ids
from .base import GMNetAlgorithm
from .download import fetch_through_qgis
from .parameters import choice_parameter
from .support import help_html, qgis_errors, report_of, tr

MODEL = "MODEL"
SOURCE = "SOURCE"
ID = "ID"
OVERWRITE = "OVERWRITE"
OUTPUT_FOLDER = "OUTPUT_FOLDER"
OUTPUT_ID = "OUTPUT_ID"


class InstallModelAlgorithm(GMNetAlgorithm):
    """Install a model set."""

    NAME = "installmodel"
    ICON = "install_model"

    def displayName(self) -> str:
        return tr("Install a model set")

    def shortDescription(self) -> str:
        return tr("Installs weights for mapping, from a folder, a zip file or the network.")

    def tags(self) -> list[str]:
        return tr("weights,model,network,download,install,tibet,deep learning").split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Puts a model set into your own data folder, where <i>Map surface water</i> offers "
                "it as MODEL the next time it is opened. Fetch one of those that the authors "
                "published, or give a folder or zip file. Nothing is fetched unless you run this."
            ),
            _help(),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            choice_parameter(MODEL, tr("Model set to fetch"), entry_ids(), None, optional=True)
        )
        self.addParameter(
            QgsProcessingParameterFile(
                SOURCE,
                tr("Or: zip file, model.json or folder of a model set"),
                behavior=QgsProcessingParameterFile.Behavior.File,
                fileFilter=tr("Model sets (*.zip model.json *.pth *.pt);;All files (*)"),
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                ID, tr("Name to install it under (empty: its own)"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                OVERWRITE, tr("Replace an installed set of that name"), False
            )
        )
        self.addOutput(QgsProcessingOutputFolder(OUTPUT_FOLDER, tr("Folder of the model set")))
        self.addOutput(QgsProcessingOutputString(OUTPUT_ID, tr("ID of the model set")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            model = parameters.get(MODEL)
            if isinstance(model, str) and model:
                entry(model)  # QGIS itself says of an unknown one only that it is wrong
            fits, message = super().checkParameterValues(parameters, context)
            if not fits:
                return fits, message
            check_request(self._request(parameters, context))
        except ModelError as error:
            return False, str(error)
        return True, ""

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report = report_of(feedback)
        with qgis_errors(
            tr("Cancelled; no model set was installed. A download goes on next time.")
        ):
            request = self._request(parameters, context)
            tidy(user_folder())
            made = install(
                replace(request, hidden=folder_name()), fetch_through_qgis(report.check), report
            )
        report.info(tr("Installed '{}' in '{}'.").format(made.id, made.folder))
        return {OUTPUT_FOLDER: str(made.folder), OUTPUT_ID: made.id}

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> InstallRequest:
        """What to install.

        Raises:
            ModelError: none or two things are given.
        """
        model = self.parameterAsEnumString(parameters, MODEL, context)
        source = self.parameterAsString(parameters, SOURCE, context)
        if bool(model) == bool(source):
            raise ModelError(
                tr("Give a MODEL to fetch or a SOURCE (a folder or zip file), one of the two.")
            )
        return InstallRequest(
            entry(model) if model else Path(source),
            self.parameterAsString(parameters, ID, context).strip(),
            self.parameterAsBool(parameters, OVERWRITE, context),
        )


def _help() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Model set to fetch"),
            tr(
                "<i>tibet</i>: the weights that the authors of GMNet published, for cold lakes of "
                "the Qinghai-Tibet Plateau, 11.6 MB from their repository on GitHub. They state no "
                "licence for them: they are fetched at your request, and what you may do with "
                "them is between you and them. Each file is compared with its checksum."
            ),
        ),
        (
            tr("Zip file, model.json or folder"),
            tr(
                "A set of your own: a folder with a model.json, or with files that end in as, des "
                "and as_des (NAME_as.pth and so on), or with folders of these names; or a zip file "
                "of such a folder. One of the files in a folder stands for the whole folder."
            ),
        ),
        (
            tr("Name, replace"),
            tr(
                "The name under which MODEL offers the set. A set that is there already is "
                "replaced only if you say so, and only once the new one is whole."
            ),
        ),
        (
            tr("Network"),
            tr(
                "QGIS's own settings are used, with its proxy. A run that is cancelled or cut off "
                "goes on from where it was."
            ),
        ),
        (
            tr("Checks"),
            tr(
                "Weights are read as plain tensors; a file that holds anything else is refused and "
                "never executed. Without PyTorch only the checksums are compared."
            ),
        ),
    ]
