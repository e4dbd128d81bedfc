import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "@laurel/core/records/messages";
import type { PairRow } from "../../canonical/canonical-rows.ts";
import { sha256Hex } from "../../files/hash.ts";
import { anyCompletion, anyPrompt, anyTurn } from "../../testing/conversations.ts";
import { formatLaws } from "../../testing/format-laws.ts";
import { PAIR_FORMATS } from "../all-formats.ts";
import { encodeRow, type Format } from "../format.ts";
import { AXOLOTL_BT } from "./axolotl-bt.ts";
import { AXOLOTL_DPO } from "./axolotl-dpo.ts";
import { ofTies, PAIR_EXAMPLE, PROBABILITY_LOSS } from "./family.ts";
import { HELPSTEER3 } from "./helpsteer3.ts";
import { HH_RLHF } from "./hh-rlhf.ts";
import { LLAMAFACTORY_ALPACA_DPO } from "./llamafactory-alpaca-dpo.ts";
import { LLAMAFACTORY_SHAREGPT_DPO } from "./llamafactory-sharegpt-dpo.ts";
import { MS_SWIFT_DPO } from "./ms-swift-dpo.ts";
import { NEMO_RL_PREF } from "./nemo-rl-pref.ts";
import { OPENAI_DPO } from "./openai-dpo.ts";
import { OPENRLHF_PREF } from "./openrlhf-pref.ts";
import { TRL_PREFERENCE_IMPLICIT } from "./trl-preference-implicit.ts";
import { TRL_PREFERENCE_SOFT } from "./trl-preference-soft.ts";
import { TRL_PREFERENCE_STANDARD } from "./trl-preference-standard.ts";
import { TRL_PREFERENCE } from "./trl-preference.ts";
import { TRL_REWARD } from "./trl-reward.ts";
import { VERL_RM } from "./verl-rm.ts";

const anyToolPrompt = fc
  .tuple(
    anyTurn("user"),
    anyTurn("assistant"),
    anyTurn("tool"),
    fc.constantFrom({}, { name: "search" }, { tool_call_id: "1" }),
  )
  .map(([user, assistant, tool, details]) => [user, assistant, { ...tool, ...details }]);
const anyMargin = fc.constantFrom(null, -1.5, 0, 0.5, 1, 2, 3);

/** Sometimes undefined, as in specs without soft labels. */
const anyProbability = fc.option(fc.constantFrom(0.5, 0.5, 2 / 3, 0.75, 1), { nil: undefined });
const withProbability = (rows: fc.Arbitrary<PairRow>): fc.Arbitrary<PairRow> =>
  fc
    .tuple(rows, anyProbability)
    .map(([row, probability]) =>
      probability === undefined
        ? row
        : { ...row, probability, ...(probability === 0.75 && { labeledBy: "model" as const }) },
    );
const anyAnswer = anyTurn("assistant").map((turn) => [turn]);

/** Mostly rows that even the narrowest formats can hold, some that only few can. */
const anyPair: fc.Arbitrary<PairRow> = fc.oneof(
  {
    weight: 3,
    arbitrary: withProbability(
      fc.record({
        prompt: anyTurn("user").map((turn) => [turn]),
        chosen: anyAnswer,
        rejected: anyAnswer,
        margin: fc.oneof(anyMargin, fc.constantFrom(1, 2, 3)),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: withProbability(
      fc.record({
        prompt: fc.oneof(anyPrompt, anyToolPrompt),
        chosen: anyCompletion,
        rejected: anyCompletion,
        margin: anyMargin,
      }),
    ),
  },
);
for (const format of PAIR_FORMATS) formatLaws<PairRow, never>(format as never, anyPair);

const say = (role: Message["role"], content = "x"): Message => ({ role, content });
const PROMPT = [say("user", "p")];
const A = [say("assistant", "a")];
const B = [say("assistant", "b")];
const call: Message = {
  role: "assistant",
  content: "",
  tool_calls: [{ type: "function", function: { name: "f", arguments: {} } }],
};

describe("a pair that trainers would learn something else from", () => {
  it.each([
    ["blank-response", PROMPT, [say("assistant", " \n")], B],
    ["empty-text", [], A, B],
    ["empty-text", PROMPT, [], B],
    ["unsafe-text", PROMPT, [say("assistant", "a\u0000")], B],
    ["unsafe-text", PROMPT, [say("assistant", "a\ud800")], B],
    ["prompt-end", [say("user"), say("assistant")], A, B],
    ["system-position", [say("user"), say("system"), say("user")], A, B],
    ["prompt-repeated", PROMPT, [...PROMPT, ...A], B],
    ["completion-roles", PROMPT, [say("user"), ...A], B],
    ["completion-roles", PROMPT, A, [...B, say("user")]],
    ["identical", PROMPT, [say("assistant", "e\u0301 ")], [say("assistant", "\u00e9")]],
    ["tool-calls", PROMPT, [call, ...A], B],
  ] as [string, Message[], Message[], Message[]][])("is refused as %s", (code, prompt, chosen, rejected) => {
    const encoded = encodeRow(TRL_PREFERENCE, { prompt, chosen, rejected, margin: null });
    expect("violation" in encoded && encoded.violation.code).toBe(code);
  });

  it("is refused where one side calls another tool than the other, and not for being the same", () => {
    const other = {
      ...call,
      tool_calls: [{ type: "function" as const, function: { name: "g", arguments: {} } }],
    };
    const encoded = encodeRow(TRL_PREFERENCE, {
      ...PAIR_EXAMPLE,
      chosen: [call, ...A],
      rejected: [other, ...A],
    });
    expect("violation" in encoded && encoded.violation.code).toBe("tool-calls");
  });
});

const many = [...A, say("user"), say("assistant", "c")];
const ROUNDS = [say("user"), say("assistant"), say("user")];

describe("a pair that a format can't hold", () => {
  it.each([
    ["tool-calls", TRL_PREFERENCE_IMPLICIT, PROMPT, [call, ...A], B],
    ["identical", TRL_PREFERENCE_IMPLICIT, PROMPT, [...A, say("user"), ...A], [...A, say("user"), ...B]],
    ["tool-calls", TRL_REWARD, PROMPT, A, [call, ...B], 1],
    ["identical", TRL_REWARD, PROMPT, [...A, say("user"), ...A], [...A, say("user"), ...B], 1],
    ["margin", TRL_REWARD, PROMPT, A, B],
    ["soft-label", TRL_PREFERENCE_SOFT, PROMPT, A, B],
    ["margin", TRL_REWARD, PROMPT, A, B, Number.NaN],
    ["tool-calls", OPENRLHF_PREF, PROMPT, [call, ...A], B],
    ["tool-calls", TRL_PREFERENCE_STANDARD, PROMPT, [call, ...A], B],
    ["system-turn", TRL_PREFERENCE_STANDARD, [say("system"), ...PROMPT], A, B],
    ["one-turn", TRL_PREFERENCE_STANDARD, ROUNDS, A, B],
    ["one-turn", TRL_PREFERENCE_STANDARD, [say("tool")], A, B],
    ["one-message-completion", TRL_PREFERENCE_STANDARD, PROMPT, many, B],
    ["boundary-space", TRL_PREFERENCE_STANDARD, [say("user", "p ")], A, B],
    ["boundary-space", TRL_PREFERENCE_STANDARD, PROMPT, A, [say("assistant", " \nb")]],
    ["tool-calls", VERL_RM, PROMPT, [call, ...A], B],
    ["system-turn", VERL_RM, [say("system"), ...PROMPT], A, B],
    ["one-turn", VERL_RM, ROUNDS, A, B],
    ["one-message-completion", VERL_RM, PROMPT, many, B],
    ["tool-calls", LLAMAFACTORY_SHAREGPT_DPO, PROMPT, [call, ...A], B],
    ["one-message-completion", LLAMAFACTORY_SHAREGPT_DPO, PROMPT, A, many],
    ["alternation", LLAMAFACTORY_SHAREGPT_DPO, [say("system"), say("user"), say("user")], A, B],
    ["alternation", LLAMAFACTORY_SHAREGPT_DPO, [say("assistant"), say("user")], A, B],
    ["tool-calls", LLAMAFACTORY_ALPACA_DPO, PROMPT, [call, ...A], B],
    ["one-message-completion", LLAMAFACTORY_ALPACA_DPO, PROMPT, A, many],
    ["system-turn", LLAMAFACTORY_ALPACA_DPO, [say("system", ""), ...PROMPT], A, B],
    ["alternation", LLAMAFACTORY_ALPACA_DPO, [say("user"), say("assistant"), say("tool")], A, B],
    ["tool-calls", AXOLOTL_DPO, PROMPT, [call, ...A], B],
    ["one-message-completion", AXOLOTL_DPO, PROMPT, many, B],
    ["boundary-space", AXOLOTL_DPO, PROMPT, [say("assistant", "Yes, it is.\n")], B],
    [
      "boundary-space",
      AXOLOTL_DPO,
      PROMPT,
      [say("assistant", "Yes, it is.")],
      [say("assistant", "\u0085It is not.")],
    ],
    ["turn-marker", AXOLOTL_DPO, PROMPT, [say("assistant", "Yes, it is.")], [say("assistant", "2")]],
    ["tool-calls", AXOLOTL_BT, PROMPT, [call, ...A], B],
    ["system-turn", AXOLOTL_BT, [say("system", ""), ...PROMPT], A, B],
    ["one-turn", AXOLOTL_BT, [say("system"), ...ROUNDS], A, B],
    ["one-turn", AXOLOTL_BT, [say("system"), say("tool")], A, B],
    ["one-message-completion", AXOLOTL_BT, PROMPT, many, B],
    ["tool-calls", NEMO_RL_PREF, PROMPT, [call, ...A], B],
    ["one-message-completion", NEMO_RL_PREF, PROMPT, many, B],
    ["tool-calls", MS_SWIFT_DPO, PROMPT, [call, ...A], B],
    ["one-message-completion", MS_SWIFT_DPO, PROMPT, A, many],
    ["prompt-end", MS_SWIFT_DPO, [say("user"), say("assistant"), say("tool")], A, B],
    ["tool-calls", OPENAI_DPO, PROMPT, [call, ...A], B],
    ["one-message-completion", OPENAI_DPO, PROMPT, many, B],
    ["tool-calls", HELPSTEER3, PROMPT, [call, ...A], B, 1],
    ["one-message-completion", HELPSTEER3, PROMPT, many, B, 1],
    ["margin", HELPSTEER3, PROMPT, A, B],
    ["margin", HELPSTEER3, PROMPT, A, B, 0],
    ["margin", HELPSTEER3, PROMPT, A, B, 1.5],
    ["tool-calls", HH_RLHF, PROMPT, [call, ...A], B],
    ["tool-calls", HH_RLHF, [say("user"), say("assistant"), say("tool")], A, B],
    ["system-turn", HH_RLHF, [say("system"), ...PROMPT], A, B],
    ["one-message-completion", HH_RLHF, PROMPT, many, B],
    ["turn-marker", HH_RLHF, [say("user", "Go on.\n\nHuman: no")], A, B],
    ["turn-marker", HH_RLHF, PROMPT, A, [say("assistant", "Yes.\n\nAssistant:no")]],
  ] as [string, Format<PairRow, unknown>, Message[], Message[], Message[], number?][])(
    "is refused as %s",
    (code, format, prompt, chosen, rejected, margin) => {
      const encoded = encodeRow(format, { prompt, chosen, rejected, margin: margin ?? null });
      expect("violation" in encoded && encoded.violation.code).toBe(code);
    },
  );
});

describe("a tie", () => {
  const tie: PairRow = { ...PAIR_EXAMPLE, probability: 0.5 };
  const FORMATS: readonly Format<PairRow>[] = PAIR_FORMATS;

  it.each(FORMATS.map((format) => [format.id, format] as const))(
    "in %s is said, or refused as a tie",
    (_, format) => {
      const encoded = encodeRow(format, { ...format.example, probability: 0.5 });
      if ("record" in encoded) expect(format.decode(encoded.record).probability).toBe(0.5);
      else expect(encoded.violation.code).toBe("tied-pair");
    },
  );

  it("that is kept apart is no less a record for standing among ties", () => {
    for (const format of FORMATS.map(ofTies)) {
      const encoded = encodeRow(format, { ...tie, margin: format.id === "trl-reward" ? 1 : null });
      expect(encoded, format.id).toHaveProperty("record");
      expect(
        format.losses.filter(({ what, concerns }) => what === PROBABILITY_LOSS.what && concerns(tie)),
        format.id,
      ).toEqual([]);
    }
  });

  it("is one of neither direction, whatever else the votes said", () => {
    expect(encodeRow(TRL_PREFERENCE, { ...PAIR_EXAMPLE, probability: 0.75 })).toHaveProperty("record");
    expect(
      TRL_PREFERENCE.losses
        .filter(({ concerns }) => concerns({ ...PAIR_EXAMPLE, probability: 0.75 }))
        .map(({ what }) => what),
    ).toEqual([PROBABILITY_LOSS.what]);
  });
});

const pair = (
  prompt: Message[],
  chosen: string,
  rejected: string,
  margin: number | null = null,
): PairRow => ({
  prompt,
  chosen: [say("assistant", chosen)],
  rejected: [say("assistant", rejected)],
  margin,
});

describe("the group of a record", () => {
  it.each([
    TRL_PREFERENCE,
    TRL_PREFERENCE_IMPLICIT,
    TRL_PREFERENCE_STANDARD,
    TRL_PREFERENCE_SOFT,
    TRL_REWARD,
  ] as Format<PairRow, { readonly group?: string }>[])(
    "of $id is that of its prompt, and nothing else changes it",
    (format) => {
      const groups = ["What color is the sky?", "  what COLOR is\tthe sky?", "Why?"].flatMap((prompt) =>
        ["a", "b"].map((chosen) => format.encode(pair([say("user", prompt.trim())], chosen, "c", 1)).group),
      );
      expect(groups.map((group) => group === groups[0])).toEqual([true, true, true, true, false, false]);
      expect(groups[0]).toMatch(/^[0-9a-f]{16}$/);
    },
  );
});

/** A documented record with the group of its prompt, which readers ignore. */
const grouped = (line: string, prompt = "What color is the sky?") =>
  `${line.slice(0, -1)},"group":"${sha256Hex(prompt.toLowerCase()).slice(0, 16)}"}`;

describe("a record as its trainer's documentation has it", () => {
  const sky =
    '{"prompt":[{"role":"user","content":"What color is the sky?"}],"chosen":[{"role":"assistant","content":"It is blue."}],"rejected":[{"role":"assistant","content":"It is green."}]}';
  const whole =
    '"chosen":[{"role":"user","content":"What color is the sky?"},{"role":"assistant","content":"It is blue."}],"rejected":[{"role":"user","content":"What color is the sky?"},{"role":"assistant","content":"It is green."}]';
  it.each([
    [TRL_PREFERENCE, grouped(sky), PAIR_EXAMPLE],
    [OPENRLHF_PREF, sky, PAIR_EXAMPLE],
    [TRL_PREFERENCE_IMPLICIT, grouped(`{${whole}}`), PAIR_EXAMPLE],
    [TRL_REWARD, grouped(`{${whole},"margin":0.5}`), { ...PAIR_EXAMPLE, margin: 0.5 }],
    [
      TRL_PREFERENCE_STANDARD,
      grouped('{"prompt":"The sky is","chosen":" blue.","rejected":" green."}', "The sky is"),
      pair([say("user", "The sky is")], "blue.", "green."),
    ],
    [
      VERL_RM,
      '{"prompt":"The sky is","chosen":" blue.","rejected":" green."}',
      pair([say("user", "The sky is")], " blue.", " green."),
    ],
    [
      LLAMAFACTORY_SHAREGPT_DPO,
      '{"conversations":[{"from":"human","value":"q1"},{"from":"gpt","value":"a1"},{"from":"human","value":"q2"}],"chosen":{"from":"gpt","value":"good"},"rejected":{"from":"gpt","value":"bad"}}',
      pair([say("user", "q1"), say("assistant", "a1"), say("user", "q2")], "good", "bad"),
    ],
    [
      LLAMAFACTORY_ALPACA_DPO,
      '{"instruction":"q","input":"","chosen":"good","rejected":"bad","system":"s","history":[["q0","a0"]]}',
      pair([say("system", "s"), say("user", "q0"), say("assistant", "a0"), say("user", "q")], "good", "bad"),
    ],
    [
      AXOLOTL_DPO,
      '{"messages":[{"role":"user","content":"hello"},{"role":"assistant","content":"hello"},{"role":"user","content":"goodbye"}],"chosen":{"role":"assistant","content":"goodbye"},"rejected":{"role":"assistant","content":"party on"}}',
      pair([say("user", "hello"), say("assistant", "hello"), say("user", "goodbye")], "goodbye", "party on"),
    ],
    [
      AXOLOTL_BT,
      '{"system":"s","input":"q","chosen":"good","rejected":"bad"}',
      pair([say("system", "s"), say("user", "q")], "good", "bad"),
    ],
    [
      AXOLOTL_BT,
      '{"system":"","input":"q","chosen":"good","rejected":"bad"}',
      pair([say("user", "q")], "good", "bad"),
    ],
    [
      NEMO_RL_PREF,
      '{"context":[{"role":"user","content":"q"}],"completions":[{"rank":0,"completion":[{"role":"assistant","content":"good"}]},{"rank":1,"completion":[{"role":"assistant","content":"bad"}]}]}',
      pair([say("user", "q")], "good", "bad"),
    ],
    [
      MS_SWIFT_DPO,
      '{"messages":[{"role":"system","content":"You are a useful and harmless assistant"},{"role":"user","content":"Tell me tomorrow\'s weather"},{"role":"assistant","content":"Tomorrow\'s weather will be sunny"}],"rejected_response":"I don\'t know"}',
      pair(
        [say("system", "You are a useful and harmless assistant"), say("user", "Tell me tomorrow's weather")],
        "Tomorrow's weather will be sunny",
        "I don't know",
      ),
    ],
    [
      OPENAI_DPO,
      '{"input":{"messages":[{"role":"user","content":"q"}]},"preferred_output":[{"role":"assistant","content":"good"}],"non_preferred_output":[{"role":"assistant","content":"bad"}]}',
      pair([say("user", "q")], "good", "bad"),
    ],
    [
      HELPSTEER3,
      '{"context":[{"role":"user","content":"q"}],"response1":"bad","response2":"good","overall_preference":3}',
      pair([say("user", "q")], "good", "bad", 3),
    ],
    [
      HELPSTEER3,
      '{"context":[{"role":"user","content":"q"}],"response1":"b","response2":"a","overall_preference":0}',
      { ...pair([say("user", "q")], "b", "a"), probability: 0.5 },
    ],
    [
      HELPSTEER3,
      '{"context":[{"role":"user","content":"q"}],"response1":"a","response2":"b","overall_preference":-2}',
      pair([say("user", "q")], "a", "b", 2),
    ],
    [
      HH_RLHF,
      '{"chosen":"\\n\\nHuman: q0\\n\\nAssistant: a0\\n\\nHuman: q\\n\\nAssistant: good","rejected":"\\n\\nHuman: q0\\n\\nAssistant: a0\\n\\nHuman: q\\n\\nAssistant: bad"}',
      pair([say("user", "q0"), say("assistant", "a0"), say("user", "q")], "good", "bad"),
    ],
  ] as [Format<PairRow, unknown>, string, PairRow][])("is read and written alike", (format, line, row) => {
    const record = format.record.parse(JSON.parse(line));
    const encoded = encodeRow(format, row);
    expect("record" in encoded && JSON.stringify(encoded.record)).toBe(line);
    expect(format.decode(record)).toEqual(row);
  });
});

describe("LLaMA-Factory's dataset_info.json", () => {
  it.each([LLAMAFACTORY_SHAREGPT_DPO, LLAMAFACTORY_ALPACA_DPO] as Format<PairRow, object>[])(
    "of $id names the files and no column that rows lack",
    (format) => {
      const [info] = format.usage.companions({ train: "train.jsonl", test: "test.jsonl" });
      const { laurel_train: train, laurel_test: test } = JSON.parse(info?.text ?? "");
      expect([info?.name, train.file_name, test.file_name, train.ranking]).toEqual([
        "dataset_info.json",
        "train.jsonl",
        "test.jsonl",
        true,
      ]);
      expect(Object.values(train.columns).sort()).toEqual(Object.keys(format.encode(PAIR_EXAMPLE)).sort());
      expect(train.formatting === "alpaca" ? 7 : Object.keys(train.tags).length).toBe(7);
      expect(
        Object.keys(JSON.parse(format.usage.companions({ train: "train.jsonl", test: null })[0]?.text ?? "")),
      ).toEqual(["laurel_train"]);
    },
  );
});
