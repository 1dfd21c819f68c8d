"""What pip, or PyTorch itself, says when it fails, as sentences with what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .places import python_tag

_OWN_PACKAGE = re.compile(r"cannot import name '([^']+)' from '([\w.]+)' \(([^)]+)\)")
_LIBRARY = re.compile(r"(\S+\.so[.\d]*): cannot open shared object")
# 126: a library, or one that it needs, is missing; 127: one of that name is too old; 1114: one
# could not start.
_WINDOWS_ERROR = re.compile(r"WinError (\d+)")
_UPDATE = (
    "Install the current 'Microsoft Visual C++ Redistributable' (x64) from Microsoft's site, and "
    "start QGIS again"
)
# In this order: what is said of a network comes before 'no matching distribution', with which pip
# ends then, too.
_OF_PIP: tuple[tuple[str, str], ...] = (
    (
        r"No module named '?pip\b",
        "QGIS's Python has no pip. Install it (Debian, Ubuntu: apt install python3-pip; Windows: "
        "the package python3-pip in OSGeo4W's setup), or install PyTorch elsewhere and choose it "
        "with 'Use an existing one…'.",
    ),
    (
        r"No space left on device|Errno 28\b|WinError 112|not enough space on the disk",
        "The disk is full. Make room on the disk of {place}, or set the environment variable "
        "GMNET_TORCH to a folder on another disk.",
    ),
    (
        r"WinError 206|name or extension is too long|Long Path support|Errno 36\b",
        "A path became too long for this system. Allow long paths in Windows, or set the "
        "environment variable GMNET_TORCH to a short folder such as C:\\gmnet.",
    ),
    (
        r"Permission denied|Errno 13\b|WinError 5\b|Read-only file system|Errno 30\b",
        "{place} may not be written. Allow yourself to write there, or set the environment "
        "variable GMNET_TORCH to a folder that you may write.",
    ),
    (
        r"Missing dependencies for SOCKS",
        "pip cannot use a SOCKS proxy. Set an HTTP proxy in Settings > Options > Network, or fetch "
        "the wheels elsewhere and give their folder.",
    ),
    (
        r"ProxyError|Tunnel connection failed|407 Proxy|Cannot connect to proxy",
        "The proxy refused the connection. Check address, user and password in Settings > Options "
        "> Network.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|certificate verify failed|SSLError|SSLCertVerificationError",
        "The server's certificate is not trusted, as happens where an organisation's proxy reads "
        "along. Set the environment variable PIP_CERT to the file with your organisation's "
        "certificates (Settings > Options > System > Environment), and start QGIS again.",
    ),
    (
        r"not a trusted or secure host",
        "The index is not secure (http://). Give an index with https://, or a folder with wheels.",
    ),
    (
        r"IncompleteRead|Connection broken|ProtocolError|Connection(Reset|Aborted)Error"
        r"|Connection reset|Read ?[Tt]imed? ?out|ReadTimeoutError|DO NOT MATCH THE HASHES"
        r"|incomplete-download|BadZipFile|Wheel .* is invalid",
        "The download was cut off. Try again; where the network is slow, fetch the wheels "
        "elsewhere and give their folder.",
    ),
    (
        r"\b(401|403|404|407|5\d\d) (Client|Server) Error|HTTP error",
        "The index refused the request ({last}). Check its address.",
    ),
    (
        r"NewConnectionError|Failed to establish|name resolution|getaddrinfo failed|Errno 11001"
        r"|Name or service not known|Connect(ion)?[Tt]imeout|Max retries exceeded"
        r"|Network is unreachable|Connection refused",
        "The index cannot be reached. Check the network, and the proxy in Settings > Options > "
        "Network; without a network, fetch the wheels elsewhere and give their folder.",
    ),
    (
        r"ResolutionImpossible|conflicting dependencies|conflict is caused by",
        "No version of PyTorch there goes with QGIS's numpy, which has to stay. Give another "
        "version of PyTorch, or another index.",
    ),
    (
        r"No matching distribution found|Could not find a version that satisfies",
        "There is no PyTorch for this Python ({tag}) at that place. Give another index, folder or "
        "version; for an old Python, an older PyTorch, or a newer QGIS.",
    ),
    (
        r"is not a supported wheel on this platform",
        "The wheel is for another Python or platform than this one ({tag}). Fetch the one for it.",
    ),
    (
        r"externally-managed-environment",
        "This Python is managed by the system and refuses pip even for another folder. Install "
        "PyTorch in a virtual environment, and choose it with 'Use an existing one…'.",
    ),
    (r"MemoryError", "The computer's memory is full. Close other programs, and try again."),
)


def pip_problem(lines: Sequence[str], code: int, place: str) -> str:
    """What is wrong, and what to do.

    Args:
        lines: the last lines of pip's output.
        code: its exit code.
        place: the folder that it installs into.
    """
    text = "\n".join(lines)
    # Where pip itself breaks off it says 'ERROR: Exception:', and what happened last of all.
    errors = [one for one in lines if re.match(r"ERROR(?!: Exception:$)", one)] or list(lines)
    last = re.sub(r"^ERROR: ", "", errors[-1]) if errors else ""
    for pattern, sentence in _OF_PIP:
        if re.search(pattern, text):
            return sentence.format(place=place, tag=python_tag(), last=last)
    return f"pip ended with code {code}: {last or 'it said nothing'}. The log has the details."


def load_problem(said: str, code: int = 0) -> str:
    """Why a PyTorch that is there cannot be used, and what to do.

    Args:
        said: the error.
        code: exit code of the process that tried; negative where it crashed.
    """
    windows = _WINDOWS_ERROR.search(said)
    number = int(windows[1]) if windows else 0
    if number == 126:
        return f"A library that PyTorch needs is missing ({said}). {_UPDATE}."
    if number == 127:
        return (
            f"A library that PyTorch needs is there in an older version ({said}). {_UPDATE}; if "
            "that does not help, disable other plugins that bring libraries of their own."
        )
    if number == 1114:
        return (
            f"A library of PyTorch could not start ({said}). {_UPDATE}, and use PyTorch before "
            "other plugins that bring libraries of their own; an older PyTorch (2.8) may help too."
        )
    if found := _LIBRARY.search(said):
        return (
            f"PyTorch needs the library {found[1]}, which is missing or not for this system. "
            "Install PyTorch again; if you chose the CUDA build, take the one for the CPU."
        )
    if "GLIBC" in said:
        return f"This PyTorch is for a newer system ({said}). Install an older version of it."
    if found := _OWN_PACKAGE.search(said):
        return (
            f"The package {found[2].partition('.')[0]} that QGIS's Python has in {found[3]} is too "
            "old for this PyTorch. Update it or QGIS, or install an older version of PyTorch."
        )
    if "numpy" in said.lower():
        return (
            f"PyTorch and QGIS's numpy do not go together ({said}). Install PyTorch again from "
            "here, which keeps QGIS's numpy."
        )
    if code in (-4, 0xC000001D):
        return "This PyTorch uses instructions that this processor lacks. Install an older version."
    if code:
        return f"PyTorch ended Python while it was loaded (code {code}). Install another version."
    return f"PyTorch does not load ({said}). Remove it and install it again."
