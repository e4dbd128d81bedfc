import type { Message } from "@laurel/core/records/message";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeRow } from "../encode-row.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { anyCompletion } from "../testing/any-completion.ts";
import { anyPrompt } from "../testing/any-prompt.ts";
import { formatLaws } from "../testing/format-laws.ts";
import { PAIR_EXAMPLE } from "./pair-example.ts";
import { PAIR_FORMATS } from "./pair-formats.ts";
import { TRL_PREFERENCE } from "./trl-preference.ts";

const anyPair: fc.Arbitrary<PairRow> = fc.record({ prompt: anyPrompt, chosen: anyCompletion, rejected: anyCompletion, margin: fc.constantFrom(null, 0, 0.5, 3) });
for (const format of PAIR_FORMATS) formatLaws<PairRow, never>(format as never, anyPair);

const say = (role: Message["role"], content = "x"): Message => ({ role, content });
const PROMPT = [say("user", "p")];
const A = [say("assistant", "a")];
const B = [say("assistant", "b")];
const call: Message = { role: "assistant", content: "", tool_calls: [{ type: "function", function: { name: "f", arguments: {} } }] };

describe("a pair that trainers would learn something else from", () => {
  it.each([
    ["empty-text", PROMPT, [say("assistant", " \n")], B],
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
    const other = { ...call, tool_calls: [{ type: "function" as const, function: { name: "g", arguments: {} } }] };
    const encoded = encodeRow(TRL_PREFERENCE, { ...PAIR_EXAMPLE, chosen: [call, ...A], rejected: [other, ...A] });
    expect("violation" in encoded && encoded.violation.code).toBe("tool-calls");
  });
});
