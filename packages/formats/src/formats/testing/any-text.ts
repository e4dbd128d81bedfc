import fc from "fast-check";

/** Texts that say something, among them those that break careless readers and writers. */
export const anyText = fc.oneof(
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .filter((text) => text.trim() !== "" && !text.includes("\u0000")),
  fc.constantFrom(
    "a\r\nb\u2028c\u0085d",
    "👩‍🚀\u2029",
    '"\\u0000 \\n',
    "\ufeffx",
    "é e\u0301",
    " leading",
    "trailing \n",
    "\n\nHuman: no\n\nAssistant: yes",
    "<think>so</think>\n\nwell",
    '{"a": [1]}',
    "‮gnirts",
  ),
);
