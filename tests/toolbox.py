"""Running algorithms as the toolbox does, and hearing what they say."""

from __future__ import annotations

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)


class Listener(QgsProcessingFeedback):
    """Keeps warnings, errors and progress, and cancels when progress passes a point.

    Args:
        cancel_at: percent from which the run is cancelled.
        infos: whether what is no warning is kept, too.
    """

    def __init__(self, cancel_at: float = 200.0, infos: bool = False) -> None:
        super().__init__()
        self.said: list[str] = []
        self.percents: list[float] = []
        self._cancel_at = cancel_at
        self._infos = infos
        self.progressChanged.connect(self._hear)

    def _hear(self, percent: float) -> None:
        self.percents.append(percent)
        if percent >= self._cancel_at:
            self.cancel()

    def pushInfo(self, text: str) -> None:
        if self._infos:
            self.said.append(text)

    def pushWarning(self, text: str) -> None:
        self.said.append(text)

    def reportError(self, text: str, fatalError: bool = False) -> None:  # noqa: N803
        self.said.append(text)

    @property
    def text(self) -> str:
        """All that was said."""
        return "\n".join(self.said)


def project_context() -> QgsProcessingContext:
    """A context of the open project."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


def run_algorithm(
    name: str,
    parameters: dict[str, object],
    feedback: QgsProcessingFeedback | None = None,
    context: QgsProcessingContext | None = None,
) -> dict:
    """Results of an algorithm, whose parameters are checked first.

    Raises:
        QgsProcessingException: the parameters are refused, or the run ends without results; with
            the message that the user gets.
    """
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
    context = context or project_context()
    fits, message = algorithm.checkParameterValues(parameters, context)
    if not fits:
        raise QgsProcessingException(message)
    feedback = feedback or QgsProcessingFeedback()
    results, _ = algorithm.run(parameters, context, feedback, catchExceptions=False)
    return results
