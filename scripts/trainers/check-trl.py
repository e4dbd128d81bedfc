"""Trains one step of each TRL trainer on an exported dataset, and of one on its folder as it stands, with Parquet.

Usage: check-trl.py <folder of a version in trl-preference>
Prints one line a case and, last, `N passed, N failed`. Needs no network: tokenizer and model are made here.
"""

import offline  # noqa: F401

import copy
import sys
import tempfile
from pathlib import Path

from datasets import disable_progress_bars, load_dataset
from transformers import LlamaForSequenceClassification
from trl import DPOConfig, DPOTrainer, RewardConfig, RewardTrainer

from cases import Cases
from one_step import train_one_step
from tiny_model import MAX_LENGTH, make_model, make_tokenizer, settings

disable_progress_bars()

ROWS = 16
BATCH = 4


def texts(rows):
    for row in rows:
        for column in ("prompt", "chosen", "rejected"):
            for message in row[column]:
                yield message["content"]


def make_dpo(rows, tokenizer, folder):
    model = make_model(tokenizer)
    trainer = DPOTrainer(
        model=model,
        ref_model=copy.deepcopy(model),
        args=DPOConfig(**settings(folder, BATCH), max_length=MAX_LENGTH),
        train_dataset=rows,
        processing_class=tokenizer,
    )
    trained_on_whole_texts(trainer.train_dataset, rows, tokenizer)
    return trainer


def trained_on_whole_texts(tokenized, rows, tokenizer):
    """A malformed row can be accepted and cut silently: what the trainer holds must decode to the exported text."""
    for held, row in zip(tokenized, rows):
        for column in ("prompt", "chosen", "rejected"):
            text = tokenizer.decode(held[f"{column}_ids"])
            for message in row[column]:
                if message["content"].strip() not in text:
                    raise AssertionError(f"`{column}` was cut: the trainer holds {text!r}")


def make_reward(rows, tokenizer, folder):
    return RewardTrainer(
        model=make_model(tokenizer, LlamaForSequenceClassification, num_labels=1),
        args=RewardConfig(**settings(folder, BATCH), max_length=MAX_LENGTH),
        train_dataset=rows,
        processing_class=tokenizer,
    )


def shortest(rows):
    """The rows that are cheapest to train on: the check is of their form, not of their length."""
    size = lambda i: sum(len(text) for text in texts([rows[i]]))
    return rows.select(sorted(range(len(rows)), key=size)[:ROWS])


def one_step(make_trainer, rows):
    return train_one_step(make_trainer, shortest(rows), make_tokenizer(texts(rows)))


def load(folder, kind):
    with_cache = tempfile.mkdtemp(prefix="laurel-datasets-")
    # The card names the Parquet files: the folder is a dataset as it stands.
    if kind == "Parquet":
        return load_dataset(str(folder), cache_dir=with_cache)
    files = {split: str(folder / f"{split}.jsonl") for split in ("train", "test")}
    return load_dataset("json", data_files=files, cache_dir=with_cache)


def same_preferences(a, b):
    """JSONL and Parquet must hold the same rows in the same order."""
    columns = ("prompt", "chosen", "rejected")
    for split in ("train", "test"):
        if len(a[split]) != len(b[split]):
            raise AssertionError(f"{split}: {len(a[split])} rows in JSONL, {len(b[split])} in Parquet")
        for i, (left, right) in enumerate(zip(a[split], b[split])):
            for column in columns:
                pairs = [[(m["role"], m["content"]) for m in row[column]] for row in (left, right)]
                if pairs[0] != pairs[1]:
                    raise AssertionError(f"{split} row {i + 1}: `{column}` differs between JSONL and Parquet")
    return f"{len(a['train'])} + {len(a['test'])} rows"


def main():
    folder = Path(sys.argv[1])
    loaded = {}
    cases = Cases()

    def load_case(kind):
        loaded[kind] = load(folder, kind)
        return ", ".join(f"{split} {len(rows)} rows" for split, rows in loaded[kind].items())

    for kind in ("JSONL", "Parquet"):
        cases.run(f"datasets loads {kind}", lambda: load_case(kind))
        cases.run(f"DPOTrainer trains one step on {kind}", lambda: one_step(make_dpo, loaded[kind]["train"]))
    cases.run("RewardTrainer trains one step on JSONL", lambda: one_step(make_reward, loaded["JSONL"]["train"]))
    cases.run("JSONL and Parquet hold the same preferences", lambda: same_preferences(loaded["JSONL"], loaded["Parquet"]))
    cases.end()


main()
