import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "@laurel/core/records/messages";
import type { PromptRow } from "../../canonical/canonical-rows.ts";
import { anyPrompt, anyText, anyToolTurn } from "../../testing/conversations.ts";
import { formatLaws } from "../../testing/format-laws.ts";
import { PROMPT_FORMATS } from "../all-formats.ts";
import { encodeRow, type Format } from "../format.ts";
import { OPENAI_RFT } from "./openai-rft.ts";
import { OPENRLHF_PPO } from "./openrlhf-ppo.ts";
import { TRL_PROMPT_GROUND_TRUTH } from "./trl-prompt-ground-truth.ts";
import { TRL_PROMPT_ONLY } from "./trl-prompt-only.ts";
import { VERL_RL } from "./verl-rl.ts";

const anyPromptRow: fc.Arbitrary<PromptRow> = fc.record({
  prompt: fc.oneof(
    { weight: 4, arbitrary: anyPrompt },
    { weight: 1, arbitrary: fc.tuple(anyPrompt, anyToolTurn).map(([prompt, turn]) => [...prompt, turn]) },
  ),
  reference: fc.option(anyText, { nil: null, freq: 3 }),
});
for (const format of PROMPT_FORMATS) formatLaws<PromptRow, never>(format as never, anyPromptRow);

const say = (role: Message["role"], content = "x"): Message => ({ role, content });
const PROMPT = [say("user", "2+2?")];
const call: Message = {
  role: "assistant",
  content: "",
  tool_calls: [{ type: "function", function: { name: "f", arguments: {} } }],
};

describe("a prompt that trainers would train on otherwise", () => {
  it.each([
    ["empty-text", TRL_PROMPT_ONLY, [], null],
    ["empty-text", TRL_PROMPT_ONLY, [say("user", " \n")], null],
    ["unsafe-text", TRL_PROMPT_ONLY, [say("user", "a\u0000")], null],
    ["unsafe-text", TRL_PROMPT_ONLY, PROMPT, "4\ud800"],
    ["unsafe-text", TRL_PROMPT_ONLY, PROMPT, "4\u0000"],
    ["prompt-end", TRL_PROMPT_ONLY, [say("user"), say("assistant")], null],
    ["system-position", TRL_PROMPT_ONLY, [say("user"), say("system"), say("user")], null],
    ["ground-truth", TRL_PROMPT_ONLY, PROMPT, " "],
    ["tool-calls", TRL_PROMPT_ONLY, [say("user"), call, say("tool")], null],
    ["tool-calls", TRL_PROMPT_GROUND_TRUTH, [say("user"), call, say("tool")], "4"],
    ["ground-truth", TRL_PROMPT_GROUND_TRUTH, PROMPT, null],
    ["tool-calls", VERL_RL, [say("user"), call, say("tool")], "4"],
    ["tool-calls", OPENRLHF_PPO, [say("user"), call, say("tool")], "4"],
    ["tool-calls", OPENAI_RFT, [say("user"), call, say("user")], "4"],
    ["tool-calls", OPENAI_RFT, [say("user"), say("tool")], "4"],
    ["ground-truth", OPENAI_RFT, PROMPT, null],
  ] as [string, Format<PromptRow, unknown>, Message[], string | null][])(
    "is refused as %s",
    (code, format, prompt, reference) => {
      const encoded = encodeRow(format, { prompt, reference });
      expect("violation" in encoded && encoded.violation.code).toBe(code);
    },
  );
});

describe("the records that the trainers document", () => {
  const ROW: PromptRow = { prompt: PROMPT, reference: "4" };

  it.each([
    [TRL_PROMPT_ONLY, { ...ROW, reference: null }, { prompt: [{ role: "user", content: "2+2?" }] }],
    [TRL_PROMPT_GROUND_TRUTH, ROW, { prompt: [{ role: "user", content: "2+2?" }], ground_truth: "4" }],
    [OPENRLHF_PPO, ROW, { prompt: [{ role: "user", content: "2+2?" }], label: "4" }],
    [OPENRLHF_PPO, { ...ROW, reference: null }, { prompt: [{ role: "user", content: "2+2?" }], label: "" }],
    [OPENAI_RFT, ROW, { messages: [{ role: "user", content: "2+2?" }], reference_answer: "4" }],
    [
      OPENAI_RFT,
      { ...ROW, prompt: [say("system", "Be brief."), ...PROMPT] },
      {
        messages: [
          { role: "developer", content: "Be brief." },
          { role: "user", content: "2+2?" },
        ],
        reference_answer: "4",
      },
    ],
  ] as [Format<PromptRow, unknown>, PromptRow, unknown][])(
    "are what is written, %#",
    (format, row, record) => {
      expect(format.record.parse(record)).toEqual(record);
      expect(JSON.stringify(format.encode(row))).toBe(JSON.stringify(record));
      expect(format.decode(record)).toEqual(row);
    },
  );

  it("are read by verl's format whatever they say of where they come from", () => {
    const record = {
      data_source: "my/dataset",
      prompt: [{ role: "user", content: "…" }],
      ability: "math",
      reward_model: { style: "rule", ground_truth: "42" },
      extra_info: { split: "train", index: 0 },
    };
    expect(VERL_RL.decode(VERL_RL.record.parse(record))).toEqual({
      prompt: [say("user", "…")],
      reference: "42",
    });
  });

  it("have verl's five columns, and a ground truth also where there is none", () => {
    const index = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(VERL_RL.encode(ROW)).toEqual({
      data_source: "laurel",
      prompt: PROMPT,
      ability: "general",
      reward_model: { style: "rule", ground_truth: "4" },
      extra_info: { index },
    });
    expect(VERL_RL.encode({ ...ROW, reference: null }).reward_model).toEqual({
      style: "model",
      ground_truth: "",
    });
    expect(Object.keys(VERL_RL.encode(ROW))).toEqual([
      "data_source",
      "prompt",
      "ability",
      "reward_model",
      "extra_info",
    ]);
  });
});

it.each(PROMPT_FORMATS.map((format) => [format.id, format.usage] as const))(
  "%s says how it is used with a test split and without",
  (_, { snippet }) => {
    expect(snippet({ train: "a.parquet", test: "b.parquet" }).text).toContain("b.parquet");
    expect(snippet({ train: "a.parquet", test: null }).text).not.toMatch(/null|undefined|b\.parquet/);
  },
);
