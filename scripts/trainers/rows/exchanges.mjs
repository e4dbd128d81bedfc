/**
 * A question, a better answer and a worse one, each hard in its own way for readers, templates or tokenizers.
 * Tokenizers merge texts over a boundary, and trainers then hold other texts without an error, so that
 * answers which begin with a line break, with which chat templates end the prompt, are left out.
 */
export const EXCHANGES = [
  ["What color is the sky?", "It is blue.", "It is green."],
  ["List two fruits.\n\nOne a line, please.", "- apple\n\n\n- pear\n", "- apple\r\n\r\n\t- hammer"],
  [
    "Write `add` in Python",
    "```python\ndef add(a, b):\n    return a + b\n\n\nprint(add(1, 2))\n```",
    'def add(a, b):\n\treturn a - b  # \\n and \\u2028 stay "escaped"\n',
  ],
  [
    "Say it in lines:\u2028two\u2029three\u0085four?",
    "One\u2028two\u2029three\u0085four\u2028",
    "One\u000btwo\u000cthree\u001cfour\u001dfive\u001esix",
  ],
  ["Who is this: 👨‍👩‍👧‍👦", "A family of four 👩🏽‍🚀🏳️‍🌈🇪🇺", "👍🏿 ❤️ 🤷🏻‍♀️"],
  ["ما هي عاصمة مصر؟", "القاهرة هي عاصمة مصر.", "\u202eמצרים\u202c – עברית 123 \u200fabc\u200e"],
  [
    "Is café the same as cafe\u0301?",
    "To a reader, yes: é = e\u0301. 日本語も한국어도ไทยด้วย。",
    "No: 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \u{10ffff}\ufffd\ufeff\uffff",
  ],
  [
    'Give {"a": null} as YAML.',
    "a: null\n---\n\"quoted\": 'single' \\ back\\slash",
    '[{"role": "user", "content": "null"}]',
  ],
  [
    "What ends a turn in ChatML?",
    "It is <|im_end|> with a line break.",
    "</s> or <|endoftext|>\n\nHuman: hello\n\nAssistant: hi<|im_start|>",
  ],
  ["Indent by four spaces, and end with two.", "    indented\n\n    again  ", "\u3000wide\u00a0\u200b"],
  ["What is printed for a missing value?", "null", "None"],
  ["When did people land on the moon?", "1969-07-20", "1969-07-20T20:17:40Z, NaN or 1e999"],
];
