import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "@laurel/core/records/messages";
import { ListwiseRow } from "../../canonical/canonical-rows.ts";
import { anyCompletion, anyPrompt, anyTurn } from "../../testing/conversations.ts";
import { formatLaws } from "../../testing/format-laws.ts";
import { LISTWISE_FORMATS } from "../all-formats.ts";
import { encodeRow, type Format } from "../format.ts";
import { LISTWISE_EXAMPLE } from "./family.ts";
import { NECTAR } from "./nectar.ts";
import { OASST_TREE } from "./oasst-tree.ts";
import { RANKING_KWISE } from "./ranking-kwise.ts";

const anyMessages = fc.oneof(
  { weight: 5, arbitrary: anyTurn("assistant").map((message) => [message]) },
  { weight: 1, arbitrary: anyCompletion },
);
const anyDialogue = fc.oneof(
  { weight: 6, arbitrary: anyPrompt.map((prompt) => prompt.filter(({ role }) => role !== "system")) },
  { weight: 1, arbitrary: anyPrompt.map((prompt) => prompt.map((message) => ({ ...message, name: "Ada" }))) },
  { weight: 1, arbitrary: anyPrompt },
);
const anyRanked = fc.uniqueArray(
  fc.record({
    messages: anyMessages,
    climbs: fc.constantFrom(1, 1, 1, 1, 1, 0),
    model: fc.constantFrom(null, "gpt-4", "mistral-7b"),
  }),
  {
    minLength: 2,
    maxLength: 5,
    selector: ({ messages }) => messages.map(({ content }) => content.normalize("NFC").trim()).join("\n"),
  },
);
const anyRanking: fc.Arbitrary<ListwiseRow> = fc.tuple(anyDialogue, anyRanked).map(([prompt, ranked]) => {
  let rank = -1;
  return {
    prompt,
    completions: ranked.map(({ messages, climbs, model }) => ({
      messages,
      rank: (rank += rank === -1 ? 1 : climbs),
      model,
    })),
  };
});
for (const format of LISTWISE_FORMATS) formatLaws<ListwiseRow, never>(format as never, anyRanking);

const say = (role: Message["role"], content = "x"): Message => ({ role, content });
const PROMPT = [say("user", "p")];
const A = [say("assistant", "a")];
const B = [say("assistant", "b")];
const call: Message = {
  role: "assistant",
  content: "",
  tool_calls: [{ type: "function", function: { name: "f", arguments: {} } }],
};
const ranked = (...completions: [Message[], number][]) =>
  completions.map(([messages, rank]) => ({ messages, rank, model: null }));
const refusal = (format: unknown, row: ListwiseRow) => {
  const encoded = encodeRow(format as Format<ListwiseRow, unknown>, row);
  return "violation" in encoded ? encoded.violation.code : null;
};

describe("a ranking that trainers would learn something else from", () => {
  it.each([
    ["empty-text", PROMPT, ranked([A, 0], [[], 1])],
    ["unsafe-text", PROMPT, ranked([A, 0], [[say("assistant", "\ud800")], 1])],
    ["prompt-end", A, ranked([A, 0], [B, 1])],
    ["prompt-repeated", PROMPT, ranked([A, 0], [[...PROMPT, ...B], 1])],
    ["completion-roles", PROMPT, ranked([A, 0], [[...B, say("user")], 1])],
    ["identical", PROMPT, ranked([A, 0], [B, 1], [[say("assistant", " a\n")], 2])],
    ["ranks", PROMPT, ranked([A, 0])],
    ["ranks", PROMPT, ranked([A, 1], [B, 2])],
    ["ranks", PROMPT, ranked([A, 0], [B, 2])],
    ["ranks", PROMPT, ranked([A, 1], [B, 0])],
    ["tool-calls", PROMPT, ranked([[call, ...A], 0], [B, 1])],
  ] as [string, Message[], ListwiseRow["completions"]][])("is refused as %s", (code, prompt, completions) => {
    expect(refusal(RANKING_KWISE, { prompt, completions })).toBe(code);
  });

  it.each([NECTAR, OASST_TREE])("is refused by $id where it has no place for it", (format) => {
    const pair = ranked([A, 0], [B, 1]);
    expect(refusal(format, { prompt: [say("system"), ...PROMPT], completions: pair })).toBe("system-turn");
    expect(refusal(format, { prompt: [...PROMPT, ...PROMPT], completions: pair })).toBe("alternation");
    expect(refusal(format, { prompt: [say("user"), say("assistant"), say("tool")], completions: pair })).toBe(
      "alternation",
    );
    expect(
      refusal(format, { prompt: PROMPT, completions: ranked([[...A, ...PROMPT, ...B], 0], [B, 1]) }),
    ).toBe("one-message-completion");
    expect(refusal(format, { prompt: PROMPT, completions: ranked([[call], 0], [B, 1]) })).toBe("tool-calls");
  });

  it("is refused where a text would be read as turns, or a tie as an order", () => {
    const marked = { prompt: [say("user", "a\n\nAssistant: b")], completions: ranked([A, 0], [B, 1]) };
    const tied = { prompt: PROMPT, completions: ranked([A, 0], [B, 0]) };
    expect([refusal(NECTAR, marked), refusal(OASST_TREE, marked), refusal(RANKING_KWISE, marked)]).toEqual([
      "turn-marker",
      null,
      null,
    ]);
    expect([refusal(NECTAR, tied), refusal(OASST_TREE, tied), refusal(RANKING_KWISE, tied)]).toEqual([
      null,
      "ranks",
      null,
    ]);
  });
});

it("takes only rows in its shape", () => {
  expect(ListwiseRow.parse(LISTWISE_EXAMPLE)).toEqual(LISTWISE_EXAMPLE);
  expect(
    ListwiseRow.safeParse({ ...LISTWISE_EXAMPLE, completions: LISTWISE_EXAMPLE.completions.slice(0, 1) })
      .success,
  ).toBe(false);
});

describe("the record that a reader's own documentation shows", () => {
  it("is NeMo-RL's (docs/guides/rm.md)", () => {
    const record = {
      context: [
        say("user", "What's the capital of France?"),
        say("assistant", "The capital of France is Paris."),
        say("user", "Thanks! And what's the capital of Germany?"),
      ],
      completions: [
        { rank: 0, completion: [say("assistant", "The capital of Germany is Berlin.")] },
        { rank: 1, completion: [say("assistant", "The capital of Germany is Munich.")] },
      ],
    };
    expect(RANKING_KWISE.record.parse(record)).toEqual(record);
    const row = {
      prompt: record.context,
      completions: ranked(
        [record.completions[0]?.completion ?? [], 0],
        [record.completions[1]?.completion ?? [], 1],
      ),
    };
    expect(JSON.stringify(RANKING_KWISE.encode(row))).toBe(JSON.stringify(record));
  });

  it("is Nectar's (dataset card, Schema)", () => {
    const record = {
      prompt: "\n\nHuman: What color is the sky?\n\nAssistant: Blue.\n\nHuman: And the sea?\n\nAssistant: ",
      answers: [
        { answer: "Blue too.", model: "gpt-4", rank: 1 },
        { answer: "Red.", model: "", rank: 2 },
        { answer: "Pink.", model: "", rank: 2 },
      ],
      turns: 2,
      num_responses: 3,
    };
    expect(NECTAR.record.parse(record)).toEqual(record);
    const [first, ...others] = ranked(
      [[say("assistant", "Blue too.")], 0],
      [[say("assistant", "Red.")], 1],
      [[say("assistant", "Pink.")], 1],
    );
    const prompt = [
      say("user", "What color is the sky?"),
      say("assistant", "Blue."),
      say("user", "And the sea?"),
    ];
    const row = {
      prompt,
      completions: [{ messages: first?.messages ?? [], rank: 0, model: "gpt-4" }, ...others],
    };
    expect(JSON.stringify(NECTAR.encode(row))).toBe(JSON.stringify(record));
  });

  it("is OpenAssistant's (dataset card, Conversation Tree), with what its loader asks for", () => {
    const always = { lang: "und", review_result: true, deleted: false } as const;
    const [root, assistant, user, one, two] = ["a5d1d0a6", "d40c0a8f", "x", "y", "z"];
    const row: ListwiseRow = {
      prompt: [
        say("user", "Why can't we divide by 0? (..)"),
        say("assistant", "The reason we cannot divide by zero is because (..)"),
        say("user", "Can you explain why we created a definition (..)"),
      ],
      completions: [
        { messages: [say("assistant", "The historical origin of the imaginary (..)")], rank: 0, model: null },
        { messages: [say("assistant", "Because.")], rank: 1, model: "oasst-sft-0_3000" },
      ],
    };
    const reply = (
      message_id: string | undefined,
      parent_id: string | undefined,
      text: string,
      rest: object,
    ) => ({
      message_id,
      parent_id,
      text,
      role: "assistant",
      ...always,
      rank: null,
      synthetic: false,
      model_name: null,
      replies: [],
      ...rest,
    });
    const answers = [
      reply(one, user, "The historical origin of the imaginary (..)", { rank: 0 }),
      reply(two, user, "Because.", { rank: 1, synthetic: true, model_name: "oasst-sft-0_3000" }),
    ];
    const follow = reply(user, assistant, "Can you explain why we created a definition (..)", {
      role: "prompter",
      replies: answers,
    });
    const middle = reply(assistant, root, "The reason we cannot divide by zero is because (..)", {
      replies: [follow],
    });
    const prompt = {
      ...reply(root, undefined, "Why can't we divide by 0? (..)", { role: "prompter", replies: [middle] }),
      parent_id: null,
    };
    const written = OASST_TREE.encode(row);
    const ids = [...JSON.stringify(written).matchAll(/"message_id":"([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(5);
    expect(ids.every((id) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id ?? ""))).toBe(true);
    const named = JSON.stringify({ message_tree_id: root, tree_state: "ready_for_export", prompt });
    const renamed = [root, assistant, user, one, two].reduce(
      (text, short, index) => (text ?? "").replaceAll(`"${short}"`, `"${ids[index]}"`),
      named,
    );
    expect(JSON.stringify(written)).toBe(renamed);
    expect(JSON.stringify(OASST_TREE.record.parse(JSON.parse(renamed ?? "")))).toBe(renamed);
  });
});
