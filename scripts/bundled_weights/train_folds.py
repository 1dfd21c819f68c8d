r"""Trains a network for each fold of the sites and writes maps of what it has not seen.

    python -m gmnet_water.scripts.bundled_weights.train_folds --scenes PACKED --out RUN \
        --network slim --folds 5 --seeds 1 2 --steps 3000 --share chip=0.4 --share large=0.1 \
        --share usual=0.3 --share paddies=0.2 --for-minutes 9

needs PyTorch and numpy, and neither GDAL nor QGIS; PACKED was written by `pack`. After
``--for-minutes`` it leaves with exit status 3, a checkpoint and its metrics; the same command goes
on from there. Finished folds are not trained again. On a CPU, the same command always gives the
same maps, with or without breaks.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import torch

from ...core.errors import InputError
from ...models.architectures.registry import ARCHITECTURES
from ...models.weights import load_network
from ...training.batches import Recipe
from ...training.data.augmentation import USUAL
from ...training.loop import BEST, CHECKPOINT, Data, Method, Settings, Watcher, told_of, train
from .contradictions import SURE, Doubt
from .folds import Fold, folds
from .labels import Judged, Rim
from .mixture import Mixture
from .out_of_fold import log_odds, map_path, mirrored_log_odds, write_map
from .packed import Packed, read_packed

LOG = logging.getLogger("gmnet_water.training")
# Says how a fold is trained, so that a finished one is not taken for another.
ASKED = "asked.txt"
# Exit status of a run that has to be continued.
GO_ON = 3
# The fold that holds nothing out, for weights to be shipped.
EVERYTHING = Fold(999, frozenset())


@dataclass(frozen=True)
class Candidate:
    """A way of training that the protocol compares with others.

    Attributes:
        settings: the run's, for any seed.
        shares: of the mixture, by kind.
        judged: how labels are taken.
        mirrored: whether maps are means over four mirrored views.
        workers: batches made at once.
        doubt: which labels are left out of training, or None for none.
    """

    settings: Settings
    shares: dict[str, float]
    judged: Judged
    mirrored: bool = False
    workers: int = 1
    doubt: Doubt | None = None


def run_fold(
    candidate: Candidate,
    seed: int,
    fold: Fold,
    scenes: Sequence[Packed],
    out: Path,
    pause: Callable[[], bool],
) -> bool:
    """Train the network of a fold and map what it has not seen; returns whether it is finished.

    Args:
        candidate: how.
        seed: of weights and batches.
        fold: what is held out.
        scenes: all of them.
        out: folder of the run.
        pause: whether to leave for now.
    """
    name = "everything" if fold is EVERYTHING else f"fold_{fold.number:02}"
    folder = out / f"seed_{seed}" / name
    recipe = replace(candidate.settings.recipe, seed=seed)
    settings = replace(candidate.settings, recipe=recipe)
    method = _method(candidate, fold, scenes)
    _same(folder, f"{told_of(settings, Data(), method)}\n{candidate.mirrored}\n")
    if not _finished(folder):
        LOG.info("seed %d, %s, without %s", seed, name, ", ".join(sorted(fold.sites)) or "nothing")
        train(settings, folder, Data(), watcher=Watcher(pause=pause), method=method)
        saved = torch.load(folder / CHECKPOINT, map_location="cpu", weights_only=True)
        if saved["state"]["step"] < (settings.steps or 0):
            return False
        # All that is needed from here on are the weights.
        (folder / CHECKPOINT).unlink()
    missing = [one for one in fold.held_out(scenes) if not map_path(out, seed, one.name).is_file()]
    if missing:
        network = load_network(recipe.architecture, folder / BEST, recipe.bands)
        mapped = mirrored_log_odds if candidate.mirrored else log_odds
        for one in missing:
            if pause():
                return False
            contract, device = recipe.architecture.contract, settings.device
            odds = mapped(network, contract, recipe.bounds, one.scene, device)
            write_map(map_path(out, seed, one.name), odds)
    return True


def _method(candidate: Candidate, fold: Fold, scenes: Sequence[Packed]) -> Method:
    """Batches of what a fold does not hold out, and the loss."""
    doubt, training = candidate.doubt, fold.training(scenes)
    if doubt is not None:
        training = [doubt.applied(one) for one in training]
    mixture = Mixture(training, candidate.shares)
    parts = (mixture.told, candidate.judged.told, "" if doubt is None else doubt.told)
    told = "; ".join(filter(None, parts))
    return Method(partial(mixture.batches, candidate.workers), candidate.judged.loss, told)


def _same(folder: Path, asked: str) -> None:
    """Refuse a fold that was begun in another way; note how it is, if it is new."""
    path = folder / ASKED
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(asked, encoding="utf-8")
    elif path.read_text(encoding="utf-8") != asked:
        raise InputError(
            f"'{folder}' holds a run with other settings or data; give the same ones to go on, or "
            "choose a new folder."
        )


def _finished(folder: Path) -> bool:
    """Whether the training of a fold is over: then its checkpoint has been removed."""
    return (folder / BEST).is_file() and not (folder / CHECKPOINT).is_file()


def share(text: str) -> tuple[str, float]:
    """``KIND=SHARE``."""
    kind, _, value = text.partition("=")
    try:
        return kind, float(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not KIND=SHARE") from None


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(
        prog="gmnet_water.scripts.bundled_weights.train_folds", description=main.__doc__
    )
    made.add_argument("--scenes", type=Path, nargs="+", required=True, help="packed files, folders")
    made.add_argument("--leave-out", action="append", default=[], help="a scene not to be used")
    made.add_argument("--out", type=Path, required=True, help="folder of the run")
    made.add_argument("--network", choices=tuple(ARCHITECTURES), default="slim")
    made.add_argument("--folds", type=int, default=0, help="0 for one for each site")
    made.add_argument("--only", type=int, action="append", help="numbers of folds to be run")
    made.add_argument("--everything", action="store_true", help="one network that sees all sites")
    made.add_argument("--seeds", type=int, nargs="+", default=[1, 2])
    made.add_argument("--steps", type=int, required=True)
    made.add_argument("--batch", type=int, default=6, help="patches in a step")
    made.add_argument("--rate", type=float, default=Settings.rate, help="highest learning rate")
    made.add_argument("--averaged", type=float, default=0.998, help="as in `train`")
    made.add_argument("--settle-from", type=float, default=Settings.settle_from)
    made.add_argument("--start-from", type=Path, help="weights to start from, instead of random")
    made.add_argument("--jitter", type=float, default=USUAL.jitter, help="as in `train`")
    made.add_argument("--stretch", type=float, default=USUAL.stretch, help="as in `train`")
    made.add_argument("--share", type=share, action="append", default=[], metavar="KIND=SHARE")
    made.add_argument("--rim", type=Rim, choices=tuple(Rim), default=Rim.AS_LABELLED)
    made.add_argument("--power", type=float, default=0.0, help="q of the robust loss, 0 for none")
    made.add_argument("--doubt", type=Path, nargs="+", help="runs that contradict labels")
    made.add_argument("--sure", type=float, default=SURE, help="log odds from which they do")
    made.add_argument("--mirrored", action="store_true", help="maps of four mirrored views")
    made.add_argument("--bfloat16", action="store_true", help="mixed precision")
    made.add_argument("--device", default="cpu", help="torch device")
    made.add_argument("--threads", type=int, default=1, help="threads of the network on a CPU")
    made.add_argument("--workers", type=int, default=1, help="batches made at once")
    made.add_argument("--check-every", type=int, default=Settings.check_every)
    made.add_argument("--watched", type=int, default=2, help="simulated scenes for validation")
    made.add_argument("--for-minutes", type=float, help="leave after this time, to go on later")
    return made


def candidate_of(given: argparse.Namespace) -> Candidate:
    """What the command line asks for."""
    recipe = Recipe(
        bands=2,
        seed=given.seeds[0],
        size=given.batch,
        augmentation=replace(
            USUAL, jitter=given.jitter, band_jitter=given.jitter / 2, stretch=given.stretch
        ),
        architecture=ARCHITECTURES[given.network],
    )
    settings = Settings(
        recipe=recipe,
        steps=given.steps,
        rate=given.rate,
        check_every=given.check_every,
        validation_scenes=given.watched,
        start_from=given.start_from,
        settle_from=given.settle_from,
        # Nothing is chosen by what is held out.
        keep_last=True,
        averaged=given.averaged,
        bfloat16=given.bfloat16,
        device=given.device,
    )
    judged = Judged(given.rim, given.power)
    doubt = Doubt(tuple(given.doubt), given.sure) if given.doubt else None
    return Candidate(settings, dict(given.share), judged, given.mirrored, given.workers, doubt)


def main(arguments: list[str] | None = None) -> int:
    """Train a network for each fold of the sites; a second call goes on."""
    given = parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    torch.set_num_threads(given.threads)
    torch.backends.cudnn.benchmark = True  # all batches have one shape
    end = time.monotonic() + 60 * given.for_minutes if given.for_minutes else float("inf")
    scenes = [one for one in read_packed(given.scenes) if one.name not in given.leave_out]
    chosen = [EVERYTHING] if given.everything else folds(scenes, given.folds)
    if given.only:
        chosen = [fold for fold in chosen if fold.number in given.only]
        if not chosen:
            raise InputError("None of the folds has one of the numbers given with --only.")
    candidate = candidate_of(given)
    for seed in given.seeds:
        for fold in chosen:
            if not run_fold(
                candidate, seed, fold, scenes, given.out, lambda: time.monotonic() > end
            ):
                LOG.info("time is up; the same command goes on from here")
                return GO_ON
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
