"""The model designer's workflows that come with the plugin, as algorithms of its provider."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingParameterEnum
from qgis.PyQt.QtGui import QIcon

from .help_pages import page_url
from .loaded_layers import use_own_names
from .parameters import titled, with_titles
from .support import help_html, icon, icon_path, tr

if TYPE_CHECKING:
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingParameterDefinition,
    )

FOLDER = Path(__file__).resolve().parent.parent / "workflows"
ENDING = ".model3"


class Workflow(QgsProcessingModelAlgorithm):
    """A model file under an id that qgis_process takes: ``gmnet:`` and its file's name.

    Args:
        path: the model file.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.fromFile(str(path))
        for parameter in self.parameterDefinitions():
            if isinstance(parameter, QgsProcessingParameterEnum):
                with_titles(parameter)

    def createInstance(self) -> Workflow:
        return Workflow(self._path)

    def name(self) -> str:
        return self._path.stem.replace("_", "")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        super().initAlgorithm(configuration or {})
        for parameter in self.parameterDefinitions():
            parameter.setDescription(tr(parameter.description()))

    def displayName(self) -> str:
        return tr(super().displayName())

    def group(self) -> str:
        return tr("Workflows")

    def groupId(self) -> str:
        return "workflows"

    def shortHelpString(self) -> str:
        texts = self.helpContent()
        return help_html(
            tr(texts["ALG_DESC"]),
            [
                (parameter.description(), _help(parameter, tr(texts[parameter.name()])))
                for parameter in self.parameterDefinitions()
                if parameter.name() in texts
            ],
            picture=self.name(),
        )

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        # The names of a workflow's outputs are there for commands.
        use_own_names(context)
        return dict(super().postProcessAlgorithm(context, feedback))

    def helpUrl(self) -> str:
        return page_url(self.name())

    def icon(self) -> QIcon:
        return icon("workflow")

    def svgIconPath(self) -> str:
        return icon_path("workflow")


def _help(parameter: QgsProcessingParameterDefinition, text: str) -> str:
    choice = isinstance(parameter, QgsProcessingParameterEnum)
    return titled(text, parameter.options()) if choice else text


def workflows() -> list[Workflow]:
    """The workflows, by file name.

    Their steps are looked up in QGIS's registry, so the providers of all steps must be there.
    """
    return [Workflow(path) for path in sorted(FOLDER.glob(f"*{ENDING}"))]
