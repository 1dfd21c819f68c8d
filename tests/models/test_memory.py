"""Memory that ran out is called that of the GPU or of the computer, whichever it was."""

from __future__ import annotations

import pytest
import torch
from gmnet_water.models.memory import computer_is_full, gpu_is_full, memory_problem

GPU = [
    torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"),
    RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB"),
    RuntimeError("CUDA error: out of memory"),
    RuntimeError("HIP out of memory. Tried to allocate 2.00 GiB"),
    RuntimeError("MPS backend out of memory (MPS allocated: 9 GB)"),
    RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
    RuntimeError("cuDNN error: CUDNN_STATUS_ALLOC_FAILED"),
]
COMPUTER = [
    RuntimeError("can't start new thread"),
    MemoryError(),
    MemoryError("Unable to allocate 1.00 GiB for an array with shape (10,) and data type float32"),
    RuntimeError(
        "[enforce fail at alloc_cpu.cpp:83] err == 0. DefaultCPUAllocator: can't allocate memory: "
        "you tried to allocate 4000000000000 bytes. Error code 12 (Cannot allocate memory)"
    ),
    RuntimeError("[enforce fail at alloc_cpu.cpp] data. DefaultCPUAllocator: not enough memory"),
    RuntimeError("std::bad_alloc"),
]
NEITHER = [
    RuntimeError("CUDA error: device-side assert triggered"),
    RuntimeError("The size of tensor a (3) must match the size of tensor b (4)"),
    ValueError("CUDA out of memory"),
]


@pytest.mark.parametrize("error", GPU)
def test_the_gpus_is_recognised(error: Exception):
    assert (gpu_is_full(error), computer_is_full(error)) == (True, False)
    assert "GPU's memory" in memory_problem(error)


@pytest.mark.parametrize("error", COMPUTER)
def test_the_computers_is_recognised(error: Exception):
    assert (gpu_is_full(error), computer_is_full(error)) == (False, True)
    assert "computer's memory" in memory_problem(error)


def test_what_torch_raises_when_the_computer_has_none_is_recognised():
    with pytest.raises(RuntimeError) as full:
        torch.empty(2**60, dtype=torch.uint8)
    assert computer_is_full(full.value)


@pytest.mark.parametrize("error", NEITHER)
def test_other_errors_are_none_of_either(error: Exception):
    assert memory_problem(error) == ""
