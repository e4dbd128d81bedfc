import { describe, expect, it } from "vitest";
import { DEMONSTRATION_FORMATS, PAIR_FORMATS, PROMPT_FORMATS } from "../targets/all-formats.ts";
import type { Format } from "../targets/format.ts";
import { OPENAI_DPO } from "../targets/pairs/openai-dpo.ts";
import { recogniseFormat } from "./recognise-format.ts";

const FORMATS: readonly Format[] = [...PAIR_FORMATS, ...DEMONSTRATION_FORMATS, ...PROMPT_FORMATS];

const user = { role: "user", content: "q" };
const assistant = { role: "assistant", content: "a" };

describe("what a file is", () => {
  it.each(FORMATS.map((format) => [format.id, format] as const))(
    "is found for %s from its own records",
    (id, format) => {
      expect(recogniseFormat([format.encode(format.example)], FORMATS)).toContain(id);
    },
  );

  it.each([
    [["trl-prompt-only"], { prompt: [user] }],
    [["trl-prompt-ground-truth"], { prompt: [user], ground_truth: "4" }],
    [["openrlhf-ppo"], { prompt: [user], label: "4" }],
    [["openai-rft"], { messages: [user], reference_answer: "4" }],
    [["trl-prompt-completion"], { prompt: [user], completion: [assistant] }],
    [
      ["llamafactory-sharegpt-sft"],
      {
        conversations: [
          { from: "human", value: "q" },
          { from: "gpt", value: "a" },
        ],
      },
    ],
    [["trl-sft", "openai-sft", "verl-sft", "nemo-rl-sft"], { messages: [user, assistant] }],
    [["openai-sft"], { messages: [user, { ...assistant, weight: 0 }, user, assistant] }],
    [["openai-dpo"], OPENAI_DPO.encode(OPENAI_DPO.example)],
    [[], { text: "plain" }],
    [[], "a line"],
    [[], null],
  ])("is %j", (ids, row) => {
    expect(recogniseFormat([row], FORMATS)).toEqual(ids);
  });

  it("holds for all of the first 50 rows, and only for those", () => {
    const plain = { messages: [user, assistant] };
    const weighed = { messages: [user, { ...assistant, weight: 1 }] };
    expect(recogniseFormat([...Array.from({ length: 49 }, () => plain), weighed], FORMATS)).toEqual([
      "openai-sft",
    ]);
    expect(recogniseFormat([...Array.from({ length: 50 }, () => plain), weighed], FORMATS)).toContain(
      "trl-sft",
    );
  });

  it("is nothing without rows", () => {
    expect(recogniseFormat([], FORMATS)).toEqual([]);
  });

  it("begins with what takes fewest of the others' records, and keeps the order of equals", () => {
    const [trl, , , openai] = DEMONSTRATION_FORMATS;
    const weighs: Format = {
      ...openai,
      id: "weighs",
      encode: () => ({ messages: [user, { ...assistant, weight: 1 }] }),
      decode: (record) => record,
      family: { ...openai.family, rules: [] },
      limits: [],
    };
    expect(recogniseFormat([{ messages: [user, assistant] }], [weighs, trl])).toEqual(["trl-sft", "weighs"]);
    expect(recogniseFormat([{ messages: [user, assistant] }], [openai, trl])).toEqual([
      "openai-sft",
      "trl-sft",
    ]);
  });
});
