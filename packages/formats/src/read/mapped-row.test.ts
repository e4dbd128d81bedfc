import { describe, expect, test } from "vitest";
import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { Message } from "@laurel/core/records/messages";
import { decodeJsonlRow } from "./mapped-row.ts";

/** A row's responses with what it records of them, or its problems. */
function responsesOf(row: Record<string, unknown>, mapping: ColumnMapping) {
  const decoded = decodeJsonlRow({ p: "question", ...row }, mapping);
  if ("problems" in decoded) return decoded;
  const { responses, recorded } = decoded.draft;
  return { responses, ...(recorded && { recorded }) };
}

describe("a single response", () => {
  const MAPPING = { prompt: "p", response: "r", model: "m", label: "l" };
  const decode = (row: Record<string, unknown>) => responsesOf(row, MAPPING);

  test("a response comes with its model and its label", () => {
    expect(decode({ r: "a", m: "heron", l: "bad" })).toEqual({
      responses: [
        { messages: [{ role: "assistant", content: "a" }], source: { model: "heron" }, field: "r" },
      ],
      recorded: [{ answer: { kind: "binary", labels: [{ response: 0, label: false }] } }],
    });
  });

  test("without a label nothing is recorded; a label that is none is named", () => {
    expect(decode({ r: "a", l: null })).not.toHaveProperty("recorded");
    expect(decode({ r: "a", l: 7 })).toEqual({
      problems: [{ field: "l", reason: expect.stringContaining("true or false") }],
    });
    expect(decode({ l: true })).toEqual({ problems: [{ field: "r", reason: "is missing" }] });
  });

  test("a list of messages is the response as it is", () => {
    expect(decode({ r: [{ role: "assistant", content: "4", reasoning_content: "2+2" }] })).toMatchObject({
      responses: [{ messages: [{ content: "<think>\n2+2\n</think>\n\n4" }] }],
    });
  });
});

describe("a response in steps", () => {
  const FIRST_ERROR: ColumnMapping = { prompt: "p", steps: "s", firstError: "e" };
  const decode = (row: Record<string, unknown>, mapping = FIRST_ERROR) => responsesOf(row, mapping);

  test("the steps stay as they came, an empty one too, and make the text", () => {
    expect(decode({ s: [" a", "", "b\n"], e: 2 })).toEqual({
      responses: [
        {
          messages: [{ role: "assistant", content: " a\n\n\n\nb\n" }],
          source: {},
          steps: [" a", "", "b\n"],
          field: "s",
        },
      ],
      recorded: [{ answer: { kind: "steps", response: 0, labels: [1, 1, -1] } }],
    });
  });

  test("a row without the column of the first error records nothing, one with null that all is right", () => {
    expect(decode({ s: ["a"] })).not.toHaveProperty("recorded");
    expect(decode({ s: ["a"], e: null })).toMatchObject({ recorded: [{ answer: { labels: [1] } }] });
  });

  test("labels a step are read where the mapping says so, and nothing where texts alone are wanted", () => {
    expect(
      decode({ s: ["a", "b"], l: [true, false], e: 9 }, { prompt: "p", steps: "s", stepLabels: "l" }),
    ).toMatchObject({ recorded: [{ answer: { labels: [1, -1] } }] });
    expect(decode({ s: ["a"], e: 9 }, { ...FIRST_ERROR, textsOnly: true })).not.toHaveProperty("recorded");
  });

  test("what is no list of texts is refused by the step's place", () => {
    expect(decode({})).toEqual({ problems: [{ field: "s", reason: "is missing" }] });
    expect(decode({ s: "a\n\nb" })).toEqual({
      problems: [{ field: "s", reason: "must be a list of texts, one for each step" }],
    });
    expect(decode({ s: [] })).toEqual({ problems: [{ field: "s", reason: "has no steps" }] });
    expect(decode({ s: ["a", 3, null] })).toEqual({
      problems: [
        { field: "s[1]", reason: "must be text" },
        { field: "s[2]", reason: "must be text" },
      ],
    });
    expect(decode({ s: ["a"], e: 1 })).toEqual({
      problems: [{ field: "e", reason: expect.stringContaining("0 to 0") }],
    });
  });
});

describe("a list of responses", () => {
  const listed = (items: readonly unknown[]) =>
    responsesOf({ list: items }, { prompt: "p", responseList: "list" });

  test.each([
    "content",
    "text",
    "answer",
    "response",
    "completion",
    "output",
    "generation",
    "generated_text",
  ])("has the text of an item under %s, with the model and the rank beside it", (key) => {
    const responses = listed([
      { [key]: "x", model: "heron", rank: 2 },
      { [key]: "y", model: "wren", rank: 1 },
    ]);
    expect(responses).toMatchObject({
      responses: [
        { messages: [{ content: "x" }], source: { model: "heron" }, field: "list[0]" },
        { messages: [{ content: "y" }], source: { model: "wren" }, field: "list[1]" },
      ],
      recorded: [{ answer: { kind: "ranking", tiers: [[1], [0]] } }],
    });
  });

  test("names an item in which no key holds the text", () => {
    expect(listed(["x", { body: "y" }])).toEqual({
      problems: [
        { field: "list[1]", reason: expect.stringMatching(/^has no text: .*messages, content, text/) },
      ],
    });
  });
});

describe("messages", () => {
  /** A message of a prompt, as the row is read. */
  function asMessage(message: unknown): unknown {
    const decoded = decodeJsonlRow({ p: [message], r: "answer" }, { prompt: "p", response: "r" });
    return "draft" in decoded && Array.isArray(decoded.draft.prompt) ? decoded.draft.prompt[0] : undefined;
  }

  const CALL = { id: "1", type: "function", function: { name: "sum", arguments: '{"a":1}' } };

  test("reasoning is folded into the content, once", () => {
    const folded = { role: "assistant", content: "<think>\nhm\n</think>\n\n4" };
    expect(asMessage({ role: "assistant", content: "4", reasoning_content: "hm" })).toEqual(folded);
    expect(asMessage(asMessage({ role: "assistant", content: "4", reasoning_content: "hm" }))).toEqual(
      folded,
    );
    expect(asMessage({ role: "assistant", content: null, reasoning_content: "hm" })).toEqual({
      role: "assistant",
      content: "<think>\nhm\n</think>\n\n",
    });
  });

  test("a turn that only calls tools has empty text, and keeps its calls; a tool's turn keeps its name and the call's id", () => {
    const calls = asMessage({ role: "assistant", content: null, tool_calls: [CALL], name: null });
    expect(calls).toEqual({ role: "assistant", content: "", tool_calls: [CALL] });
    const result = { role: "tool", content: "3", tool_call_id: "1", name: "sum" };
    expect(asMessage(result)).toEqual(result);
    for (const message of [calls, result]) expect(Message.safeParse(message).success).toBe(true);
  });

  test("keys that say nothing are gone, and what can't be read is left for the schema to refuse", () => {
    expect(
      asMessage({ role: "user", content: "a", tool_calls: [], tool_call_id: null, reasoning_content: "" }),
    ).toEqual({ role: "user", content: "a" });
    for (const bad of [
      "text",
      null,
      { role: "user", content: null },
      { role: "user" },
      { role: "assistant", content: "a", reasoning_content: 3 },
      { role: "assistant", content: "a", tool_calls: "sum" },
    ]) {
      expect(Message.safeParse(asMessage(bad)).success).toBe(false);
    }
  });
});

describe("a prompt in two columns", () => {
  const MAPPING = { prompt: "instruction", input: "input", response: "r" };
  const promptOf = (row: Record<string, unknown>) => {
    const decoded = decodeJsonlRow({ r: "answer", ...row }, MAPPING);
    return "draft" in decoded ? decoded.draft.prompt : decoded.problems;
  };

  test("is one text, and an empty input adds nothing", () => {
    expect(promptOf({ instruction: "Translate.", input: "Good evening" })).toEqual([
      { role: "user", content: "Translate.\nGood evening" },
    ]);
    const alone = [{ role: "user", content: "Translate." }];
    expect([
      promptOf({ instruction: "Translate.", input: "" }),
      promptOf({ instruction: "Translate." }),
    ]).toEqual([alone, alone]);
  });

  test("must be texts, as a conversation has no place for the input", () => {
    const conversation = [{ role: "user", content: "Translate." }];
    for (const row of [
      { instruction: conversation, input: "x" },
      { instruction: "x", input: conversation },
    ])
      expect(promptOf(row)).toEqual([{ field: "input", reason: expect.stringContaining("instruction") }]);
  });
});
