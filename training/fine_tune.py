"""Command line: train on your own labelled scenes, as it was first; now ``gmnet-water train``.

    python -m gmnet_water.training.fine_tune --out FOLDER --pairs FOLDER_OF_PAIRS
    python -m gmnet_water.training.fine_tune --out FOLDER --backscatter A.tif --labels A_water.tif

FOLDER becomes a model set that maps are made with. The same command goes on where a run was
interrupted.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, current_thread, main_thread
from types import FrameType

import torch

from ..core.backscatter.storage import Units
from ..core.errors import Cancelled, GMNetError
from ..core.parameters import build, validate
from ..core.report import Report
from ..models.contract import OrbitMode
from ..models.errors import ModelError
from ..models.runtime import TRAINING_DEVICES
from .data.labelled_rasters import Reading, pairs_in
from .planned_training import plan_training, train_model
from .train_request import TrainRequest

# The exit code after Ctrl-C or SIGTERM, as shells count it.
INTERRUPTED = 130
# Options that have another name than the request's field; what is not among them has the same.
_FIELDS = {"out": "output", "batch": "batch_size"}


def main(arguments: list[str] | None = None) -> int:
    """Train on your own labelled scenes."""
    parser = argparse.ArgumentParser(
        prog="gmnet_water.training.fine_tune", description=main.__doc__
    )
    parser.add_argument("--out", type=Path, required=True, help="folder of the new model set")
    parser.add_argument("--pairs", type=Path, help="folder of NAME_s1.tif and NAME_water.tif")
    parser.add_argument("--backscatter", nargs="+", default=[], metavar="FILE")
    parser.add_argument("--labels", nargs="+", default=[], metavar="FILE", help="rasters")
    parser.add_argument("--polygons", nargs="+", default=[], metavar="FILE", help="instead")
    parser.add_argument("--attribute", help="that says water or land")
    parser.add_argument("--rest-is-land", action="store_true", help="outside of polygons")
    parser.add_argument("--orbit", choices=[m.value for m in OrbitMode])
    parser.add_argument("--units", choices=[u.value for u in Units])
    parser.add_argument("--scale", type=float)
    parser.add_argument("--model", help="to start from; 'none' for random weights")
    parser.add_argument("--model-folder", type=Path, help="to start from")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--rate", type=float, help="highest; 0 chooses")
    parser.add_argument("--batch", type=int)
    parser.add_argument("--validation", type=float)
    parser.add_argument("--block", type=int)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--simulated", type=float, help="share of simulated patches")
    parser.add_argument("--device", choices=TRAINING_DEVICES)
    parser.add_argument("--threads", type=int, default=0, help="0: as many as torch takes")
    given = parser.parse_args(arguments)
    if given.threads:
        torch.set_num_threads(given.threads)

    def tell(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    try:
        with _told_to_end() as told:
            report = Report(info=tell, warning=tell, cancelled=told.is_set)
            request = _request(given)
            validate(request)
            train_model(plan_training(request, report), report)
    except (GMNetError, ModelError) as error:
        tell(f"Error: {error}")
        return 1
    except (Cancelled, KeyboardInterrupt) as error:
        early = "Interrupted before an epoch was done or by force; the same command goes on."
        tell(f"Error: {str(error) or early}")
        return INTERRUPTED
    return 0


@contextmanager
def _told_to_end() -> Iterator[Event]:
    """Set by Ctrl-C or SIGTERM, so that the best weights are kept; a second one ends at once."""
    told = Event()

    def hear(number: int, frame: FrameType | None) -> None:
        if told.is_set():
            signal.default_int_handler(number, frame)
        told.set()

    if current_thread() is not main_thread():
        yield told
        return
    before = {one: signal.signal(one, hear) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield told
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _request(given: argparse.Namespace) -> TrainRequest:
    """What is asked for; the defaults are the request's."""
    options = dict(vars(given))
    options.pop("threads")
    folder, polygons = options.pop("pairs"), options.pop("polygons")
    values = {_FIELDS.get(name, name): one for name, one in options.items() if one is not None}
    values["labels"] = [*values["labels"], *polygons]
    if folder is not None:
        pairs = pairs_in(folder, Reading())
        values["backscatter"] = [pair.raster for pair in pairs]
        values["labels"] = [pair.labels.rasters[0] for pair in pairs]
    return build(TrainRequest, values)


if __name__ == "__main__":
    raise SystemExit(main())
