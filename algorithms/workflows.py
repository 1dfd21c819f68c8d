"""The model designer's workflows that come with the plugin, as algorithms of its provider."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from .support import help_html, icon, tr

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

    def createInstance(self) -> Workflow:
        return Workflow(self._path)

    def name(self) -> str:
        return self._path.stem.replace("_", "")

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
                (parameter.description(), tr(texts[parameter.name()]))
                for parameter in self.parameterDefinitions()
                if parameter.name() in texts
            ],
            picture=self.name(),
        )

    def icon(self) -> QIcon:
        return icon("workflow")


def workflows() -> list[Workflow]:
    """The workflows, by file name.

    Their steps are looked up in QGIS's registry, so the providers of all steps must be there.
    """
    return [Workflow(path) for path in sorted(FOLDER.glob(f"*{ENDING}"))]
