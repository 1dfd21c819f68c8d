"""What pip and PyTorch say when they fail becomes what to do; the lines were copied from them."""

from __future__ import annotations

import pytest
from gmnet_water.dependencies.failures import load_problem, pip_problem
from gmnet_water.dependencies.places import python_tag

PLACE = "/home/ana/.local/share/gmnet_water/torch"
CONNECTION = "WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None)) after "
OS_ERROR = "ERROR: Could not install packages due to an OSError: "
NONE_FOUND = "ERROR: No matching distribution found for torch>=2.0"
POOL = "HTTPSConnectionPool(host='download.pytorch.org', port=443): Max retries exceeded with url: "
CERTIFICATE = (
    "Could not fetch URL https://download.pytorch.org/whl/cpu/torch/: There was a problem "
    f"confirming the ssl certificate: {POOL}/whl/cpu/torch/ (Caused by "
    "SSLError(SSLCertVerificationError(1, "
    "'[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in "
    "certificate chain (_ssl.c:1006)'))) - skipping"
)
PIP = [
    ("/usr/bin/python3: No module named pip", "has no pip. Install it"),
    (
        f"{OS_ERROR}[Errno 28] No space left on device",
        f"The disk is full. Make room on the disk of {PLACE}",
    ),
    (
        f"{OS_ERROR}[WinError 112] There is not enough space on the disk",
        "The disk is full",
    ),
    (
        f"{OS_ERROR}[Errno 13] Permission denied: '/opt'",
        f"{PLACE} may not be written",
    ),
    (
        f"{OS_ERROR}[WinError 5] Access is denied: 'C:\\x'",
        "may not be written",
    ),
    (
        f"{OS_ERROR}[Errno 30] Read-only file system: '/'",
        "may not be written",
    ),
    (
        f"{OS_ERROR}[Errno 2] No such file or directory: 'C:\\\\Users\\\\...'\n"
        "HINT: This error might have occurred since this system does not have "
        "Windows Long Path support enabled.",
        "Allow long paths in Windows",
    ),
    (
        f"{OS_ERROR}Missing dependencies for SOCKS support.",
        "pip cannot use a SOCKS proxy",
    ),
    (
        f"{CONNECTION}connection broken by 'ProxyError('Cannot connect to proxy.', "
        "OSError('Tunnel connection failed: 407 Proxy Authentication Required'))': /whl/cpu/torch/",
        "The proxy refused the connection",
    ),
    (CERTIFICATE, "certificate is not trusted"),
    (
        "WARNING: The repository located at wheels.lan is not a trusted or secure host and is "
        "being ignored.",
        "The index is not secure",
    ),
    (
        "pip._vendor.urllib3.exceptions.ProtocolError: ('Connection broken: IncompleteRead(1048576 "
        "bytes read, 190746106 more expected)', IncompleteRead(...))",
        "The download was cut off",
    ),
    (
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
        "The download was cut off",
    ),
    (
        "ERROR: HTTP error 403 while getting https://wheels.lan/torch-2.9.0.whl",
        "The index refused the request (HTTP error 403 while getting https://wheels.lan/",
    ),
    (
        f"{CONNECTION}connection broken by 'NewConnectionError('<...>: Failed to establish a new "
        "connection: [Errno -2] Name or service not known')': /whl/cpu/torch/",
        "The index cannot be reached",
    ),
    (
        f"{CONNECTION}connection broken by 'NewConnectionError('<...>: Failed to establish a new "
        "connection: [Errno 11001] getaddrinfo failed')': /whl/cpu/torch/",
        "The index cannot be reached",
    ),
    (
        "ERROR: Cannot install torch because these package versions have conflicting dependencies.",
        "QGIS's numpy, which has to stay",
    ),
    (
        "ERROR: Could not find a version that satisfies the requirement torch>=2.0 (from versions: "
        "none)",
        f"There is no PyTorch for this Python ({python_tag()}) at that place",
    ),
    (
        "ERROR: torch-2.9.0-cp36-cp36m-win_amd64.whl is not a supported wheel on this platform.",
        "The wheel is for another Python or platform",
    ),
    ("error: externally-managed-environment", "managed by the system"),
    ("MemoryError", "memory is full"),
]


@pytest.mark.parametrize(("said", "sentence"), PIP)
def test_what_pip_says_becomes_what_to_do(said: str, sentence: str):
    assert sentence in pip_problem(said.splitlines(), 1, PLACE)


@pytest.mark.parametrize(
    ("cause", "sentence"),
    [(CERTIFICATE, "certificate is not trusted"), (PIP[14][0], "The index cannot be reached")],
)
def test_the_cause_counts_and_not_the_last_line(cause: str, sentence: str):
    assert sentence in pip_problem([cause, NONE_FOUND], 1, PLACE)


def test_what_nobody_foresaw_is_shown_with_its_code():
    said = pip_problem(["Collecting torch", "ERROR: The moon is full"], 2, PLACE)
    assert said.startswith("pip ended with code 2: The moon is full")


def test_a_pip_that_said_nothing_is_said_to():
    assert "it said nothing" in pip_problem([], -9, PLACE)


TORCH = [
    (
        'OSError: [WinError 126] The specified module could not be found. Error loading "c10.dll" '
        "or one of its dependencies.",
        0,
        "Microsoft Visual C++ Redistributable",
    ),
    (
        "OSError: [WinError 127] The specified procedure could not be found. Error loading shm.dll",
        0,
        "is there in an older version",
    ),
    (
        "OSError: [WinError 1114] A dynamic link library (DLL) initialization routine failed. "
        'Error loading "c10.dll" or one of its dependencies.',
        0,
        "use PyTorch before other plugins",
    ),
    (
        "ImportError: libcudart.so.12: cannot open shared object file: No such file or directory",
        0,
        "needs the library libcudart.so.12, which is missing",
    ),
    (
        "ImportError: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by "
        "libtorch_cpu.so)",
        0,
        "for a newer system",
    ),
    (
        "ImportError: cannot import name 'TypeIs' from 'typing_extensions' "
        "(/usr/lib/python3/dist-packages/typing_extensions.py)",
        0,
        "The package typing_extensions that QGIS's Python has in /usr/lib/python3/dist-packages/",
    ),
    ("RuntimeError: Numpy is not available", 0, "keeps QGIS's numpy"),
    ("", -4, "instructions that this processor lacks"),
    ("", 0xC000001D, "instructions that this processor lacks"),
    ("Segmentation fault", -11, "ended Python while it was loaded (code -11)"),
    ("AttributeError: module 'torch' has no attribute 'ones'", 0, "Remove it and install it"),
]


@pytest.mark.parametrize(("said", "code", "sentence"), TORCH)
def test_a_torch_that_does_not_load_says_what_to_do(said: str, code: int, sentence: str):
    assert sentence in load_problem(said, code)
