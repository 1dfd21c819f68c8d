"""What users of the command line depend on is there and means the same; how such comparisons work.

`tests/guard` has the records, how they are made, and the changes that are intended.
"""

from __future__ import annotations

import argparse
import contextlib
import copy
import io
import json

import pytest
from gmnet_water.commands import ENTRIES
from gmnet_water.tests.guard import documented
from gmnet_water.tests.guard.comparing import dead, differences, in_the_way, unexpected
from gmnet_water.tests.guard.intended import INTENDED
from gmnet_water.tests.guard.shell import PROGRAM, command, comparable, parsers, shell

RECORDED = json.loads(
    (documented.ROOT / "tests" / "guard" / "shell.json").read_text(encoding="utf-8")
)
SHOWN = documented.shown(documented.SHELL)


def findings(recorded: dict, live: dict) -> dict[str, str]:
    live = comparable(recorded, live)
    return {
        **differences(recorded, live),
        **in_the_way(recorded, live, "options"),
        **in_the_way(recorded, live, "positionals"),
    }


def refusal(line: str) -> str:
    """What the program says of a command that it does not understand; empty if it does."""
    words = documented.shell_words(line)
    known = parsers()
    own = next((place for place, word in enumerate(words) if word.startswith("-")), len(words))
    names = [" ".join(words[:count]) for count in (3, 2) if count <= own]
    # A word that is none of a command's is the name of a command that is not there.
    name = next((one for one in names if one in known), names[-1] if names else words[0])
    if name not in known:
        return f"there is no {name}"
    if len(given := words[len(name.split()) :]) == 0:
        return ""  # it is only named
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        try:
            known[name].parse_args(given)
        except SystemExit as ended:
            return said.getvalue().strip() if ended.code else ""
    return ""


def test_the_shell_offers_all_that_was_recorded():
    assert unexpected(findings(RECORDED, shell()), INTENDED["shell"]) == []


def test_every_intended_change_of_the_shell_has_happened():
    assert dead(findings(RECORDED, shell()), INTENDED["shell"]) == []


@pytest.mark.parametrize("line", SHOWN)
def test_the_shell_understands_a_command_of_the_manual(line: str):
    refused = refusal(line)
    assert bool(refused) == (line in INTENDED["commands"]), refused


def test_every_command_that_is_to_be_refused_was_shown():
    assert dead(dict.fromkeys(documented.shown(""), "refused"), INTENDED["commands"]) == []


def test_there_are_commands_of_each_subcommand_in_the_manual():
    shown = {name for name in parsers() for line in SHOWN if f"{line} ".startswith(f"{name} ")}
    missing = [
        entry.name
        for entry in ENTRIES
        if not shown & {f"gmnet-water {name}" for name in (entry.name, *entry.aliases)}
    ]
    assert not missing


def test_a_command_of_the_manual_may_be_wrong():
    assert "unrecognized arguments: --masks" in refusal("gmnet-water bodies a.tif -o b --masks c")
    assert "invalid choice: 'both'" in refusal("gmnet-water -img a.tif -o b -orbit both")
    assert refusal("gmnet-water polygons a.tif") == "there is no gmnet-water polygons"
    assert refusal("gmnet-water bodies --help") == ""


def planted(*options: str, **facets: object) -> argparse.ArgumentParser:
    """A small grammar; its first option is as said."""
    made = argparse.ArgumentParser()
    made.add_argument("image", nargs="+")
    made.add_argument(*options, **facets)
    return made


def of_planted(*options: str, **facets: object) -> dict:
    return {PROGRAM: command(planted(*options, **facets))}


CUT = {"type": float, "default": 0.5}


@pytest.mark.parametrize(
    ("options", "facets", "expected"),
    [
        (["--cut"], CUT, {}),
        (["-c", "--cut", "--limit"], CUT, {}),
        (["--cut"], {**CUT, "help": "Water", "metavar": "N", "dest": "limit"}, {}),
        (["--cut"], {**CUT, "default": "0.5"}, {}),
        (["--limit"], CUT, {"--cut": "is gone"}),
        (["--cut"], {**CUT, "default": 0.4}, {"--cut/default": "was 0.5, is 0.4"}),
        (["--cut"], {**CUT, "type": None}, {"--cut/type": "was 'number', is 'text'"}),
        (["--cut"], {**CUT, "required": True}, {"--cut/required": "was False, is True"}),
        (["--cut"], {**CUT, "nargs": 2}, {"--cut/nargs": "was None, is 2"}),
    ],
)
def test_a_changed_option_is_found(options: list, facets: dict, expected: dict):
    found = findings(of_planted("--cut", **CUT), of_planted(*options, **facets))
    assert found == {f"{PROGRAM}/options/{path}": text for path, text in expected.items()}


@pytest.mark.parametrize(
    ("choices", "found"),
    [(["as", "des"], False), (["as", "both", "des"], False), (["as"], True), (["des", "as"], True)],
)
def test_choices_may_only_be_added(choices: list[str], found: bool):
    before, now = (of_planted("--orbit", choices=one) for one in (["as", "des"], choices))
    assert bool(findings(before, now)) == found


def test_what_is_new_must_not_have_to_be_given():
    before = of_planted("--cut")
    optional, needed, another = planted("--cut"), planted("--cut"), planted("--cut")
    optional.add_argument("--seed")
    needed.add_argument("--seed", required=True)
    another.add_argument("target")
    assert findings(before, {PROGRAM: command(optional)}) == {}
    for parser, path in ((needed, "options/--seed"), (another, "positionals/2")):
        found = findings(before, {PROGRAM: command(parser)})
        assert found == {f"{PROGRAM}/{path}": "is new, and has to be given"}


def test_options_that_could_be_given_together_still_can():
    apart, together = argparse.ArgumentParser(), argparse.ArgumentParser()
    group = apart.add_mutually_exclusive_group()
    for name in ("--model", "--weights"):
        group.add_argument(name)
        together.add_argument(name)
    assert findings({PROGRAM: command(together)}, {PROGRAM: command(apart)}) == {
        f"{PROGRAM}/options/--model/not with": "was [], is ['--weights']",
        f"{PROGRAM}/options/--weights/not with": "was [], is ['--model']",
    }


def test_a_subcommand_that_is_gone_is_found():
    live = copy.deepcopy(RECORDED)
    del live["gmnet-water bodies"]
    assert findings(RECORDED, live) == {"gmnet-water bodies": "is gone"}


def a_choice(static: bool, *options: str) -> dict:
    facets = {"options": list(options), "static strings": static, "optional": False, "default": "a"}
    return {"gmnet:map": {"parameters": {"KIND": facets, "SIZE": {}}}}


@pytest.mark.parametrize(
    ("static", "options", "found"),
    [
        (True, "abc", False),
        (True, "acb", False),
        (True, "ba", True),
        (False, "abc", False),
        (False, "acb", True),
    ],
)
def test_words_may_be_added_between_others_where_numbers_do_not_stand_for_them(
    static: bool, options: str, found: bool
):
    assert bool(differences(a_choice(static, "a", "b"), a_choice(static, *options))) == found


def test_parameters_keep_their_order():
    before = {"parameters": {"A": {}, "B": {}}}
    assert differences(before, {"parameters": {"A": {}, "NEW": {}, "B": {}}}) == {}
    assert list(differences(before, {"parameters": {"B": {}, "A": {}}})) == ["parameters/order"]


@pytest.mark.parametrize(
    ("optional", "default", "found"),
    [(True, None, False), (False, 0, False), (False, None, True)],
)
def test_a_new_parameter_is_optional_or_has_a_default(optional: bool, default: object, found: bool):
    added = {"NEW": {"optional": optional, "default": default}}
    before, now = ({"gmnet:map": {"parameters": one}} for one in ({}, added))
    expected = {"gmnet:map/parameters/NEW": "is new, and has to be given"} if found else {}
    assert in_the_way(before, now, "parameters") == expected


def test_an_intended_change_needs_a_reason_and_a_change():
    found = {"a/default": "was 1, is 2", "b": "is gone", "c": "is gone"}
    reasons = {"a/default": "2 is right", "c": " ", "d": "it will go"}
    assert unexpected(found, {"a/default": "2 is right"}) == ["b is gone", "c is gone"]
    assert dead(found, reasons) == ["c", "d"]


PAGE = f"""
Run `gmnet-water area --masks a.tif
-o b.csv`, or `other --masks`:

    {documented.TOOLBOX}gmnet:waterarea -- MASKS=a.tif MASKS=b.tif … \\
        OUTPUT=c.csv

```
gmnet-water list-models && gmnet-water --version   # two
```

```python
import processing
processing.run("gmnet:mapwater", {{"ASCENDING": layer, "THRESHOLD": 0.4}})
```
"""


def test_commands_of_a_page_are_found():
    assert documented.commands(PAGE) == [
        "gmnet-water list-models",
        "gmnet-water --version",
        f"{documented.TOOLBOX}gmnet:waterarea -- MASKS=a.tif MASKS=b.tif … OUTPUT=c.csv",
        "gmnet-water area --masks a.tif -o b.csv",
    ]
    assert documented.toolbox_call(documented.commands(PAGE)[2]) == (
        "gmnet:waterarea",
        {"MASKS": ["a.tif", "b.tif"], "OUTPUT": "c.csv"},
    )


def test_calls_in_python_of_a_page_are_found():
    assert documented.python_calls(PAGE) == [
        ("gmnet:mapwater", {"ASCENDING": None, "THRESHOLD": 0.4})
    ]
