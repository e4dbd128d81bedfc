import fc from "fast-check";
import { expect, test } from "vitest";
import { LIMITS } from "../text/text-limits.ts";
import { isPlainRecord, type UncheckedRecord } from "./plain-record.ts";
import { PromptRecord } from "./prompt-record.ts";

const good = fc.constantFrom("a", "  b ", "Ü\n", "𝄞 clef", "{}", "x".repeat(LIMITS.name));
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.constantFrom("", " ", "\u0000", "\ud800", "\udc00\ud800", "x".repeat(LIMITS.name + 1)),
  fc.constantFrom<unknown>(null, undefined, 1, true, [], {}, ["a"], Number.NaN),
);
/** Mostly what is right, and now and then anything. */
const mostly = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<unknown> = hostile) =>
  fc.oneof({ arbitrary: right as fc.Arbitrary<unknown>, weight: 60 }, { arbitrary: wrong, weight: 1 });

const turn = (...roles: readonly string[]) =>
  mostly(
    fc.record({ role: mostly(fc.constantFrom(...roles)), content: mostly(good) }),
    fc.oneof(
      hostile,
      fc.record({ content: good, role: fc.constantFrom(...roles) }),
      fc.record({ role: fc.constantFrom(...roles), content: good, name: hostile }),
      fc.constant({ role: "assistant", content: "", tool_calls: [{ type: "function", function: {} }] }),
    ),
  );
const prompt = mostly(
  fc
    .tuple(
      fc.array(turn("system"), { maxLength: 1 }),
      fc.array(turn("user", "assistant", "user", "assistant", "system"), { maxLength: 2 }),
      turn("user", "tool", "user", "tool", "user", "assistant"),
    )
    .map(([first, middle, last]) => [...first, ...middle, last]),
);
const cells = mostly(
  fc.dictionary(
    fc.oneof(good, fc.constantFrom("__proto__", "toString")),
    mostly(fc.oneof(good, fc.double({ noNaN: true }), fc.boolean())),
  ),
);
const tiers = mostly(
  fc.array(fc.array(mostly(fc.nat(3), fc.constantFrom(-1, 0.5, 1e300)), { minLength: 1 })),
);
const ranking = fc.record({ kind: mostly(fc.constant("ranking")), tiers });
const judgment = mostly(
  fc.record(
    { answer: mostly(ranking), by: mostly(good), at: mostly(fc.nat()), activeMs: mostly(fc.nat()) },
    { requiredKeys: ["answer"] },
  ),
  fc.oneof(
    hostile,
    fc.record({ answer: ranking, question: good }),
    fc.record({ answer: fc.record({ kind: fc.constant("ranking"), tiers, cut: fc.nat(2) }) }),
  ),
);
const messages = mostly(fc.array(turn("assistant"), { minLength: 1, maxLength: 2 }));
const source = mostly(
  fc.oneof(fc.constant({}), fc.record({ model: good })),
  fc.oneof(fc.record({ model: hostile }), fc.record({ other: good })),
);
const response = mostly(
  fc.record({ messages, source, metadata: cells }, { requiredKeys: ["messages", "source"] }),
  fc.oneof(fc.record({ messages, source, steps: hostile }), fc.record({ messages, source, other: good })),
);
const record = fc.record(
  {
    prompt,
    responses: fc.array(response, { minLength: 1, maxLength: 2 }),
    tags: mostly(fc.array(mostly(good), { maxLength: 3 })),
    reference: mostly(good),
    recorded: mostly(fc.array(judgment, { minLength: 1, maxLength: 2 })),
    metadata: cells,
    externalId: mostly(good),
  },
  { requiredKeys: ["prompt", "responses", "tags"] },
);
const withMore = fc.tuple(record, fc.dictionary(good, good)).map(([known, more]) => ({ ...known, ...more }));
const candidates = mostly(record, withMore) as fc.Arbitrary<UncheckedRecord>;

test("a record that is plain is valid, and the schema changes nothing about it, nor the order of its keys", () => {
  let plain = 0;
  fc.assert(
    fc.property(candidates, (candidate) => {
      if (!isPlainRecord(candidate)) return;
      plain += 1;
      const parsed = PromptRecord.safeParse(candidate);
      expect(parsed).toMatchObject({ success: true });
      expect(parsed.data).toEqual(candidate);
      const texts = ({ prompt: asked, responses }: UncheckedRecord) =>
        JSON.stringify([asked, responses.map(({ messages, source }) => [messages, source])]);
      expect(parsed.data && texts(parsed.data)).toBe(texts(candidate));
    }),
    { numRuns: 3_000 },
  );
  expect(plain).toBeGreaterThan(100);
});

test.each([
  ["texts", {}],
  [
    "a conversation",
    { prompt: [...say("system", ""), ...say("user", "a"), ...say("assistant", "b"), ...say("user", "c")] },
  ],
  ["tags and a reference", { tags: ["a"], reference: "42" }],
  [
    "a ranking by somebody",
    { recorded: [{ answer: { kind: "ranking", tiers: [[0], [1]] }, by: "Una", at: 1 }] },
  ],
  ["an id of the file", { externalId: "7" }],
  ["columns with plain values", { metadata: { id: 7, source: "web", checked: true, note: null } }],
])("%s are plain, so that they don't take the longer way", (_what, parts) => {
  const responses = ["a", "b"].map((text) => ({ messages: say("assistant", text), source: { model: "m" } }));
  expect(isPlainRecord({ prompt: say("user", "Why?"), responses, tags: [], ...parts })).toBe(true);
});

test("a text at the limit is plain, and one over it is left to the schema", () => {
  const asked = (length: number) => ({
    prompt: say("user", "x".repeat(length)),
    responses: [{ messages: say("assistant", "a"), source: {} }],
    tags: [],
  });
  expect(
    [LIMITS.messageContent, LIMITS.messageContent + 1].map((length) => isPlainRecord(asked(length))),
  ).toEqual([true, false]);
});

function say(role: string, content: string) {
  return [{ role, content }];
}
