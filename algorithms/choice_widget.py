"""Choices in dialogs: they show titles, while their values stay the words that scripts have.

In QGIS the text of a choice is its value, so that titles need a widget of our own. Processing's
windows find it by the parameter's metadata; nothing else loads this module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingParameters
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsGui,
    QgsProcessingGui,
)
from qgis.PyQt.QtWidgets import QComboBox

from ..core.words import title
from .support import tr

if TYPE_CHECKING:
    from qgis.core import QgsProcessingParameterEnum
    from qgis.PyQt.QtWidgets import QWidget


class ChoiceWidget(QgsAbstractProcessingParameterWidgetWrapper):
    """A list of titles, for dialogs, batches and the model designer alike."""

    def createWidget(self) -> QWidget:
        # QGIS's own list: of one made here, QGIS 3.22 frees the Python object when it hands the
        # list out as if it were new, while Qt still calls that object. Its maker has to stay, for
        # the list speaks to it.
        self._inner = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(
            self.parameterDefinition(), self.type()
        )
        listed = self._inner.createWrappedWidget(QgsProcessingContext())
        _entitle(listed, self.parameterDefinition().options())
        listed.currentIndexChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        return listed

    # The list is asked for each time: what Python knew of it is gone by then, as said above.

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        word = QgsProcessingParameters.parameterAsEnumString(
            self.parameterDefinition(), value, context
        )
        listed = self.wrappedWidget()
        listed.setCurrentIndex(listed.findData(word or None))

    def widgetValue(self) -> Any:
        return self.wrappedWidget().currentData()


class Choice:
    """What Processing makes in place of its own widget; the model designer's own has titles put in.

    Args:
        parameter: the choice.
        dialog: the dialog, the batch or the designer's window that asks.
    """

    def __new__(
        cls,
        parameter: QgsProcessingParameterEnum,
        dialog: Any,
        _row: int = 0,
        _column: int = 0,
    ) -> Any:
        kind = type(dialog).__name__
        kinds = QgsProcessingGui.WidgetType
        if kind != "ModelerParametersDialog":
            batch = kind == "BatchAlgorithmDialog"
            made = ChoiceWidget(parameter, kinds.Batch if batch else kinds.Standard)
        else:
            # There a value may also come from other steps.
            made = QgsGui.processingGuiRegistry().createModelerParameterWidget(
                dialog.model, dialog.childId, parameter, dialog.context
            )
            for one in made.findChildren(QComboBox):
                _entitle(one, parameter.options())
        made.setDialog(dialog)
        return made


def _entitle(listed: QComboBox, words: list[str]) -> None:
    """Show titles for words in a list, if it is one of these words."""
    for place in range(listed.count()):
        if listed.itemData(place) in words and listed.itemText(place) in words:
            listed.setItemText(place, tr(title(listed.itemData(place))))
