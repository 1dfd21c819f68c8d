"""Command line: train on one's own labelled scenes.

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

from ..core.backscatter.orbit_reader import Storage, Units
from ..core.errors import Cancelled, GMNetError
from ..core.report import Report
from ..models.contract import OrbitMode
from ..models.errors import ModelError
from ..models.runtime import TRAINING_DEVICES, resolve_device
from ..models.sets.installed import BUNDLED, ModelSet, from_folder, installed
from .data.labelled_rasters import Labels, Reading, matched, pairs_in
from .data.labels import PolygonRule
from .fine_tuning import FineTuneRequest, bfloat16_helps, fine_tune

# The exit code after Ctrl-C or SIGTERM, as shells count it.
INTERRUPTED = 130


def main(arguments: list[str] | None = None) -> int:
    """Train on one's own labelled scenes."""
    parser = argparse.ArgumentParser(
        prog="gmnet_water.training.fine_tune", description=main.__doc__
    )
    parser.add_argument("--out", type=Path, required=True, help="folder of the new model set")
    parser.add_argument("--pairs", type=Path, help="folder of NAME_s1.tif and NAME_water.tif")
    parser.add_argument("--backscatter", nargs="+", default=[], metavar="FILE")
    parser.add_argument("--labels", nargs="+", default=[], metavar="FILE", help="rasters")
    parser.add_argument("--polygons", nargs="+", default=[], metavar="FILE", help="instead")
    parser.add_argument("--attribute", default="", help="that says water or land")
    parser.add_argument("--rest-is-land", action="store_true", help="outside of polygons")
    parser.add_argument("--orbit", choices=[m.value for m in OrbitMode], default="as")
    parser.add_argument("--units", choices=[u.value for u in Units], default="db")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--model", default=BUNDLED, help="to start from; 'none' for random weights")
    parser.add_argument("--model-folder", type=Path, help="to start from")
    parser.add_argument("--epochs", type=int, default=FineTuneRequest.epochs)
    parser.add_argument("--rate", type=float, default=0.0, help="highest; 0 chooses")
    parser.add_argument("--batch", type=int, default=FineTuneRequest.batch)
    parser.add_argument("--validation", type=float, default=FineTuneRequest.share)
    parser.add_argument("--block", type=int, default=FineTuneRequest.block)
    parser.add_argument("--seed", type=int, default=FineTuneRequest.seed)
    parser.add_argument("--simulated", type=float, default=0.0, help="share of simulated patches")
    parser.add_argument("--device", choices=TRAINING_DEVICES, default=TRAINING_DEVICES[0])
    parser.add_argument("--threads", type=int, default=0, help="0: as many as torch takes")
    given = parser.parse_args(arguments)
    if given.threads:
        torch.set_num_threads(given.threads)

    def tell(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    try:
        with _told_to_end() as told:
            report = Report(info=tell, warning=tell, cancelled=told.is_set)
            finished = fine_tune(_request(given), report).finished
    except (GMNetError, ModelError) as error:
        tell(f"Error: {error}")
        return 1
    except (Cancelled, KeyboardInterrupt):
        tell("Error: Interrupted before an epoch was done or by force; the same command goes on.")
        return INTERRUPTED
    return 0 if finished else INTERRUPTED


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


def _request(given: argparse.Namespace) -> FineTuneRequest:
    reading = Reading(OrbitMode(given.orbit), Storage(Units(given.units), given.scale))
    if given.pairs is not None:
        pairs = pairs_in(given.pairs, reading)
    else:
        rule = PolygonRule(given.attribute, rest_is_land=given.rest_is_land)
        labels = Labels(tuple(given.labels), tuple(given.polygons), rule)
        pairs = matched(given.backscatter, labels, reading)
    start: ModelSet | None = None
    if given.model_folder is not None:
        start = from_folder(given.model_folder)
    elif given.model != "none":
        start = installed(given.model)
    device = resolve_device(given.device, TRAINING_DEVICES)
    return FineTuneRequest(
        pairs=tuple(pairs),
        output=given.out,
        start=start,
        epochs=given.epochs,
        rate=given.rate,
        batch=given.batch,
        share=given.validation,
        block=given.block,
        seed=given.seed,
        device=device,
        simulated=given.simulated,
        bfloat16=device == "cpu" and bfloat16_helps(),
    )


if __name__ == "__main__":
    raise SystemExit(main())
