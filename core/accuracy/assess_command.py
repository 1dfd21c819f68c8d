"""*Assess accuracy*: what it asks for, and how it is offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..command import Command, Value, Work
from ..parameters import (
    Field,
    LayerOut,
    PageOut,
    Raster,
    RasterOut,
    TableOut,
    Vectors,
    group,
    parameter,
)
from .class_words import ClassValues
from .sampling_design import Design

if TYPE_CHECKING:
    from ..raster.vector_files import LayerCopy, MakesLayer
    from .assess_work import AssessPlan
    from .assessment import Assessment
    from .estimates import Estimate
    from .matrix import ErrorMatrix


@dataclass(frozen=True)
class AssessOptions:
    """What to assess against what, and where the results go."""

    mask: str = parameter(
        Raster(
            "Water mask",
            "A raster of 0 land, 1 water, 255 no observation, as <i>Map surface water</i> writes "
            "it. Pixels that are 250 or 251 (terrain) or 255 are neither water nor land: they are "
            "left out, and the report counts what the reference has there.",
            toolbox="INPUT",
            flags="MASK",
        )
    )
    reference_raster: str | None = parameter(
        Raster(
            "Reference raster",
            "A raster of classes on any grid; the value at the centre of a mask's pixel counts. "
            "Every pixel is compared, so the measures are counted, not estimated, and have no "
            "intervals.",
        ),
        None,
    )
    reference_layer: str | LayerCopy | None = parameter(
        Vectors(
            "Reference polygons or points",
            "In any CRS; give a raster or a layer, not both. A pixel belongs to a polygon if its "
            "centre is inside; where polygons overlap, water takes precedence over land, and other "
            "values over both. Points that were drawn at random in the classes of this mask (as "
            "this algorithm draws them), or at random or on a regular grid over all of it, also "
            "give area-adjusted estimates for the whole map with 95 % intervals. Hand-picked "
            "points do not: use only their error matrix.",
            geometries=("polygon", "point"),
            copied=True,
        ),
        None,
    )
    attribute: str = parameter(
        Field(
            "Field with water or land",
            "The field of the layer that distinguishes water from land. Empty: all polygons "
            "are water; for points, the field <i>reference</i>.",
            of="reference_layer",
        ),
        "",
    )
    values: ClassValues = group(ClassValues)
    design: Design = group(Design, advanced=True)
    output: Path = parameter(
        PageOut(
            "Accuracy report",
            "A page with the error matrix, the measures, and what was left out and why. Formulas "
            "are those of Olofsson et al. (2014), doi 10.1016/j.rse.2014.02.015.",
            flags="-o",
        )
    )
    output_csv: Path | None = parameter(
        TableOut("Table", "The numbers of the report as a CSV file.", made=False), None
    )
    agreement: Path | None = parameter(
        RasterOut(
            "Agreement",
            "A raster of where mask and reference agree: 0 land in both, 1 water in both, 2 water "
            "on the map only, 3 water in the reference only, 255 not compared. For a reference "
            "raster or polygons.",
            made=False,
        ),
        None,
    )
    sample_points: Path | MakesLayer | None = parameter(
        LayerOut(
            "Sample points",
            "If you have no reference yet. Points are drawn at random among the pixels of each "
            "class, with the fields <i>id</i>, <i>map_class</i> and the empty <i>reference</i>. "
            "Write water or land there, from a better image and without looking at the map, then "
            "give the layer as reference points for the same mask.",
            geometry="point",
            made=False,
        ),
        None,
    )


def _counted(of: Callable[[ErrorMatrix], float]) -> Callable[[Assessment], float | None]:
    """A measure of what was compared."""
    return lambda found: None if found.comparison is None else of(found.comparison.matrix)


def _estimated(
    name: str, place: int | None, of: Callable[[Estimate], float]
) -> Callable[[Assessment], float | None]:
    """A part of an estimate for the whole map."""

    def value(found: Assessment) -> float | None:
        if found.estimates is None:
            return None
        estimate = getattr(found.estimates, name)
        return of(estimate if place is None else estimate[place])

    return value


def _value(one: Estimate) -> float:
    return one.value


def _margin(one: Estimate) -> float:
    return one.margin


_HALF = "Half the width of its 95 % interval"


def _work() -> Work[AssessOptions, AssessPlan, Assessment]:
    from .assess_work import WORK

    return WORK


ASSESS_ACCURACY = Command(
    algorithm="assessaccuracy",
    title="Assess accuracy",
    summary="Compares a water mask with reference data, or draws random sample points for you to "
    "label.",
    about="Measures how accurate a water mask is: error matrix, overall, user's and producer's "
    "accuracy, F1, IoU and kappa, against a raster, polygons or points. Points that were drawn at "
    "random also give area-adjusted accuracy and the area of water with 95 % intervals. If you "
    "have no reference data, let it draw sample points first.",
    tags="water,accuracy,validation,error matrix,confusion matrix,kappa,iou,f1,user's accuracy,"
    "producer's accuracy,area-adjusted,stratified random sample,olofsson",
    icon="assess_accuracy",
    request=AssessOptions,
    work=_work,
    values=(
        Value("COMPARED", "Compared pixels or points", _counted(lambda one: one.pixels)),
        Value("OVERALL", "Overall accuracy", _counted(lambda one: one.overall)),
        Value(
            "USERS_WATER",
            "User's accuracy (precision) of water",
            _counted(lambda one: one.precision),
        ),
        Value(
            "PRODUCERS_WATER",
            "Producer's accuracy (recall) of water",
            _counted(lambda one: one.recall),
        ),
        Value("USERS_LAND", "User's accuracy of land", _counted(lambda one: one.land_precision)),
        Value(
            "PRODUCERS_LAND", "Producer's accuracy of land", _counted(lambda one: one.land_recall)
        ),
        Value("F1", "F1 of water", _counted(lambda one: one.f1)),
        Value("IOU", "IoU of water", _counted(lambda one: one.iou)),
        Value("KAPPA", "Kappa", _counted(lambda one: one.kappa)),
        Value(
            "AREA_ADJUSTED_OVERALL",
            "Area-adjusted overall accuracy",
            _estimated("overall", None, _value),
        ),
        Value("AREA_ADJUSTED_OVERALL_MARGIN", _HALF, _estimated("overall", None, _margin)),
        Value(
            "AREA_ADJUSTED_PRODUCERS_WATER",
            "Area-adjusted producer's accuracy of water",
            _estimated("producers", 0, _value),
        ),
        Value("AREA_ADJUSTED_PRODUCERS_WATER_MARGIN", _HALF, _estimated("producers", 0, _margin)),
        Value(
            "AREA_ADJUSTED_WATER_KM2",
            "Area-adjusted area of water (km²)",
            _estimated("areas", 0, _value),
        ),
        Value("AREA_ADJUSTED_WATER_MARGIN_KM2", f"{_HALF} (km²)", _estimated("areas", 0, _margin)),
    ),
    example="water.tif --reference-layer lakes.gpkg --rest-is-land -o accuracy.html",
)
