import math
import tempfile

import torch
from transformers import PrinterCallback


def train_one_step(make_trainer, rows, tokenizer, held_as_written=lambda trainer: None):
    """Makes the trainer, trains one step and returns the loss in words. Raises if a row was dropped or the loss is no number."""
    torch.manual_seed(1)
    with tempfile.TemporaryDirectory() as folder:
        trainer = make_trainer(rows, tokenizer, folder)
        trainer.remove_callback(PrinterCallback)
        if len(trainer.train_dataset) != len(rows):
            raise AssertionError(f"the trainer dropped rows: {len(trainer.train_dataset)} of {len(rows)} are left")
        result = trainer.train()
        held_as_written(trainer)
    if result.global_step != 1:
        raise AssertionError(f"{result.global_step} steps were trained, not 1")
    if not math.isfinite(result.training_loss):
        raise AssertionError(f"the loss is {result.training_loss}")
    return f"{len(rows)} rows, loss {result.training_loss:.4f}"
