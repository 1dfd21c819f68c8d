"""Completion of ``gmnet-water`` for bash, derived from the commands' declarations.

source <(gmnet-water completion)
"""

from __future__ import annotations

from ..commands import ENTRIES
from ..core.parameters import Choice
from .declared import flags_of, offered

COMPLETION = "completion"

_SCRIPT = """\
# bash completion for gmnet-water
_gmnet_water() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}}
    local name=${{COMP_WORDS[1]}} words=
    if [[ $COMP_CWORD -gt 2 && " {pairs} " == *" $name "* ]]; then
        name+=" ${{COMP_WORDS[2]}}"
    fi
    if [[ $COMP_CWORD -eq 1 ]]; then
        words="{names}"
    else
        case "$name $previous" in
{choices}
        *)
            case "$name" in
{commands}
            esac
            ;;
        esac
    fi
    if [[ -n $words && ( $current == -* || $COMP_CWORD -le 2 || $previous == -* ) ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    fi
}}
complete -o default -F _gmnet_water gmnet-water
"""


def completion() -> str:
    """The script, to be read by bash."""
    choices, commands = [], []
    pairs: dict[str, list[str]] = {}
    for entry in ENTRIES:
        flags = ["--help", "--json", "--quiet"]
        for spec in offered(entry.load()):
            own = [flag for flag in flags_of(spec) if flag.startswith("-")]
            flags += [flag for flag in own if flag.startswith("--")]
            if isinstance(spec.kind, Choice):
                words = " ".join(spec.kind.all())
                for name in (entry.name, *entry.aliases):
                    choices += [f'        "{name} {flag}") words="{words}" ;;' for flag in own]
        listed = "|".join(f'"{name}"' for name in (entry.name, *entry.aliases))
        commands.append(f'            {listed}) words="{" ".join(flags)}" ;;')
        first, _, second = entry.name.partition(" ")
        if second:
            pairs.setdefault(first, []).append(second)
    commands += [f'            "{one}") words="{" ".join(more)}" ;;' for one, more in pairs.items()]
    names = dict.fromkeys(
        word for entry in ENTRIES for word in (entry.name.split()[0], *entry.aliases)
    )
    return _SCRIPT.format(
        pairs=" ".join(pairs),
        names=" ".join(names),
        choices="\n".join(choices),
        commands="\n".join(commands),
    )
