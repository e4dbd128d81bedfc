"""Reads the folder that write-format-files.mjs wrote of one format, as a script that trains would read it."""

import offline  # noqa: F401

import json

from datasets import load_dataset

KINDS = {"JSONL": ("json", "train.jsonl"), "Parquet": ("parquet", "data/train-*.parquet")}


def load(folder, kind, cache):
    builder, name = KINDS[kind]
    return load_dataset(builder, data_files={"train": str(folder / name)}, cache_dir=cache, split="train")


def lines_of(path):
    return [json.loads(line) for line in path.read_bytes().split(b"\n") if line]


def same_records(read, lines):
    """The rows that `datasets` reads must equal the records in every character and type: true is not 1."""
    if len(read) != len(lines):
        raise AssertionError(f"{len(read)} rows, where {len(lines)} were written")
    for index, (row, line) in enumerate(zip(read, lines)):
        if written(row) != written(line):
            raise AssertionError(f"row {index + 1} is {row!r}, where {line!r} was written")
    return f"{len(lines)} rows"


def written(value):
    """A text that differs wherever two values differ. 1 and 1.0 are equal, since JSON has one kind of number."""
    return json.dumps(floats(value), sort_keys=True)


def floats(value):
    if isinstance(value, dict):
        return {key: floats(item) for key, item in value.items()}
    if isinstance(value, list):
        return [floats(item) for item in value]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
