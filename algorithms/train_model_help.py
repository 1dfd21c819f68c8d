"""Help of ``gmnet:trainmodel``."""

from __future__ import annotations

from .labelled_parameters import labelled_help
from .support import tr


def help_entries() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        *labelled_help(),
        (
            tr("Model set to start from"),
            tr(
                "Its weights for the given orbit and its normalisation are taken over. A little "
                "data goes a long way from there. <i>none</i> begins with random weights, which "
                "needs many scenes and many epochs."
            ),
        ),
        (
            tr("Epochs"),
            tr(
                "In an epoch the network sees as many patches of 256 pixels as tiles lie over the "
                "labelled part once. After each epoch it is validated; what is kept is the best."
            ),
        ),
        (
            tr("Validation"),
            tr(
                "Whole blocks of labels are kept from training, never single pixels, drawn by the "
                "seed so that some have water. Their figures also choose the epoch: for an honest "
                "score evaluate the model on a scene that had no part in its training."
            ),
        ),
        (
            tr("Augmentation"),
            tr(
                "Patches are turned and mirrored, get an offset and noise, and lose lines, regions "
                "or an orbit in the given shares. Simulated patches beside your own keep the "
                "network from forgetting what your scenes do not show. Smoothing keeps labels away "
                "from 0 and 1."
            ),
        ),
        (
            tr("Cancelling, going on"),
            tr(
                "After the first epoch a cancelled run leaves the best model so far. The same "
                "parameters with the same folder go on from its last epoch."
            ),
        ),
        (
            tr("New model set"),
            tr(
                "A new or empty folder. It gets the weights, model.json, CARD.md with data, "
                "settings and figures, metrics.csv with every validation, and curve.svg. Give it "
                "to <i>Map surface water</i> as the folder with a model set of your own."
            ),
        ),
    ]
