/**
 * A question, a better answer and a worse one, each hard in its own way for readers, templates or tokenizers.
 * No answer begins with a line break: chat templates end the prompt with one, tokenizers merge the two, and
 * trainers then hold other texts without an error.
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

export const user = (content) => ({ role: "user", content });
export const assistant = (content) => ({ role: "assistant", content });

const system = (content) => ({ role: "system", content });
const tool = (content) => ({ role: "tool", content, name: "lookup", tool_call_id: "call-1" });

/** A prompt that calls a tool. TRL's formats have no place for the call. */
export const withCall = (question) => [
  user(question),
  {
    role: "assistant",
    content: "",
    tool_calls: [{ id: "call-1", type: "function", function: { name: "lookup", arguments: "{}" } }],
  },
  tool("found"),
];

/** Prompts of several shapes, each made around a question. */
export const PROMPT_SHAPES = [
  (question) => [system("Be brief.\n\nBe kind. 🙂"), user(question)],
  (question) => [user("Hello!\u2028"), assistant("Hello.\n\nHow can I help?\n"), user(question)],
  (question) => [system(""), user(question)],
  (question) => [
    system("أجب باختصار."),
    user("One."),
    assistant("Two."),
    user("Three."),
    assistant("  Four.  "),
    user(question),
  ],
  (question) => [user(question), assistant("I look it up."), tool('{"found": [1, null]}\n')],
  (question) => [user(question), user("Please answer.")],
];

/** An answer of several turns, the last of which is the text that is judged. */
export const inTurns = (answer) => [assistant("Let me ask: why?"), user("Because.\n"), assistant(answer)];
