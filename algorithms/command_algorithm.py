"""Processing algorithms of commands: parameters, checks, results and help from one declaration."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsWkbTypes,
)

from ..core.command import Command, Shown, Value, check_wanted, names_of
from ..core.errors import GMNetError, ParameterError
from ..core.parameters import (
    Choice,
    FileOut,
    FolderOut,
    Labels,
    LayerOut,
    Output,
    Raster,
    RasterOut,
    Rasters,
    Spec,
    build,
    specs,
    validate,
)
from ..core.raster.targets import check_no_source
from ..core.report import SILENT, Report
from ..models.errors import ModelError
from .attribute_table import fields
from .base import GMNetAlgorithm
from .language import tr, translated
from .layer_styles import style, unstyle
from .layer_target import LayerTarget
from .loaded_layers import Earlier, Place, earlier_layer, named_after, show
from .parameters import definition_of, help_of
from .polygon_style import fill_polygons
from .support import (
    called,
    help_html,
    help_picture,
    named_target,
    notice,
    qgis_errors,
    report_of,
)
from .targets import check_files, file_target, layer_file


class CommandAlgorithm(GMNetAlgorithm):
    """The algorithm of a command; a separate class for each, see `algorithm_of`.

    What else a command needs of QGIS is added by overriding `definitions`, `results`, `brought` or
    `further`.

    Attributes:
        COMMAND: the command.
    """

    COMMAND: ClassVar[Command[Any, Any, Any]]

    def __init__(self) -> None:
        super().__init__()
        self._values: dict[str, Any] = {}
        self._held: TemporaryDirectory[str] | None = None
        self._layers: dict[str, LayerTarget] = {}
        # Ids and names of the layers that are read, by dataset name.
        self._read_layers: dict[str, tuple[str, str]] = {}
        # The layers that show the results' files already, by the results' fields.
        self._earlier: dict[str, Earlier] = {}

    def displayName(self) -> str:
        return tr(self.COMMAND.title)

    def shortDescription(self) -> str:
        return tr(self.COMMAND.summary)

    def tags(self) -> list[str]:
        # Those who know the English words find it, too.
        return list(
            dict.fromkeys([*tr(self.COMMAND.tags).split(","), *self.COMMAND.tags.split(",")])
        )

    def shortHelpString(self) -> str:
        return help_html(
            tr(self.COMMAND.about),
            [(tr(spec.kind.label), help_of(spec)) for spec in self.specs if spec.kind.help],
            picture=help_picture(self.NAME),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for definition in self.definitions():
            self.addParameter(definition)
        for result in self.results():
            self.addOutput(result)

    def definitions(self) -> list[QgsProcessingParameterDefinition]:
        """The parameters; for those that have others besides the command's."""
        found = self.specs
        return [definition_of(spec, found) for spec in found]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """The numbers and texts among the results; for those that have others besides."""
        return [_kind(value)(value.name, tr(value.label)) for value in self.COMMAND.values]

    @property
    def specs(self) -> tuple[Spec, ...]:
        """The command's parameters."""
        return specs(self.COMMAND.request)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        from .layer_sources import load_what_gdal_opens
        from .values import check_raster, check_rasters

        try:
            parameters = self._in_offered_words(parameters)
            self._check_words(parameters)
            load_what_gdal_opens(self, parameters, context)
            # QGIS itself does not say which of many rasters is gone.
            for spec in self.specs:
                if isinstance(spec.kind, (Rasters, Labels)):
                    check_rasters(self, parameters, spec, context)
                elif isinstance(spec.kind, Raster):
                    check_raster(parameters, spec, context)
            fits, message = super().checkParameterValues(parameters, context)
            if not fits:
                return fits, self._in_labels(message)
            with TemporaryDirectory(prefix="gmnet_") as held:
                values = self._read(parameters, context, Path(held))
                request = build(self.COMMAND.request, {**values, **self._wanted(parameters)})
                check_wanted(request)
                validate(request)
                work = self.COMMAND.work()
                if work.check is not None:
                    work.check(request)
                else:
                    plan = work.plan(request, SILENT)
                    self._check_rasters(parameters, plan)
                    self._check_files(parameters, plan)
        except (GMNetError, ModelError) as error:
            notice(error)
            return False, translated(error.spelled(self.spelling))
        except QgsProcessingException as error:
            return False, str(error)
        return True, ""

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        from .layer_sources import load_what_gdal_opens

        self._held = TemporaryDirectory(prefix="gmnet_")
        with qgis_errors(spelling=self.spelling):
            # Batches and models ask for no checks.
            load_what_gdal_opens(self, parameters, context)
            self._values = self._read(parameters, context, Path(self._held.name))
        for spec in self.specs:
            if isinstance(spec.kind, (RasterOut, LayerOut)):
                target = named_target(parameters, spec.toolbox)
                file = (
                    file_target(target) if isinstance(spec.kind, RasterOut) else layer_file(target)
                )
                if found := earlier_layer(context.project(), file):
                    self._earlier[spec.name] = found
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        command, report = self.COMMAND, report_of(feedback, self.spelling)
        work = command.work()
        try:
            with qgis_errors(tr(command.cancelled), self.spelling):
                outputs = self._outputs(parameters, context)
                values = {**self._values, **outputs, **self.brought(report)}
                # Models ask for no checks.
                plan = command.planned(build(command.request, values), report)
                self._check_files(parameters, plan)
                result = work.run(plan, report)
                for line in work.printed(result).splitlines():
                    report.info(line)
                outputs |= work.besides(plan)
                self._show(work.shown(plan, result), outputs, context)
                return {
                    **self._written_to(outputs),
                    **self._results(result),
                    **self.further(parameters, plan, result, context, report),
                }
        finally:
            if self._held is not None:
                self._held.cleanup()

    def brought(self, report: Report) -> dict[str, Any]:
        """Fields of the request that are not parameters, for those that override it."""
        return {}

    def further(
        self,
        parameters: dict[str, Any],
        plan: Any,
        result: Any,
        context: QgsProcessingContext,
        report: Report,
    ) -> dict[str, Any]:
        """What QGIS gets besides, such as layers in a group; for those that override it."""
        return {}

    def spelling(self, field: str) -> str:
        """A field of the request as whoever runs this sees it: its label, or its name."""
        name = next((spec.toolbox for spec in self.specs if spec.name == field), field.upper())
        definition = self.parameterDefinition(name)
        return name if definition is None else called(definition)

    def _in_labels(self, message: str) -> str:
        """A sentence of QGIS's, which calls parameters by their names."""
        names = {one.name(): called(one) for one in self.parameterDefinitions()}
        words = r"\b(" + "|".join(map(re.escape, names)) + r")\b"
        return re.sub(words, lambda found: names[found[0]], message)

    def _in_offered_words(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """The parameters, with other words that are understood replaced by those offered."""
        changed = {
            spec.toolbox: spec.kind.also[given]
            for spec in self.specs
            if isinstance(spec.kind, Choice)
            and isinstance(given := parameters.get(spec.toolbox), str)
            and given in spec.kind.also
        }
        return {**parameters, **changed}

    def _check_words(self, parameters: Mapping[str, Any]) -> None:
        """Refuse words with an explanation; QGIS itself says only that they are wrong."""
        for spec in self.specs:
            value = parameters.get(spec.toolbox)
            if not (isinstance(spec.kind, Choice) and spec.kind.explain and value):
                continue
            if isinstance(value, str) and value not in spec.kind.all():
                raise ParameterError(spec.name, spec.kind.refusal(value))

    def _read(
        self, parameters: dict[str, Any], context: QgsProcessingContext, held: Path
    ) -> dict[str, Any]:
        """Values of everything but results; to be called on the main thread only."""
        from .values import Reader

        reader = Reader(self, parameters, context, held, self.COMMAND.request)
        values = reader.values(spec for spec in self.specs if not isinstance(spec.kind, Output))
        self._read_layers = reader.layers
        return values

    def _wanted(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """A place for each result that is wanted, before names are asked for.

        Pages and tables have their names, and folders, which only plans can judge; others have
        none.
        """
        wanted = {}
        for spec in self.specs:
            if isinstance(spec.kind, Output) and (given := named_target(parameters, spec.toolbox)):
                path = None
                if isinstance(spec.kind, FileOut):
                    path = file_target(given)
                elif isinstance(spec.kind, FolderOut) and given != QgsProcessing.TEMPORARY_OUTPUT:
                    path = Path(given)
                wanted[spec.name] = path or Path()
        return wanted

    def _outputs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Where the results go. Asking twice would make QGIS expect two temporary files."""
        outputs: dict[str, Any] = {}
        for spec in self.specs:
            name = spec.toolbox
            if not isinstance(spec.kind, Output) or not named_target(parameters, name):
                continue
            if isinstance(spec.kind, RasterOut):
                outputs[spec.name] = Path(self.parameterAsOutputLayer(parameters, name, context))
            elif isinstance(spec.kind, LayerOut):
                outputs[spec.name] = self._layer_maker(spec, parameters, context)
            else:
                outputs[spec.name] = Path(self.parameterAsFileOutput(parameters, name, context))
        return outputs

    def _layer_maker(
        self, spec: Spec, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Callable[[Mapping[str, type], str, int], LayerTarget]:
        """What makes the target of a layer, which QGIS writes."""

        def make(columns: Mapping[str, type], crs_wkt: str, geometry: int) -> LayerTarget:
            crs = QgsCoordinateReferenceSystem.fromWkt(crs_wkt)
            kind = QgsWkbTypes.Type(geometry)
            target = LayerTarget(
                self, parameters, spec.toolbox, context, fields(**columns), kind, crs
            )
            self._layers[spec.name] = target
            return target

        return make

    def _check_rasters(self, parameters: dict[str, Any], plan: Any) -> None:
        """Refuse rasters that would replace what is read."""
        for spec in self.specs:
            if isinstance(spec.kind, RasterOut):
                target = named_target(parameters, spec.toolbox)
                check_no_source(target, self.spelling(spec.name), self.COMMAND.work().sources(plan))

    def _check_files(self, parameters: dict[str, Any], plan: Any) -> None:
        """Refuse files that cannot be, would replace what is read, or are one for two results."""
        files, layers = {}, []
        for spec in self.specs:
            if isinstance(spec.kind, FileOut):
                files[spec.toolbox] = (spec.kind.what, spec.kind.endings)
            elif isinstance(spec.kind, LayerOut):
                layers.append(spec.toolbox)
        besides = names_of(self.COMMAND.request, self.COMMAND.work().besides(plan))
        if files or layers:
            check_files(parameters, self, files, layers, besides, self.COMMAND.work().sources(plan))

    def _show(self, shown: Any, outputs: Mapping[str, Any], context: QgsProcessingContext) -> None:
        """Names, styles and places of the results."""
        run: list[str] = []
        labels = {spec.name: tr(spec.kind.label) for spec in self.specs}
        one: Shown
        for one in shown:
            if one.field not in outputs:
                continue
            layers = [self._read_layers[of] for of in one.of if of in self._read_layers]
            details = {
                "name": translated(one.name).replace(
                    "{}", named_after([name for _, name in layers])
                ),
                "label": labels[one.field],
                "place": Place([layer for layer, _ in layers], one.on_top, run),
                "earlier": self._earlier.get(one.field),
            }
            if one.field in self._layers:
                self._show_layer(one, context, details)
            elif one.style:
                style(outputs[one.field], one.style, context, **details)
            else:
                unstyle(outputs[one.field], context, **details)

    def _show_layer(
        self, one: Shown, context: QgsProcessingContext, details: dict[str, Any]
    ) -> None:
        made = self._layers[one.field].made
        if one.colours is not None:
            fill_polygons(made, *one.colours, context, **details)
        elif context.willLoadLayerOnCompletion(made):
            show(made, context, **details)

    def _written_to(self, outputs: Mapping[str, Any]) -> dict[str, str]:
        """The results by their names in the toolbox."""
        found = {}
        for spec in self.specs:
            if spec.name in self._layers:
                found[spec.toolbox] = self._layers[spec.name].made
            elif spec.name in outputs:
                found[spec.toolbox] = str(outputs[spec.name])
                if isinstance(spec.kind, RasterOut):
                    self._written.append(outputs[spec.name])
        return {name: made for name, made in found.items() if made}

    def _results(self, result: Any) -> dict[str, Any]:
        values = {value.name: value.in_result(result) for value in self.COMMAND.values}
        return {name: value for name, value in values.items() if value is not None}


def _kind(value: Value[Any]) -> type[QgsProcessingOutputDefinition]:
    """The type of a value among the outputs."""
    if value.folder:
        return QgsProcessingOutputFolder
    return QgsProcessingOutputString if value.text else QgsProcessingOutputNumber


def algorithm_of(
    command: Command[Any, Any, Any],
    group: tuple[str, str],
    base: type[CommandAlgorithm] = CommandAlgorithm,
) -> type[CommandAlgorithm]:
    """The class of the algorithm of a command, in a group of the toolbox."""
    names = {
        "COMMAND": command,
        "NAME": command.algorithm,
        "ICON": command.icon,
        "GROUP": group,
    }
    return type(f"{command.title.title().replace(' ', '')}Algorithm", (base,), names)
