"""Loads the folder of every format with `load_dataset`, which reads its card, and compares its files with its checksums.

Usage: check-folders.py <folder that write-format-files.mjs has written>
Prints one line a case and, last, `N passed, N failed`. Needs no network.
"""

import offline  # noqa: F401

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from datasets import disable_progress_bars, get_dataset_config_names, load_dataset
from huggingface_hub import DatasetCard

from cases import Cases
from format_files import lines_of, same_records

disable_progress_bars()

SPLITS = ["train", "validation", "test"]


def loads(folder, cache):
    names = get_dataset_config_names(str(folder))
    apart = (folder / "ties-train.jsonl").exists()
    if names != [folder.name, *(["ties"] if apart else [])]:
        raise AssertionError(f"its configurations are {names}")
    dataset = load_dataset(str(folder), cache_dir=cache)
    if list(dataset) != SPLITS:
        raise AssertionError(f"its splits are {list(dataset)}")
    counts = json.loads((folder / "manifest.json").read_text("utf-8"))["counts"]
    for split in SPLITS:
        holds(dataset[split], folder / f"{split}.jsonl", counts["rows"][split])
    if apart:
        ties = load_dataset(str(folder), "ties", cache_dir=cache)
        for split in ties:
            holds(ties[split], folder / f"ties-{split}.jsonl", counts["ties"][split])
    kind = "Parquet" if (folder / "data").exists() else "JSONL"
    return f"{kind}, " + ", ".join(f"{split} {len(dataset[split])} rows" for split in SPLITS) + (", ties apart" if apart else "")


def holds(rows, file, count):
    same_records(rows, lines_of(file))
    if len(rows) != count:
        raise AssertionError(f"{file.name} has {len(rows)} rows, where the manifest says {count}")


def card_is_quoted(folder):
    """Compares the name in the card, where YAML must quote it, with that in croissant.json, where it stands as it is."""
    name = json.loads((folder / "croissant.json").read_text("utf-8"))["name"]
    card = DatasetCard.load(folder / "README.md")
    if "\n---\n" not in name or card.data.pretty_name != name:
        raise AssertionError(f"the card's name is {card.data.pretty_name!r}")
    if "<script" in card.text:
        raise AssertionError("the card has a tag in it")
    return f"{len(card.text)} characters"


def checksums_hold(folder):
    tool = ["sha256sum"] if shutil.which("sha256sum") else ["shasum", "-a", "256"]
    run = subprocess.run([*tool, "-c", "SHA256SUMS"], cwd=folder, capture_output=True, text=True)
    if run.returncode != 0:
        raise AssertionError(run.stdout + run.stderr)
    checked = {line.rpartition(": ")[0] for line in run.stdout.splitlines()}
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    if files - checked != {"SHA256SUMS"}:
        raise AssertionError(f"no checksum is of {sorted(files - checked)}")
    return f"{len(checked)} files"


def main():
    cases = Cases()
    for folder in sorted((Path(sys.argv[1]) / "folders").iterdir()):
        with tempfile.TemporaryDirectory(prefix="laurel-datasets-") as cache:
            cases.run(f"{folder.name}: load_dataset takes its folder", lambda: loads(folder, cache))
        cases.run(f"{folder.name}: its card quotes what it is named", lambda: card_is_quoted(folder))
        cases.run(f"{folder.name}: its checksums hold", lambda: checksums_hold(folder))
    cases.end()


main()
