import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "@laurel/core/records/messages";
import type { UnpairedRow } from "../../canonical/canonical-rows.ts";
import { anyCompletion, anyPrompt, anyTurn } from "../../testing/conversations.ts";
import { formatLaws } from "../../testing/format-laws.ts";
import { UNPAIRED_FORMATS } from "../all-formats.ts";
import { encodeRow, type Format } from "../format.ts";
import { AXOLOTL_KTO } from "./axolotl-kto.ts";
import { UNPAIRED_EXAMPLE } from "./family.ts";
import { LLAMAFACTORY_KTO } from "./llamafactory-kto.ts";
import { MS_SWIFT_KTO } from "./ms-swift-kto.ts";
import { TRL_UNPAIRED } from "./trl-unpaired.ts";

const anyToolPrompt = fc
  .tuple(
    anyTurn("user"),
    anyTurn("assistant"),
    anyTurn("tool"),
    fc.constantFrom({}, { name: "search" }, { tool_call_id: "1" }),
  )
  .map(([user, assistant, tool, details]) => [user, assistant, { ...tool, ...details }]);
const anyQuestion = fc
  .tuple(fc.option(anyTurn("system"), { nil: null }), anyTurn("user"))
  .map(([system, user]) => [...(system ? [system] : []), user]);

/** Half of the rows are such as every format can hold. */
const anyUnpaired: fc.Arbitrary<UnpairedRow> = fc.oneof(
  fc.record({
    prompt: anyQuestion,
    completion: anyTurn("assistant").map((turn) => [turn]),
    label: fc.boolean(),
  }),
  fc.record({ prompt: fc.oneof(anyPrompt, anyToolPrompt), completion: anyCompletion, label: fc.boolean() }),
);
for (const format of UNPAIRED_FORMATS) formatLaws<UnpairedRow, never>(format as never, anyUnpaired);

const say = (role: Message["role"], content = "x"): Message => ({ role, content });
const PROMPT = [say("user", "p")];
const A = [say("assistant", "a")];
const call: Message = {
  role: "assistant",
  content: "",
  tool_calls: [{ type: "function", function: { name: "f", arguments: {} } }],
};

describe("a row that trainers would learn something else from", () => {
  it.each([
    ["blank-response", TRL_UNPAIRED, PROMPT, [say("assistant", " \n")]],
    ["empty-text", TRL_UNPAIRED, [], A],
    ["empty-text", TRL_UNPAIRED, PROMPT, []],
    ["unsafe-text", TRL_UNPAIRED, PROMPT, [say("assistant", "a\ud800")]],
    ["prompt-end", TRL_UNPAIRED, [say("user"), say("assistant")], A],
    ["system-position", TRL_UNPAIRED, [say("user"), say("system"), say("user")], A],
    ["prompt-repeated", TRL_UNPAIRED, PROMPT, [...PROMPT, ...A]],
    ["completion-roles", TRL_UNPAIRED, PROMPT, [say("user"), ...A]],
    ["label", TRL_UNPAIRED, PROMPT, A, 1],
    ["label", TRL_UNPAIRED, PROMPT, A, null],
    ["tool-calls", TRL_UNPAIRED, PROMPT, [call, ...A]],
    ["tool-calls", LLAMAFACTORY_KTO, PROMPT, [call, ...A]],
    ["one-message-completion", LLAMAFACTORY_KTO, PROMPT, [...A, say("user"), ...A]],
    ["alternation", LLAMAFACTORY_KTO, [say("user"), say("user")], A],
    ["alternation", LLAMAFACTORY_KTO, [say("assistant"), say("user")], A],
    ["alternation", LLAMAFACTORY_KTO, [say("system"), say("tool")], A],
    ["tool-calls", AXOLOTL_KTO, PROMPT, [call, ...A]],
    ["system-turn", AXOLOTL_KTO, [say("system", ""), ...PROMPT], A],
    ["one-turn", AXOLOTL_KTO, [say("user"), say("assistant"), say("user")], A],
    ["one-turn", AXOLOTL_KTO, [say("system"), say("tool")], A],
    ["one-message-completion", AXOLOTL_KTO, PROMPT, [...A, say("user"), ...A]],
    ["tool-calls", MS_SWIFT_KTO, PROMPT, [call, ...A]],
    ["one-message-completion", MS_SWIFT_KTO, PROMPT, [...A, say("user"), ...A]],
  ] as [string, Format<UnpairedRow, unknown>, Message[], Message[], boolean?][])(
    "is refused as %s",
    (code, format, prompt, completion, label = true) => {
      const encoded = encodeRow(format, { prompt, completion, label });
      expect("violation" in encoded && encoded.violation.code).toBe(code);
    },
  );
});

describe("a record as its trainer's documentation has it", () => {
  const weather = [
    say("system", "You are a useful and harmless assistant"),
    say("user", "Tell me tomorrow's weather"),
  ];
  it.each([
    [
      TRL_UNPAIRED,
      '{"prompt":[{"role":"user","content":"What color is the sky?"}],"completion":[{"role":"assistant","content":"It is green."}],"label":false}',
      UNPAIRED_EXAMPLE,
    ],
    [
      LLAMAFACTORY_KTO,
      '{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}],"label":true}',
      { prompt: [say("user", "q")], completion: A, label: true },
    ],
    [
      AXOLOTL_KTO,
      '{"system":"s","prompt":"p","completion":"a","label":true}',
      { prompt: [say("system", "s"), ...PROMPT], completion: A, label: true },
    ],
    [
      AXOLOTL_KTO,
      '{"system":"","prompt":"p","completion":"a","label":false}',
      { prompt: PROMPT, completion: A, label: false },
    ],
    [
      MS_SWIFT_KTO,
      '{"messages":[{"role":"system","content":"You are a useful and harmless assistant"},{"role":"user","content":"Tell me tomorrow\'s weather"},{"role":"assistant","content":"I don\'t know"}],"label":false}',
      { prompt: weather, completion: [say("assistant", "I don't know")], label: false },
    ],
  ] as [Format<UnpairedRow, unknown>, string, UnpairedRow][])(
    "is read and written alike",
    (format, line, row) => {
      const record = format.record.parse(JSON.parse(line));
      expect(JSON.stringify(format.encode(row))).toBe(line);
      expect(format.decode(record)).toEqual(row);
    },
  );

  it("has no number for a label", () => {
    for (const format of UNPAIRED_FORMATS)
      expect(format.record.safeParse({ ...format.encode(UNPAIRED_EXAMPLE), label: 1 }).success).toBe(false);
  });
});

describe("LLaMA-Factory's dataset_info.json", () => {
  it("names each file, every tag and no column that rows lack", () => {
    const [info] = LLAMAFACTORY_KTO.usage.companions({ train: "train.jsonl", test: "test.jsonl" });
    const { laurel_train: train, laurel_test: test } = JSON.parse(info?.text ?? "");
    expect([train.file_name, test.file_name]).toEqual(["train.jsonl", "test.jsonl"]);
    expect(Object.keys(train.tags).sort()).toEqual([
      "assistant_tag",
      "content_tag",
      "function_tag",
      "observation_tag",
      "role_tag",
      "system_tag",
      "user_tag",
    ]);
    expect(Object.values(train.columns).sort()).toEqual(
      Object.keys(LLAMAFACTORY_KTO.encode(UNPAIRED_EXAMPLE)).sort(),
    );
    expect(
      Object.keys(
        JSON.parse(LLAMAFACTORY_KTO.usage.companions({ train: "train.jsonl", test: null })[0]?.text ?? ""),
      ),
    ).toEqual(["laurel_train"]);
  });
});
