"""The texts that a trainer must hold of a row, made from the row without code of the trainer or of the template."""

from tiny_model import EOS

HEADER = "<|im_start|>assistant\n"


def conversation(messages):
    return "".join(f"<|im_start|>{m['role']}\n{m['content']}{EOS}\n" for m in messages)


def prompt(row):
    return conversation(row["prompt"]) + HEADER


def completion(messages):
    """The text of a completion without the header of its first turn, which ends the prompt."""
    return conversation(messages).removeprefix(HEADER)


def pair(row):
    return {"prompt": prompt(row), "chosen": completion(row["chosen"]), "rejected": completion(row["rejected"])}


def plain_pair(row):
    """A pair as texts without a template: each response begins with a space and ends with the tokenizer's end."""
    return {
        "prompt": row["prompt"][-1]["content"],
        "chosen": " " + row["chosen"][-1]["content"] + EOS,
        "rejected": " " + row["rejected"][-1]["content"] + EOS,
    }


def closed(texts):
    """CPO, ORPO and BCO add the tokenizer's end where a text doesn't end with it; after a template, it ends with a line break."""
    ends = lambda name, text: name == "prompt" or not isinstance(text, str) or text.endswith(EOS)
    return {name: text if ends(name, text) else text + EOS for name, text in texts.items()}


def reward_pair(row):
    return {
        "chosen": conversation(row["prompt"] + row["chosen"]),
        "rejected": conversation(row["prompt"] + row["rejected"]),
        "margin": row["margin"],
    }


def unpaired(row):
    return {"prompt": prompt(row), "completion": completion(row["completion"]), "label": row["label"]}


def steps(row):
    """The text of each step, which ends with a line break, and the labels; a step's last token carries its label."""
    first, *others = row["steps"]
    segments = [row["prompt"][-1]["content"] + first, *others]
    return {"steps": [f"{text}\n" for text in segments], "labels": [1 if label == 1 else 0 for label in row["labels"]]}


def whole_conversation(row):
    return {"prompt": "", "completion": conversation(row["prompt"] + row["completion"])}


def demonstration(row):
    return {"prompt": prompt(row), "completion": completion(row["completion"])}
