"""Trains one step of each TRL trainer on every format written for it, and compares its JSONL with its Parquet.

Usage: check-trl-formats.py <folder that write-format-files.mjs has written>
What a trainer holds after its own preparation must decode to the whole texts of the rows that were written, in rows/.
It trains on JSONL; Parquet must be read as the same rows, so that training on it again would tell nothing new.
Prints one line a case and, last, `N passed, N failed`. Needs no network: tokenizer and model are made here.
"""

import offline  # noqa: F401

import sys
import tempfile
from functools import partial
from pathlib import Path

from datasets import disable_progress_bars

import trl_trainers as trl
import written_texts as texts
from cases import Cases
from format_files import KINDS, lines_of, load, same_records, written
from one_step import train_one_step
from tiny_model import make_tokenizer

disable_progress_bars()


def holds_the_texts(make_trainer, held_by, expected, also=lambda trainer, rows: None):
    """A case: one step, after which what the trainer holds of each row must be what is expected of it."""

    def case(dataset, rows, tokenizer):
        decode = partial(tokenizer.decode, clean_up_tokenization_spaces=False)

        def check(trainer):
            for index, (held, row) in enumerate(zip(trainer.train_dataset, rows, strict=True)):
                same(index, held_by(held, decode), expected(row))
            also(trainer, rows)

        return train_one_step(make_trainer, dataset, tokenizer, check)

    return case


def same(index, found, wanted):
    for name in wanted:
        if written(found[name]) != written(wanted[name]):
            raise AssertionError(f"`{name}` of row {index + 1} is held as {found[name]!r}, where {wanted[name]!r} was written")


def margins_are_in_the_batch(trainer, rows):
    batch = next(iter(trainer.get_train_dataloader()))
    if sorted(batch["margin"].tolist()) != sorted(row["margin"] for row in rows):
        raise AssertionError(f"the margins of the batch are {batch['margin'].tolist()}")


def rewarded(columns):
    """A case of GRPO: the reward function must receive every row, with what is in `columns` beside the prompt."""

    def case(dataset, rows, tokenizer):
        received = []

        def reward(prompts, completions, **more):
            given = [more[column] for column in columns]
            received.extend(written([prompt, *values]) for prompt, *values in zip(prompts, *given, strict=True))
            return [float(len(completion[0]["content"])) for completion in completions]

        def check(_trainer):
            wanted = [written([row["prompt"], *([row["reference"]] if columns else [])]) for row in rows]
            if sorted(received) != sorted(wanted * trl.GENERATIONS):
                strange = [each for each in received if each not in wanted]
                raise AssertionError(f"the reward function received {len(received)} rows of {len(wanted)} × {trl.GENERATIONS}, of which {len(strange)} were not written: {strange[:1]}")

        return train_one_step(trl.grpo(reward), dataset, tokenizer, check)

    return case


def pairs(expected):
    by_cpo = lambda row: texts.closed(expected(row))
    return {
        "DPO": holds_the_texts(trl.dpo, trl.held_by_dpo, expected),
        "CPO": holds_the_texts(trl.cpo, trl.held_by_cpo, by_cpo),
        "SimPO": holds_the_texts(trl.simpo, trl.held_by_cpo, by_cpo),
        "ORPO": holds_the_texts(trl.orpo, trl.held_by_cpo, by_cpo),
    }


CASES = {
    "trl-preference": pairs(texts.pair),
    "trl-preference-soft": pairs(texts.pair),
    "trl-preference-implicit": pairs(texts.pair),
    "trl-preference-standard": pairs(texts.plain_pair),
    "trl-reward": {"Reward": holds_the_texts(trl.reward, trl.held_by_reward, texts.reward_pair, margins_are_in_the_batch)},
    "trl-unpaired": {
        "KTO": holds_the_texts(trl.kto, trl.held_by_kto, texts.unpaired),
        "BCO": holds_the_texts(trl.bco, trl.held_by_bco, lambda row: texts.closed(texts.unpaired(row))),
    },
    "trl-stepwise": {"PRM": holds_the_texts(trl.prm, trl.held_by_prm, texts.steps)},
    "trl-prompt-only": {"GRPO": rewarded([])},
    "trl-prompt-ground-truth": {"GRPO": rewarded(["ground_truth"])},
    "trl-sft": {"SFT": holds_the_texts(trl.sft, trl.held_by_sft, texts.whole_conversation)},
    "trl-prompt-completion": {"SFT": holds_the_texts(trl.sft, trl.held_by_sft, texts.demonstration)},
}

TRAINED = "JSONL"


def strings_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings_in(item)


def missing(what):
    raise AssertionError(what)


def check_format(folder, rows_file, cases, cache):
    """All cases of one format."""
    if folder.name not in CASES:
        cases.run(f"{folder.name}: it is trained on", lambda: missing("no trainer is named for it in check-trl-formats.py"))
        return
    rows, lines = lines_of(rows_file), lines_of(folder / "train.jsonl")
    tokenizer = make_tokenizer(strings_in(rows))
    kinds = [kind for kind, (_, name) in KINDS.items() if any(folder.glob(name))]
    datasets = {}

    def read(kind):
        datasets[kind] = load(folder, kind, cache)
        if len(datasets[kind]) != len(rows):
            raise AssertionError(f"{len(datasets[kind])} records are read, where {len(rows)} rows were written")
        return same_records(datasets[kind], lines)

    for kind in kinds:
        cases.run(f"{folder.name}: {kind} is read as it was written", lambda: read(kind))
    for name, case in CASES[folder.name].items():
        cases.run(f"{folder.name}: {name} trains one step on {TRAINED} and holds all of it", lambda: case(datasets[TRAINED], rows, tokenizer))
    if "Parquet" in kinds:
        cases.run(f"{folder.name}: JSONL and Parquet hold equal rows", lambda: same_records(datasets["Parquet"], list(datasets["JSONL"])))


def main():
    cases = Cases()
    written_to = Path(sys.argv[1])
    folders = sorted((written_to / "folders").glob("trl-*"))
    if not folders:
        cases.run("there are formats", lambda: missing(f"{written_to} has none for TRL"))
    with tempfile.TemporaryDirectory(prefix="laurel-datasets-") as cache:
        for folder in folders:
            check_format(folder, written_to / "rows" / f"{folder.name}.jsonl", cases, cache)
    cases.end()


main()
