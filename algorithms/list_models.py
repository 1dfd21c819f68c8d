"""``gmnet:listmodels``: which model sets are installed, and which could be fetched."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ..core.raster.hidden_file import write_text
from ..models.sets.listing import Listed, as_json, as_rows, list_models
from .base import GMNetAlgorithm
from .support import help_html, qgis_errors, report_of, tr

OUTPUT = "OUTPUT"
MODELS = "MODELS"


class ListModelsAlgorithm(GMNetAlgorithm):
    """List model sets."""

    NAME = "listmodels"
    ICON = "list_models"

    def displayName(self) -> str:
        return tr("List model sets")

    def shortDescription(self) -> str:
        return tr("Tells which model sets are installed, which could be, and what each one is.")

    def tags(self) -> list[str]:
        return tr("weights,model,network,catalogue,licence,citation,installed").split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Tells which model sets <i>Map surface water</i> can use, and which <i>Install a "
                "model set</i> can fetch, with licence, citation, bounds and files. It changes "
                "nothing and asks nothing of the network."
            ),
            _help(),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterFileDestination(
                OUTPUT, tr("Report"), tr("HTML files (*.html)"), None, True, False
            )
        )
        self.addOutput(QgsProcessingOutputString(MODELS, tr("Model sets (JSON)")))

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report = report_of(feedback)
        target = self.parameterAsFileOutput(parameters, OUTPUT, context)
        with qgis_errors():
            listed = list_models()
            for one in listed:
                report.info(f"{one.id}: {one.title}")
                for label, text in as_rows(one):
                    report.info(f"    {label}: {text}")
            outputs = {MODELS: as_json(listed)}
            if target:
                write_text(Path(target), _page(listed))
                outputs[OUTPUT] = target
        return outputs


def _page(listed: list[Listed]) -> str:
    """The list as a page."""
    title = escape(tr("Model sets of GMNet Water"))
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{title}</title></head>\n'
        f"<body>\n<h1>{title}</h1>\n{''.join(map(_section, listed))}</body></html>\n"
    )


def _section(one: Listed) -> str:
    """One set, as a heading and a table."""
    rows = "".join(
        f"<tr><th align='left' valign='top'>{escape(label)}</th><td>{escape(text)}</td></tr>\n"
        for label, text in as_rows(one)
    )
    return f"<h2>{escape(one.id)}: {escape(one.title)}</h2>\n<table>\n{rows}</table>\n"


def _help() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Orbits, bounds, orbit choice"),
            tr(
                "Which orbits the set has weights for (as ascending, des descending, as_des both), "
                "the range of decibels that its input is normalised by, and how its networks share "
                "a place that both orbits saw: see docs/mapping.md."
            ),
        ),
        (
            tr("Checksums"),
            tr(
                "<i>match</i>: the files are those that the set's manifest describes. "
                "<i>differ</i>, <i>file missing</i>: install the set again. <i>not stated</i>: "
                "the set has no manifest, or it names none."
            ),
        ),
        (
            tr("Report, JSON"),
            tr(
                "The same as a page for the results viewer, if you give a file, and as text that "
                "other programs read (the output MODELS)."
            ),
        ),
    ]
