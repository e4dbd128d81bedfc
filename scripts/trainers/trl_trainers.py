"""TRL's trainers on a tiny model, and the texts, decoded from tokens, that each holds of a row once it has prepared it."""

import offline  # noqa: F401

import copy

from transformers import LlamaForSequenceClassification, LlamaForTokenClassification
from trl import (
    DPOConfig,
    DPOTrainer,
    GRPOConfig,
    GRPOTrainer,
    KTOConfig,
    KTOTrainer,
    RewardConfig,
    RewardTrainer,
    SFTConfig,
    SFTTrainer,
)
from trl.experimental.bco import BCOConfig, BCOTrainer
from trl.experimental.cpo import CPOConfig, CPOTrainer
from trl.experimental.orpo import ORPOConfig, ORPOTrainer
from trl.experimental.prm import PRMConfig, PRMTrainer

from tiny_model import MAX_LENGTH, make_model, settings

GENERATIONS = 2


def trainer_of(trainer, config, with_reference=False, architecture=None, labels=None, **options):
    """Returns a function that makes the trainer with all rows in one batch, so that the step leaves none out."""

    def make(rows, tokenizer, folder):
        more = {} if labels is None else {"num_labels": labels}
        model = make_model(tokenizer, architecture, **more) if architecture else make_model(tokenizer)
        return trainer(
            model=model,
            **({"ref_model": copy.deepcopy(model)} if with_reference else {}),
            args=config(**settings(folder, len(rows)), max_length=MAX_LENGTH, **options),
            train_dataset=rows,
            processing_class=tokenizer,
        )

    return make


dpo = trainer_of(DPOTrainer, DPOConfig, with_reference=True)
cpo = trainer_of(CPOTrainer, CPOConfig, remove_unused_columns=False)
simpo = trainer_of(CPOTrainer, CPOConfig, remove_unused_columns=False, loss_type="simpo", cpo_alpha=0.0)
orpo = trainer_of(ORPOTrainer, ORPOConfig, remove_unused_columns=False)
reward = trainer_of(RewardTrainer, RewardConfig, architecture=LlamaForSequenceClassification, labels=1)
kto = trainer_of(KTOTrainer, KTOConfig, with_reference=True)
bco = trainer_of(BCOTrainer, BCOConfig, with_reference=True, remove_unused_columns=False)
prm = trainer_of(PRMTrainer, PRMConfig, architecture=LlamaForTokenClassification, labels=2)
sft = trainer_of(SFTTrainer, SFTConfig)


def grpo(reward_function):
    def make(rows, tokenizer, folder):
        return GRPOTrainer(
            model=make_model(tokenizer),
            reward_funcs=reward_function,
            args=GRPOConfig(**settings(folder, len(rows) * GENERATIONS), num_generations=GENERATIONS, max_completion_length=4),
            train_dataset=rows,
            processing_class=tokenizer,
        )

    return make


def masked(decode, ids, labels, name):
    """The prompt and the text after it, told apart by the loss, which ignores the prompt's tokens."""
    return {
        "prompt": decode([token for token, label in zip(ids, labels, strict=True) if label == -100]),
        name: decode([token for token, label in zip(ids, labels, strict=True) if label != -100]),
    }


def held_by_dpo(held, decode):
    return {name: decode(held[f"{name}_ids"]) for name in ("prompt", "chosen", "rejected")}


def held_by_cpo(held, decode):
    """What the trainers of CPO, SimPO and ORPO hold of a pair."""
    sides = [masked(decode, held[f"{side}_input_ids"], held[f"{side}_labels"], side) for side in ("chosen", "rejected")]
    if sides[0]["prompt"] != sides[1]["prompt"]:
        raise AssertionError(f"two prompts are held of a row: {sides[0]['prompt']!r} and {sides[1]['prompt']!r}")
    return {**sides[0], **sides[1]}


def held_by_reward(held, decode):
    return {"chosen": decode(held["chosen_ids"]), "rejected": decode(held["rejected_ids"]), "margin": held["margin"]}


def held_by_kto(held, decode):
    return {"prompt": decode(held["prompt_ids"]), "completion": decode(held["completion_ids"]), "label": held["label"]}


def held_by_bco(held, decode):
    return {**masked(decode, held["completion_input_ids"], held["completion_labels"], "completion"), "label": held["label"]}


def held_by_prm(held, decode):
    """The texts that end at each label, and the labels."""
    segments, labels, start = [], [], 0
    for index, label in enumerate(held["labels"]):
        if label != -100:
            segments.append(decode(held["input_ids"][start : index + 1]))
            labels.append(label)
            start = index + 1
    if start < len(held["input_ids"]):
        segments.append(decode(held["input_ids"][start:]))
    return {"steps": segments, "labels": labels}


def held_by_sft(held, decode):
    return masked(decode, held["input_ids"], held["labels"], "completion")
