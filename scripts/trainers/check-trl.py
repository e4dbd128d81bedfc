"""Trains one step of each TRL trainer on an exported dataset, from JSONL and from Parquet.

Usage: check-trl.py <folder with train.jsonl, test.jsonl, train.parquet, test.parquet>
Prints one line a case and, last, `N passed, N failed`. Needs no network: tokenizer and model are made here.
"""

import copy
import os
import sys
import tempfile
import traceback
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_DATASETS_OFFLINE"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

import torch
from datasets import disable_progress_bars, load_dataset
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, LlamaForSequenceClassification, PreTrainedTokenizerFast
from trl import DPOConfig, DPOTrainer, RewardConfig, RewardTrainer

disable_progress_bars()

CHAT_TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
ROWS = 16
MAX_LENGTH = 4096


def texts(rows):
    for row in rows:
        for column in ("prompt", "chosen", "rejected"):
            for message in row[column]:
                yield message["content"]


def make_tokenizer(rows):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=400,
        special_tokens=["<pad>", "<|im_start|>", "<|im_end|>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts(rows), trainer)
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="<pad>", eos_token="<|im_end|>")
    fast.chat_template = CHAT_TEMPLATE
    return fast


def make_config(tokenizer):
    return LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        max_position_embeddings=MAX_LENGTH,
        pad_token_id=tokenizer.pad_token_id,
        eos_token_id=tokenizer.eos_token_id,
        bos_token_id=None,
    )


def settings(folder):
    return dict(
        output_dir=folder,
        max_steps=1,
        per_device_train_batch_size=4,
        max_length=MAX_LENGTH,
        report_to="none",
        save_strategy="no",
        logging_steps=1,
        use_cpu=True,
        bf16=False,
        gradient_checkpointing=False,
        disable_tqdm=True,
        seed=1,
    )


def train_dpo(rows, tokenizer, folder):
    model = LlamaForCausalLM(make_config(tokenizer))
    trainer = DPOTrainer(
        model=model,
        ref_model=copy.deepcopy(model),
        args=DPOConfig(**settings(folder)),
        train_dataset=rows,
        processing_class=tokenizer,
    )
    trained_on_whole_texts(trainer.train_dataset, rows, tokenizer)
    return trainer, trainer.train()


def trained_on_whole_texts(tokenized, rows, tokenizer):
    """A malformed row can be accepted and cut silently: what the trainer holds must decode to the exported text."""
    for held, row in zip(tokenized, rows):
        for column in ("prompt", "chosen", "rejected"):
            text = tokenizer.decode(held[f"{column}_ids"])
            for message in row[column]:
                if message["content"].strip() not in text:
                    raise AssertionError(f"`{column}` was cut: the trainer holds {text!r}")


def train_reward(rows, tokenizer, folder):
    config = make_config(tokenizer)
    config.num_labels = 1
    model = LlamaForSequenceClassification(config)
    trainer = RewardTrainer(model=model, args=RewardConfig(**settings(folder)), train_dataset=rows, processing_class=tokenizer)
    return trainer, trainer.train()


def shortest(rows):
    """The rows that are cheapest to train on: the check is of their form, not of their length."""
    size = lambda i: sum(len(text) for text in texts([rows[i]]))
    return rows.select(sorted(range(len(rows)), key=size)[:ROWS])


def train_one_step(train, rows):
    torch.manual_seed(1)
    with tempfile.TemporaryDirectory() as folder:
        trainer, result = train(shortest(rows), make_tokenizer(rows), folder)
    if result.global_step != 1:
        raise AssertionError(f"{result.global_step} steps were trained, not 1")
    if result.training_loss != result.training_loss:
        raise AssertionError("the loss is not a number")
    if len(trainer.train_dataset) != min(ROWS, len(rows)):
        raise AssertionError(f"the trainer dropped rows: {len(trainer.train_dataset)} left")
    return f"loss {result.training_loss:.4f}"


def load(folder, kind):
    builder, suffix = {"JSONL": ("json", "jsonl"), "Parquet": ("parquet", "parquet")}[kind]
    files = {split: str(folder / f"{split}.{suffix}") for split in ("train", "test")}
    with_cache = tempfile.mkdtemp(prefix="laurel-datasets-")
    return load_dataset(builder, data_files=files, cache_dir=with_cache)


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
    failures = []
    count = 0

    def case(name, work):
        nonlocal count
        count += 1
        try:
            print(f"OK      {name}: {work()}", flush=True)
        except Exception as error:
            failures.append(name)
            traceback.print_exc()
            print(f"FAILED  {name}: {type(error).__name__}: {error}", flush=True)

    def load_case(kind):
        loaded[kind] = load(folder, kind)
        return ", ".join(f"{split} {len(rows)} rows" for split, rows in loaded[kind].items())

    for kind in ("JSONL", "Parquet"):
        case(f"datasets loads {kind}", lambda: load_case(kind))
        case(f"DPOTrainer trains one step on {kind}", lambda: train_one_step(train_dpo, loaded[kind]["train"]))
        case(f"RewardTrainer trains one step on {kind}", lambda: train_one_step(train_reward, loaded[kind]["train"]))
    case("JSONL and Parquet hold the same preferences", lambda: same_preferences(loaded["JSONL"], loaded["Parquet"]))
    print(f"{count - len(failures)} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
