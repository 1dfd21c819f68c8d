"""Whether memory ran out, and whose: the GPU's or the computer's. Needs no torch."""

from __future__ import annotations

import re

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
