"""How much memory there is, and whether it ran out, and whose. Needs no torch."""

from __future__ import annotations

import os
import re
import sys

# What torch's errors say when a GPU has no room; only newer ones are of a class of their own.
_GPU = re.compile(
    r"(CUDA|HIP|MPS|XPU)\b.*out of memory|out of memory.*\b(CUDA|HIP|MPS|XPU)\b"
    r"|CU(BLAS|DNN|FFT)_(STATUS_)?(EXECUTION_|INTERNAL_ERROR_.*)?ALLOC\w*_FAILED"
    r"|CUDA_ERROR_OUT_OF_MEMORY|cudaErrorMemoryAllocation",
    re.IGNORECASE | re.DOTALL,
)
# What torch, OpenVINO and the system say when the computer has none.
_COMPUTER = re.compile(
    r"DefaultCPUAllocator|alloc_cpu|not enough memory: you tried|can(no|')t allocate memory"
    r"|bad_alloc|bad allocation|Unable to allocate|can't start new thread",
    re.IGNORECASE,
)


def gpu_is_full(error: BaseException) -> bool:
    """Whether an error means that a GPU's memory has no room."""
    if not isinstance(error, RuntimeError) or computer_is_full(error):
        return False
    return type(error).__name__ == "OutOfMemoryError" or bool(_GPU.search(str(error)))


def computer_is_full(error: BaseException) -> bool:
    """Whether an error means that the computer's own memory has no room."""
    if isinstance(error, MemoryError):
        return True
    return isinstance(error, RuntimeError) and bool(_COMPUTER.search(str(error)))


def memory_problem(error: BaseException) -> str:
    """What to tell the user about an error, if it means that memory ran out; else nothing."""
    if gpu_is_full(error):
        return (
            "The GPU's memory is full; close other programs that use the GPU, or compute on the "
            "CPU."
        )
    if computer_is_full(error):
        return (
            "This computer's memory is full; close other programs, or work on a smaller part at a "
            "time."
        )
    return ""


def computer_memory() -> tuple[int, int]:
    """Bytes of memory that are free, and all; zeros where the system does not say."""
    if sys.platform == "win32":
        return _windows_memory()
    try:
        page = os.sysconf("SC_PAGE_SIZE")
        pages = os.sysconf("SC_PHYS_PAGES")
        return os.sysconf("SC_AVPHYS_PAGES") * page, pages * page
    except (AttributeError, ValueError, OSError):  # macOS does not say what is free
        return 0, 0


def _windows_memory() -> tuple[int, int]:
    """As GlobalMemoryStatusEx of Windows says (MEMORYSTATUSEX: 64 bytes)."""
    import ctypes

    status = (ctypes.c_uint64 * 8)()
    # The first field is the structure's length, and takes half of the first number.
    status[0] = ctypes.sizeof(status)
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    if not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return 0, 0
    return int(status[2]), int(status[1])
