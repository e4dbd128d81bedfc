"""What a trainer must hold of a row, written out from the row itself and without the trainer's or the template's code."""

from tiny_model import EOS

HEADER = "<|im_start|>assistant\n"


def conversation(messages):
    return "".join(f"<|im_start|>{m['role']}\n{m['content']}{EOS}\n" for m in messages)


def prompt(row):
    return conversation(row["prompt"]) + HEADER


def completion(messages):
    """A completion behind its prompt, which ends with the header of the completion's first turn."""
    return conversation(messages).removeprefix(HEADER)


def pair(row):
    return {"prompt": prompt(row), "chosen": completion(row["chosen"]), "rejected": completion(row["rejected"])}


def plain_pair(row):
    """A pair of texts without a template: each response stands behind a space and is closed by the tokenizer's end."""
    return {
        "prompt": row["prompt"][-1]["content"],
        "chosen": " " + row["chosen"][-1]["content"] + EOS,
        "rejected": " " + row["rejected"][-1]["content"] + EOS,
    }


def closed(texts):
    """CPO, ORPO and BCO close what doesn't end with the tokenizer's end, which a template follows by a line break."""
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
    """Steps are separated by line breaks, and each one's last token has its label."""
    first, *others = row["steps"]
    segments = [row["prompt"][-1]["content"] + first, *others]
    return {"steps": [f"{text}\n" for text in segments], "labels": [1 if label == 1 else 0 for label in row["labels"]]}


def whole_conversation(row):
    return {"prompt": "", "completion": conversation(row["prompt"] + row["completion"])}


def demonstration(row):
    return {"prompt": prompt(row), "completion": completion(row["completion"])}
