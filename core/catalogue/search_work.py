"""*Search for scenes*: its plan and its run."""

from __future__ import annotations

from ..command import Work
from .searching import plan_search, search, summary

WORK = Work(
    plan=plan_search,
    run=search,
    sources=lambda plan: plan.sources,
    printed=summary,
)
