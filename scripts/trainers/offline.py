"""Settings that keep torch, datasets and trl offline, on the CPU and quiet. Import this before them."""

import os

os.environ.update(
    HF_HUB_OFFLINE="1",
    HF_DATASETS_OFFLINE="1",
    HF_HUB_DISABLE_TELEMETRY="1",
    TRL_EXPERIMENTAL_SILENCE="1",
    TOKENIZERS_PARALLELISM="false",
    CUDA_VISIBLE_DEVICES="",
    # Models this small lose more time by waiting for each other's threads than they win.
    OMP_NUM_THREADS="1",
)
