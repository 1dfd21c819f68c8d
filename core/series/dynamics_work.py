"""*Water dynamics*: from what is asked for to its plan, and how results are shown."""

from __future__ import annotations

from ..command import Shown, Work
from ..dates.dated import dated
from ..errors import spell
from .dynamics import DynamicsPlan, DynamicsRequest, map_dynamics, plan_dynamics
from .dynamics_command import DynamicsOptions
from .extents import DynamicsResult
from .mask_collection import with_collections
from .products import Product, layer_name, product_qml


def _plan(options: DynamicsOptions) -> DynamicsPlan:
    """The plan for the options.

    Raises:
        InputError: something cannot be used.
    """
    pattern = options.pattern.date_pattern
    targets = {product: getattr(options, product.field) for product in Product}
    rasters = with_collections(options.masks, spell("masks"))
    request = DynamicsRequest(
        masks=dated(rasters, spell("masks"), pattern, options.known),
        targets={product: path for product, path in targets.items() if path is not None},
        first_period=options.first_period,
        second_period=options.second_period,
        fewest_months=options.min_months,
    )
    return plan_dynamics(request, spell("masks"))


def _shown(plan: DynamicsPlan, _result: DynamicsResult) -> list[Shown]:
    return [
        Shown(
            product.field,
            layer_name(product, plan.scope),
            product_qml(product, plan.scope),
            on_top=product is Product.OCCURRENCE,
        )
        for product in plan.request.targets
    ]


WORK: Work[DynamicsOptions, DynamicsPlan, DynamicsResult] = Work(
    plan=lambda options, _report: _plan(options),
    run=map_dynamics,
    sources=lambda plan: plan.series.datasets,
    shown=_shown,
)
