import fc from "fast-check";
import { expect, test } from "vitest";
import type { Message } from "@laurel/core/records/messages";
import { canonicalJson, sha256Hex } from "../files/hash.ts";
import { contentHash, firstRepetition, sayTheSame } from "./conversations.ts";

const say = (content: string) => [{ role: "assistant" as const, content }];
const text = fc
  .array(
    fc.constantFrom(
      "a",
      "e",
      "é",
      "e\u0301",
      "\u0301",
      "\u0327",
      "Å",
      "\u212b",
      "\u1100",
      "\u1161",
      "가",
      " ",
      "\u2000",
      "\u2002",
      "\u00a0",
      "\n",
      "\u0340",
      "\u0344",
      "\u037e",
      ";",
      "\ud83d\ude00",
      "\ud834\udd5e",
      "ß",
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

test("two texts say the same when their normal forms are equal but for the space around", () => {
  fc.assert(
    fc.property(text, text, text, (start, one, other) => {
      const [first, second] = [start + one, start + other];
      expect(sayTheSame(say(first), say(second))).toBe(
        first.normalize("NFC").trim() === second.normalize("NFC").trim(),
      );
    }),
    { numRuns: 1_000 },
  );
});

test("turns of other speakers, or more turns, don't say the same", () => {
  expect(sayTheSame(say("yes"), [{ role: "user", content: "yes" }])).toBe(false);
  expect(sayTheSame(say("yes"), [...say("yes"), ...say("no")])).toBe(false);
});

test("the first repetition among many is of the first two that say the same", () => {
  const call = (args: Readonly<Record<string, string>>): Message => ({
    role: "assistant",
    content: "",
    tool_calls: [{ type: "function", function: { name: "find", arguments: args } }],
  });
  const turn = fc.oneof(
    text.map((content): Message => ({ role: "assistant", content })),
    fc.constantFrom(call({ a: "1", b: "2" }), call({ b: "2", a: "1" }), call({ a: "1" })),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(turn, { minLength: 1, maxLength: 2 }), { maxLength: 12 }),
      (conversations) => {
        const pairs = conversations.flatMap((later, index) =>
          conversations.slice(0, index).map((earlier, at) => ({ earlier, later, at: [at, index] as const })),
        );
        expect(firstRepetition(conversations)).toEqual(
          pairs.find(({ earlier, later }) => sayTheSame(earlier, later))?.at ?? null,
        );
      },
    ),
    { numRuns: 500 },
  );
});

test("the hash of a conversation is that of its canonical JSON, whatever its turns hold and in whichever order", () => {
  const turns: readonly Message[] = [
    { role: "user", content: 'Say "hi"\n\u2028\ud83d\ude00' },
    { content: "keys in another order", role: "assistant" },
    {
      role: "assistant",
      content: "",
      tool_calls: [{ type: "function", function: { name: "f", arguments: {} } }],
    },
    { role: "tool", content: "found", tool_call_id: "1", name: "f" },
  ];
  for (const messages of [turns, ...turns.map((turn) => [turn])])
    expect(contentHash(messages)).toBe(sha256Hex(canonicalJson(messages)));
});
