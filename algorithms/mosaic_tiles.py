"""``gmnet:mosaictiles``: masks of buffered tiles in, one mask without seams out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..core.errors import GMNetError, InputError
from ..core.masks.legend import TERRAIN_LEGEND, classes_qml, mask_qml
from ..core.masks.mosaic.tile_ids import pair_up
from ..core.masks.mosaic.tile_mosaic import Covering, MosaicRequest, plan_mosaic, write_mosaic
from ..core.masks.mosaic.tile_shapes import Tile, tiles_from
from .attribute_table import plain_text
from .base import GMNetAlgorithm
from .dated_layers import (
    DATE_PATTERN,
    MASKS,
    date_pattern_help,
    date_pattern_parameter,
    rasters_with_periods,
)
from .layer_styles import style
from .parameters import advanced, choice_parameter
from .raster_or_virtual import RasterOrVirtualDestination
from .support import help_html, qgis_errors, report_of, tr

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

TILES = "TILES"
TILE_FIELD = "TILE_FIELD"
COVERING = "COVERING"
ID_PATTERN = "ID_PATTERN"
OUTPUT = "OUTPUT"


class MosaicTilesAlgorithm(GMNetAlgorithm):
    """Mosaic tiles."""

    NAME = "mosaictiles"
    ICON = "mosaic_tiles"

    def __init__(self) -> None:
        super().__init__()
        self._request = MosaicRequest((), (), "")

    def displayName(self) -> str:
        return tr("Mosaic tiles")

    def shortDescription(self) -> str:
        return tr("Cuts masks of buffered tiles to their tiles and puts them together.")

    def tags(self) -> list[str]:
        return tr("water,mask,merge,mosaic,tile,grid,buffer,clip,cutline,virtual,vrt").split(",")

    def shortHelpString(self) -> str:
        return help_html(
            tr(
                "A large area is downloaded and mapped by tiles, each with a buffer round it, so "
                "that the network sees the surroundings of the tile's edges too. This cuts every "
                "mask to its tile and puts them together: each pixel comes from the mask of the "
                "tile that its centre lies in, and from no other."
            ),
            _help(),
            picture=self.NAME,
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        kind = QgsProcessing.SourceType
        for parameter in (
            QgsProcessingParameterMultipleLayers(
                MASKS, tr("Water masks of buffered tiles"), kind.TypeRaster
            ),
            QgsProcessingParameterFeatureSource(
                TILES, tr("Tiles without their buffers"), [kind.TypeVectorPolygon]
            ),
            QgsProcessingParameterField(
                TILE_FIELD, tr("Field with the id that names of masks carry"), None, TILES
            ),
            choice_parameter(
                COVERING,
                tr("Tiles that the mosaic covers"),
                [choice.value for choice in Covering],
                Covering.MAPPED.value,
            ),
            advanced(
                QgsProcessingParameterString(
                    ID_PATTERN,
                    tr("Names of masks, such as tile_{id}_* (empty: the id is a word in them)"),
                    "",
                    False,
                    True,
                )
            ),
            date_pattern_parameter(),
            RasterOrVirtualDestination(OUTPUT, tr("Mosaic")),
        ):
            self.addParameter(parameter)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fits, message = super().checkParameterValues(parameters, context)
        if not fits:
            return fits, message
        try:
            # The masks themselves are opened later, off the main thread: there may be thousands.
            request = self._request_of(parameters, context)
            pair_up(request.masks, request.tiles, request.id_pattern, request.date_pattern)
        except (GMNetError, QgsProcessingException) as error:
            return False, str(error)
        return True, ""

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        with qgis_errors():
            self._request = self._request_of(parameters, context)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        output = self.parameterAsOutputLayer(parameters, OUTPUT, context)
        with qgis_errors():
            report = report_of(feedback)
            plan = plan_mosaic(self._request, report)
            result = write_mosaic(plan, Path(output), report)
            terrain = result is None or result.terrain
            style(
                Path(output),
                classes_qml(TERRAIN_LEGEND) if terrain else mask_qml(),
                context,
                name=tr("Water {}").format(plan.label).strip(),
            )
        self._written = [Path(output)]
        return {OUTPUT: output}

    def _request_of(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> MosaicRequest:
        """What is asked for; to be called on the main thread only."""
        masks, known = rasters_with_periods(self, MASKS, parameters, context)
        source = self.parameterAsSource(parameters, TILES, context)
        if source is None:
            raise InputError(tr("TILES cannot be opened. Check that the layer's file exists."))
        crs = source.sourceCrs()
        return MosaicRequest(
            masks=masks,
            tiles=_tiles(source, self.parameterAsString(parameters, TILE_FIELD, context)),
            crs_wkt=crs.toWkt() if crs.isValid() else "",
            covering=Covering(self.parameterAsEnumString(parameters, COVERING, context)),
            id_pattern=self.parameterAsString(parameters, ID_PATTERN, context).strip(),
            date_pattern=self.parameterAsString(parameters, DATE_PATTERN, context).strip(),
            known=known,
        )


def _tiles(source: QgsProcessingFeatureSource, field: str) -> list[Tile]:
    if source.fields().lookupField(field) < 0:
        names = ", ".join(source.fields().names())
        raise InputError(tr("TILES has no field '{}', only {}.").format(field, names))
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    return tiles_from(
        (
            (feature.id(), plain_text(feature[field]), bytes(feature.geometry().asWkb()))
            for feature in source.getFeatures(QgsFeatureRequest(), unchecked)
        ),
        field,
    )


def _help() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Water masks"),
            tr(
                "One for each tile, of one time: one month at a time, for instance. All are "
                "brought onto the pixels of the first one; masks whose pixels coincide with "
                "them are copied, of others (another UTM zone) the nearest pixel is taken."
            ),
        ),
        (
            tr("Tiles, field"),
            tr(
                "Polygons of any form, without the buffer. The field's value is in the name of "
                "each tile's mask: tile 7 is that of <i>water_7_2020-03.tif</i> and of "
                "<i>water_07_2020-03.tif</i>. A mask without a tile and a tile without a mask are "
                "named in the log; a name that fits two tiles is refused."
            ),
        ),
        (
            tr("Tiles that the mosaic covers"),
            tr(
                "<i>mapped</i>: the rectangle round the tiles that have a mask. <i>all</i>: round "
                "all tiles, so that the mosaics of all months lie on one grid even if tiles are "
                "missing here or there."
            ),
        ),
        (
            tr("Names of masks"),
            tr(
                "Where the id is, if it cannot be told: {id} stands for it, * for anything, ? for "
                "any character, all else for itself; for the whole name without its ending."
            ),
        ),
        date_pattern_help(),
        (
            tr("Mosaic"),
            tr(
                "0 land, 1 water, 255 nodata, and the codes of terrain if the masks have any. A "
                "name that ends in <i>.tif</i> gives one compressed GeoTIFF. One that ends in "
                "<i>.vrt</i> gives a small virtual raster that shows the masks where they lie: "
                "keep them, and move them together with it. That needs rectangular tiles along "
                "the pixels, and masks on common pixels."
            ),
        ),
    ]
