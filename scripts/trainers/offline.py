"""Settings that keep torch, datasets and trl offline, on the CPU and quiet. Import this before them."""

import os

os.environ.update(
    HF_HUB_OFFLINE="1",
    HF_DATASETS_OFFLINE="1",
    HF_HUB_DISABLE_TELEMETRY="1",
    TRL_EXPERIMENTAL_SILENCE="1",
    TOKENIZERS_PARALLELISM="false",
    CUDA_VISIBLE_DEVICES="",
    # With models this small, several threads lose more time by waiting for each other than they gain.
    OMP_NUM_THREADS="1",
)
