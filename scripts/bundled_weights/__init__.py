"""How the bundled weights are made: trained, calibrated, exported, and described in a card.

Run from the repository, where ``build/plugins`` has the package under its name:

    PYTHONPATH=build/plugins .venv/bin/python -m gmnet_water.scripts.bundled_weights.train --help
"""
