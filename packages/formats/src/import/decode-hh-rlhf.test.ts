import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeHhRlhf, HH_RLHF_MAPPING } from "./decode-hh-rlhf.ts";

const decode = (chosen: unknown, rejected: unknown) => decodeHhRlhf({ chosen, rejected }, HH_RLHF_MAPPING);
const reasons = (chosen: unknown, rejected: unknown) => {
  const decoded = decode(chosen, rejected);
  return "problems" in decoded ? decoded.problems.map((problem) => `${problem.field}: ${problem.reason}`) : "valid";
};

test("the shared turns are the prompt and the last Assistant turns the responses, to the letter", () => {
  const context = "\n\nHuman: Hi \n\nAssistant:  Hello.\nHuman: is a word\n\nHuman: Why?";
  const decoded = decode(`${context}\n\nAssistant: The sky is blue.`, `${context}\n\nAssistant:  The sky is bleak. `);
  expect(decoded).toEqual({
    draft: {
      prompt: [
        { role: "user", content: "Hi " },
        { role: "assistant", content: " Hello.\nHuman: is a word" },
        { role: "user", content: "Why?" },
      ],
      promptField: "chosen",
      responses: [
        { messages: [{ role: "assistant", content: "The sky is blue." }], source: {}, field: "chosen" },
        { messages: [{ role: "assistant", content: " The sky is bleak. " }], source: {}, field: "rejected" },
      ],
      tags: [],
      recorded: { kind: "ranking", tiers: [[0], [1]] },
    },
  });
});

test("two replies that begin alike are never split in the middle", () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (start, end) => {
    const reply = `a${start}`;
    const decoded = decode(`\n\nHuman: p\n\nAssistant: ${reply}`, `\n\nHuman: p\n\nAssistant: ${reply}${end}`);
    expect("draft" in decoded && decoded.draft.responses.map((response) => response.messages)).toEqual([
      [{ role: "assistant", content: reply }],
      [{ role: "assistant", content: reply + end }],
    ]);
  }));
});

test("a reply that quotes a dialogue makes the row invalid, not wrong", () => {
  const script = "\n\nHuman: p\n\nAssistant: A script:\n\nHuman: hi\n\nAssistant: hello";
  expect(reasons(script, "\n\nHuman: p\n\nAssistant: no")).toEqual(["rejected: differs from chosen before the last Assistant turn (at turn 2)"]);
  expect(reasons("\n\nHuman: p\n\nAssistant: so:\n\nHuman: hi", "\n\nHuman: p\n\nAssistant: no")).toEqual(["chosen: must end with an Assistant turn"]);
});

test("inline Human: and Assistant: are text", () => {
  expect(reasons("\n\nHuman: p\n\nAssistant: Human: me?\nAssistant: b", "\n\nHuman: p\n\nAssistant: c")).toBe("valid");
});

test("what can't be read faithfully has its reason", () => {
  const good = "\n\nHuman: p\n\nAssistant: a";
  expect(reasons(good, "\n\nHuman: p\n\nAssistant: ")).toEqual(["rejected: has an empty last Assistant turn"]);
  expect(reasons(good, "\n\nHuman: q\n\nAssistant: b")).toEqual(["rejected: differs from chosen before the last Assistant turn (at turn 1)"]);
  expect(reasons("Human: p", 5)).toEqual(['chosen: must begin with an empty line and "Human:"', "rejected: must be text"]);
  expect(reasons(undefined, good)).toEqual(["chosen: is missing"]);
});
