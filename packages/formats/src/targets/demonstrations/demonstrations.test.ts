import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "@laurel/core/records/messages";
import type { DemonstrationRow } from "../../canonical/canonical-rows.ts";
import { anyCompletion, anyPrompt, anyToolTurn, anyTurn } from "../../testing/conversations.ts";
import { formatLaws } from "../../testing/format-laws.ts";
import { DEMONSTRATION_FORMATS } from "../all-formats.ts";
import { encodeRow, type Format } from "../format.ts";
import { LLAMAFACTORY_SHAREGPT_SFT } from "./llamafactory-sharegpt-sft.ts";
import { NEMO_RL_SFT } from "./nemo-rl-sft.ts";
import { OPENAI_SFT } from "./openai-sft.ts";
import { TRL_PROMPT_COMPLETION } from "./trl-prompt-completion.ts";
import { TRL_SFT } from "./trl-sft.ts";
import { VERL_SFT } from "./verl-sft.ts";

const assistant = anyTurn("assistant");
const anyDemonstration: fc.Arbitrary<DemonstrationRow> = fc.record({
  prompt: fc.oneof(
    { weight: 4, arbitrary: anyPrompt },
    {
      weight: 1,
      arbitrary: fc
        .tuple(anyPrompt, assistant, anyToolTurn)
        .map(([prompt, ...turns]) => [...prompt, ...turns]),
    },
  ),
  completion: fc.oneof(
    { weight: 4, arbitrary: anyCompletion },
    { weight: 1, arbitrary: fc.tuple(assistant, assistant).map((turns): Message[] => [...turns]) },
    {
      weight: 1,
      arbitrary: fc.tuple(assistant, anyToolTurn, assistant).map((turns): Message[] => [...turns]),
    },
  ),
});
for (const format of DEMONSTRATION_FORMATS)
  formatLaws<DemonstrationRow, never>(format as never, anyDemonstration);

const say = (role: Message["role"], content = "x"): Message => ({ role, content });
const PROMPT = [say("user", "p")];
const A = [say("assistant", "a")];
const call: Message = {
  role: "assistant",
  content: "",
  tool_calls: [{ type: "function", function: { name: "f", arguments: {} } }],
};

describe("a demonstration that trainers would imitate otherwise", () => {
  it.each([
    ["blank-response", TRL_SFT, PROMPT, [say("assistant", " \n")]],
    ["empty-text", TRL_SFT, [], A],
    ["empty-text", TRL_SFT, PROMPT, []],
    ["unsafe-text", TRL_SFT, PROMPT, [say("assistant", "a\u0000")]],
    ["prompt-end", TRL_SFT, [say("user"), say("assistant")], A],
    ["system-position", TRL_SFT, [say("user"), say("system"), say("user")], A],
    ["prompt-repeated", TRL_SFT, PROMPT, [...PROMPT, ...A]],
    ["completion-roles", TRL_SFT, PROMPT, [say("user"), ...A]],
    ["completion-roles", TRL_SFT, PROMPT, [...A, say("user")]],
    ...[TRL_SFT, TRL_PROMPT_COMPLETION, LLAMAFACTORY_SHAREGPT_SFT, OPENAI_SFT, VERL_SFT, NEMO_RL_SFT].map(
      (format) => ["tool-calls", format, PROMPT, [call, say("tool"), ...A]],
    ),
    ["tool-calls", OPENAI_SFT, PROMPT, [...A, say("tool"), ...A]],
    ["alternation", LLAMAFACTORY_SHAREGPT_SFT, [say("user"), say("user")], A],
    ["alternation", LLAMAFACTORY_SHAREGPT_SFT, [say("assistant"), say("user")], A],
    ["alternation", LLAMAFACTORY_SHAREGPT_SFT, PROMPT, [...A, ...A]],
  ] as [string, Format<DemonstrationRow, unknown>, Message[], Message[]][])(
    "is refused as %s",
    (code, format, prompt, completion) => {
      const encoded = encodeRow(format, { prompt, completion });
      expect("violation" in encoded && encoded.violation.code).toBe(code);
    },
  );

  it("is not refused by LLaMA-Factory's format for a system turn or a tool's", () => {
    expect(
      encodeRow(LLAMAFACTORY_SHAREGPT_SFT, {
        prompt: [say("system"), say("user"), say("assistant"), say("tool")],
        completion: A,
      }),
    ).toHaveProperty("record");
  });
});

const SKY = {
  prompt: [say("user", "What color is the sky?")],
  completion: [say("assistant", "It is blue.")],
};
const LONG = {
  prompt: [say("system", "s"), say("user", "q1"), say("assistant", "a1"), say("user", "q2")],
  completion: [say("assistant", "a2")],
};
const FRANCE = {
  prompt: [say("system", "You are a helpful assistant."), say("user", "What is the capital of France?")],
  completion: [say("assistant", "The capital of France is Paris.")],
};

describe("the records that the trainers document", () => {
  it.each([
    [
      TRL_SFT,
      SKY,
      {
        messages: [
          { role: "user", content: "What color is the sky?" },
          { role: "assistant", content: "It is blue." },
        ],
      },
    ],
    [
      VERL_SFT,
      SKY,
      {
        messages: [
          { role: "user", content: "What color is the sky?" },
          { role: "assistant", content: "It is blue." },
        ],
      },
    ],
    [
      TRL_PROMPT_COMPLETION,
      SKY,
      {
        prompt: [{ role: "user", content: "What color is the sky?" }],
        completion: [{ role: "assistant", content: "It is blue." }],
      },
    ],
    [
      NEMO_RL_SFT,
      FRANCE,
      {
        messages: [
          { role: "system", content: "You are a helpful assistant." },
          { role: "user", content: "What is the capital of France?" },
          { role: "assistant", content: "The capital of France is Paris." },
        ],
      },
    ],
    [
      LLAMAFACTORY_SHAREGPT_SFT,
      LONG,
      {
        conversations: [
          { from: "system", value: "s" },
          { from: "human", value: "q1" },
          { from: "gpt", value: "a1" },
          { from: "human", value: "q2" },
          { from: "gpt", value: "a2" },
        ],
      },
    ],
    [
      OPENAI_SFT,
      FRANCE,
      {
        messages: [
          { role: "system", content: "You are a helpful assistant." },
          { role: "user", content: "What is the capital of France?" },
          { role: "assistant", content: "The capital of France is Paris." },
        ],
      },
    ],
    [
      OPENAI_SFT,
      LONG,
      {
        messages: [
          { role: "system", content: "s" },
          { role: "user", content: "q1" },
          { role: "assistant", content: "a1", weight: 0 },
          { role: "user", content: "q2" },
          { role: "assistant", content: "a2" },
        ],
      },
    ],
  ] as [Format<DemonstrationRow, unknown>, DemonstrationRow, unknown][])(
    "are what is written, %#",
    (format, row, record) => {
      expect(format.record.parse(record)).toEqual(record);
      expect(JSON.stringify(format.encode(row))).toBe(JSON.stringify(record));
      expect(format.decode(record)).toEqual(row);
    },
  );

  it("end with the assistant", () => {
    for (const { record } of [TRL_SFT, OPENAI_SFT])
      expect(record.safeParse({ messages: PROMPT }).success).toBe(false);
    expect(
      LLAMAFACTORY_SHAREGPT_SFT.record.safeParse({ conversations: [{ from: "human", value: "p" }] }).success,
    ).toBe(false);
  });

  it("train on every turn of the assistant that has no weight, in hosted fine-tuning", () => {
    const messages = [say("user"), say("assistant"), say("user"), say("assistant")];
    expect(OPENAI_SFT.decode({ messages })).toEqual({
      prompt: messages.slice(0, 1),
      completion: messages.slice(1),
    });
    expect(
      OPENAI_SFT.decode({ messages: messages.map((message) => ({ ...message, weight: 0 as const })) }),
    ).toEqual({ prompt: messages, completion: [] });
  });
});

it("LLaMA-Factory finds each file by its name, with all seven tags", () => {
  const tags = {
    role_tag: "from",
    content_tag: "value",
    user_tag: "human",
    assistant_tag: "gpt",
    observation_tag: "observation",
    function_tag: "function_call",
    system_tag: "system",
  };
  const entry = (file: string) => ({
    file_name: file,
    formatting: "sharegpt",
    columns: { messages: "conversations" },
    tags,
  });
  const info = (test: string | null) =>
    LLAMAFACTORY_SHAREGPT_SFT.usage
      .companions({ train: "a.jsonl", test })
      .map(({ name, text }) => [name, JSON.parse(text)]);
  expect(info("b.jsonl")).toEqual([
    ["dataset_info.json", { laurel_train: entry("a.jsonl"), laurel_test: entry("b.jsonl") }],
  ]);
  expect(info(null)).toEqual([["dataset_info.json", { laurel_train: entry("a.jsonl") }]]);
});

it.each(DEMONSTRATION_FORMATS.map((format) => [format.id, format.usage] as const))(
  "%s says how it is used with a test split and without",
  (_, { snippet }) => {
    expect(snippet({ train: "a.parquet", test: "b.parquet" }).text).toContain("b.parquet");
    expect(snippet({ train: "a.parquet", test: null }).text).not.toContain("b.parquet");
  },
);
