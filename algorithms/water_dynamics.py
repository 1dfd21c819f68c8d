"""``gmnet:waterdynamics``: dated water masks in, occurrence, seasonality and change out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..core.dates.dated import Dated
from ..core.errors import GMNetError
from ..core.series.dynamics import DynamicsRequest, map_dynamics, plan_dynamics
from ..core.series.extents import DynamicsResult
from ..core.series.products import Product, layer_name, product_qml
from .base import GMNetAlgorithm
from .dated_layers import MASKS, date_pattern_help, dated_rasters, mask_parameters
from .layer_styles import style
from .parameters import advanced
from .support import help_html, qgis_errors, report_of, tr
from .water_dynamics_help import help_entries

FIRST_PERIOD = "FIRST_PERIOD"
SECOND_PERIOD = "SECOND_PERIOD"
MIN_MONTHS = "MIN_MONTHS"
# What most users want; the others are made when asked for.
BY_DEFAULT = (Product.OCCURRENCE, Product.CLASSES)
# Number outputs: areas of this name's attribute of `core.series.extents.Extents`.
AREAS = {
    "OBSERVED_AREA": "observed",
    "MAXIMUM_AREA": "maximum",
    "MINIMUM_AREA": "minimum",
    "PERMANENT_AREA": "permanent",
    "SEASONAL_AREA": "seasonal",
}


class WaterDynamicsAlgorithm(GMNetAlgorithm):
    """Water dynamics."""

    NAME = "waterdynamics"
    ICON = "water_dynamics"

    def __init__(self) -> None:
        super().__init__()
        self._masks: list[Dated] = []

    def displayName(self) -> str:
        return tr("Water dynamics")

    def shortDescription(self) -> str:
        return tr("How often, when and how long there was water, and what changed, from masks.")

    def tags(self) -> list[str]:
        return tr(
            "water,occurrence,seasonality,permanent,seasonal,extent,change,transitions,time series,"
            "frequency,inundation,jrc,global surface water"
        ).split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "Tells from water masks of several dates how often there was water, in which "
                "months, where it is permanent or seasonal, and what changed from one period to "
                "another, by the definitions of JRC Global Surface Water (Pekel et al. 2016, "
                "doi 10.1038/nature20584). Codes 250, 251 and 255 are no observations. Choose at "
                "least one result."
            ),
            [*help_entries(), date_pattern_help()],
            picture=self.NAME,
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in mask_parameters():
            self.addParameter(parameter)
        for name, label in (
            (FIRST_PERIOD, tr("Change from this period, such as 2019 or 2019-01 to 2019-06")),
            (SECOND_PERIOD, tr("Change to this period (both empty: first and last year)")),
        ):
            self.addParameter(QgsProcessingParameterString(name, label, "", False, True))
        self.addParameter(
            advanced(
                QgsProcessingParameterNumber(
                    MIN_MONTHS,
                    tr("Months that must have been observed for a class"),
                    QgsProcessingParameterNumber.Type.Integer,
                    1,
                    minValue=1,
                )
            )
        )
        labels = _labels()
        for product in Product:
            self.addParameter(
                QgsProcessingParameterRasterDestination(
                    product.value, labels[product], None, True, product in BY_DEFAULT
                )
            )
        for name, label in (
            ("OBSERVED_AREA", tr("Area with an observation (km²)")),
            ("MAXIMUM_AREA", tr("Area with water in any observation (km²)")),
            ("MINIMUM_AREA", tr("Area with water in every observation (km²)")),
            ("PERMANENT_AREA", tr("Area of permanent water (km²)")),
            ("SEASONAL_AREA", tr("Area of seasonal water (km²)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        try:
            masks = dated_rasters(self, MASKS, parameters, context)
            wanted = [p for p in Product if parameters.get(p.value) not in (None, "")]
            # Where the results go is known, and checked, when the run starts.
            plan_dynamics(self._request(masks, dict.fromkeys(wanted, Path()), parameters, context))
        except GMNetError as error:
            return False, str(error)
        return True, ""

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        with qgis_errors():
            self._masks = dated_rasters(self, MASKS, parameters, context)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report = report_of(feedback)
        paths = {p: self.parameterAsOutputLayer(parameters, p.value, context) for p in Product}
        targets = {product: Path(path) for product, path in paths.items() if path}
        with qgis_errors():
            plan = plan_dynamics(self._request(self._masks, targets, parameters, context))
            result = map_dynamics(plan, report)
            for product, path in targets.items():
                style(
                    path,
                    product_qml(product, plan.scope),
                    context,
                    on_top=product is Product.OCCURRENCE,
                    name=layer_name(product, plan.scope),
                )
        self._written = list(targets.values())
        outputs = {product.value: path for product, path in paths.items() if path}
        return {**outputs, **_numbers(result)}

    def _request(
        self,
        masks: list[Dated],
        targets: dict[Product, Path],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> DynamicsRequest:
        return DynamicsRequest(
            masks=masks,
            targets=targets,
            first_period=self.parameterAsString(parameters, FIRST_PERIOD, context),
            second_period=self.parameterAsString(parameters, SECOND_PERIOD, context),
            fewest_months=self.parameterAsInt(parameters, MIN_MONTHS, context),
        )


def _numbers(result: DynamicsResult) -> dict[str, float]:
    """The areas, where the CRS allows them."""
    areas = result.areas_km2
    if areas is None:
        return {}
    return {name: getattr(areas, attribute) for name, attribute in AREAS.items()}


def _labels() -> dict[Product, str]:
    """What the results are called in the dialog."""
    return {
        Product.OCCURRENCE: tr("Water occurrence (%)"),
        Product.CLASSES: tr("Permanent and seasonal water"),
        Product.SEASONALITY: tr("Seasonality (months with water)"),
        Product.OBSERVATIONS: tr("Number of observations"),
        Product.MAXIMUM: tr("Maximum extent"),
        Product.MINIMUM: tr("Minimum extent"),
        Product.FIRST_MONTH: tr("First month with water"),
        Product.LAST_MONTH: tr("Last month with water"),
        Product.CHANGE: tr("Change in occurrence between two periods"),
        Product.TRANSITIONS: tr("Transitions between two periods"),
    }
