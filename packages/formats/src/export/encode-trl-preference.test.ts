import { expect, test } from "vitest";
import type { Message, Role } from "@laurel/core/records/message";
import { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";
import { encodeTrlPreference } from "./encode-trl-preference.ts";

const say = (role: Role, content = "x"): Message => ({ role, content });
const PROMPT = [say("user", "p")];
const A = [say("assistant", "a")];
const B = [say("assistant", "b")];

function code(prompt: Message[], chosen: Message[], rejected: Message[]): string {
  const encoded = encodeTrlPreference(prompt, chosen, rejected);
  return "record" in encoded ? "fine" : encoded.violation.code;
}

test.each([
  ["empty-text", PROMPT, [say("assistant", " \n")], B],
  ["empty-text", [], A, B],
  ["unsafe-text", PROMPT, [say("assistant", "a\u0000")], B],
  ["unsafe-text", PROMPT, [say("assistant", "a\ud800")], B],
  ["prompt-end", [say("user"), say("assistant")], A, B],
  ["system-position", [say("user"), say("system"), say("user")], A, B],
  ["prompt-repeated", PROMPT, [...PROMPT, ...A], B],
  ["completion-roles", PROMPT, [say("user"), ...A], B],
  ["completion-roles", PROMPT, A, [...B, say("user")]],
  ["completion-roles", PROMPT, [], B],
  ["identical", PROMPT, [say("assistant", "e\u0301 ")], [say("assistant", "\u00e9")]],
] as [string, Message[], Message[], Message[]][])("a record that breaks %s is refused by that name", (expected, prompt, chosen, rejected) => {
  expect(code(prompt, chosen, rejected)).toBe(expected);
});

test("what is accepted is a valid record with exactly the keys that trainers read", () => {
  const extra = { ...say("user", "p"), name: "somebody" };
  const encoded = encodeTrlPreference([say("system", ""), extra], A, [say("assistant", "b"), say("user"), say("assistant")]);
  expect("record" in encoded && TrlPreferenceRecord.parse(encoded.record)).toEqual("record" in encoded && encoded.record);
});
