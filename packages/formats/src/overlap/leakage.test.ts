import fc from "fast-check";
import { expect, test } from "vitest";
import { checkLeakage, firstOf } from "./leakage.ts";

const long = (tail: string) => `${Array.from({ length: 60 }, (_, i) => `word${i}`).join(" ")} ${tail}`;

test("exact and near leaks are counted apart, and named with their ids and similarity", async () => {
  const report = await checkLeakage({
    heldOut: [
      [
        { id: "h1", text: "What is  Laurel?" },
        { id: "h2", text: long("end") },
      ],
    ],
    training: [
      [
        { id: "t1", text: "what is laurel?" },
        { id: "t2", text: "something else" },
      ],
      [{ id: "t3", text: long("finish") }],
    ],
    threshold: 0.8,
  });
  expect(report).toEqual({
    heldOut: 2,
    training: 3,
    exact: { count: 1, first: [{ trainingId: "t1", heldOutId: "h1", similarity: 1 }] },
    near: {
      count: 1,
      first: [{ trainingId: "t3", heldOutId: "h2", similarity: expect.closeTo(56 / 58, 1) }],
    },
  });
});

test("a training prompt counts once, with the most similar of the held-out prompts that it is near to", async () => {
  const heldOut = [
    [
      { id: "a", text: long("one two three") },
      { id: "b", text: long("one two") },
      { id: "c", text: long("") },
    ],
  ];
  const { near } = await checkLeakage({
    heldOut,
    training: [[{ id: "t", text: long("one two!") }]],
    threshold: 0.5,
  });
  expect(near).toEqual({ count: 1, first: [{ trainingId: "t", heldOutId: "b", similarity: 1 }] });
});

test("a text that differs in punctuation only is a near leak, not an exact one", async () => {
  const { exact, near } = await checkLeakage({
    heldOut: [[{ id: "h", text: "is it so?" }]],
    training: [[{ id: "t", text: "is it so!" }]],
    threshold: 0.8,
  });
  expect(exact.count).toBe(0);
  expect(near).toEqual({ count: 1, first: [{ trainingId: "t", heldOutId: "h", similarity: 1 }] });
});

test("the report doesn't depend on the order of prompts and on their batches", async () => {
  const word = fc.constantFrom("a", "b", "B", "c");
  const text = fc.array(word, { maxLength: 7 }).map((each) => each.join(" "));
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { maxLength: 10 }),
      fc.array(text, { maxLength: 30 }),
      async (held, trained) => {
        const rows = (texts: readonly string[]) =>
          texts.map((each, i) => ({ id: String(i % 5), text: each }));
        const forth = await checkLeakage({
          heldOut: [rows(held)],
          training: [rows(trained)],
          threshold: 0.4,
        });
        const back = await checkLeakage({
          heldOut: rows(held)
            .toReversed()
            .map((row) => [row]),
          training: rows(trained)
            .toReversed()
            .map((row) => [row]),
          threshold: 0.4,
        });
        expect(back).toEqual(forth);
        expect(forth.exact.count).toBe(
          trained.filter((each) => held.some((other) => other.toLowerCase() === each.toLowerCase())).length,
        );
      },
    ),
  );
});

test("training prompts with one id are reported in one order too", async () => {
  const rows = [
    { id: "t", text: "one" },
    { id: "t", text: "two" },
  ];
  const report = (training: typeof rows) =>
    checkLeakage({
      heldOut: [
        [
          { id: "1", text: "one" },
          { id: "2", text: "two" },
        ],
      ],
      training: [training],
      threshold: 0.8,
    });
  expect(await report(rows)).toEqual(await report(rows.toReversed()));
});

test("all leaks are counted, and the first 20 by id are named", async () => {
  const training = Array.from({ length: 50 }, (_, i) => ({
    id: `t${String(i).padStart(2, "0")}`,
    text: "one",
  }));
  const { exact } = await checkLeakage({
    heldOut: [
      [
        { id: "b", text: "one" },
        { id: "a", text: "ONE" },
      ],
    ],
    training: [training.toReversed()],
    threshold: 0.8,
  });
  expect(exact.count).toBe(50);
  expect(exact.first).toEqual(
    training.slice(0, 20).map(({ id }) => ({ trainingId: id, heldOutId: "a", similarity: 1 })),
  );
});

test("thousands of prompts with one long preamble are compared in time", async () => {
  const preamble = Array.from({ length: 100 }, (_, i) => `rule${i}`).join(" ");
  const prompts = (name: string) =>
    Array.from({ length: 4_000 }, (_, i) => ({ id: `${name}${i}`, text: `${preamble} ${name}${i}` }));
  const { near } = await checkLeakage({ heldOut: [prompts("h")], training: [prompts("t")], threshold: 0.8 });
  expect(near.count).toBe(4_000);
});

test("hostile and empty texts are texts like any other", async () => {
  const texts = [
    "",
    " ",
    "\u2028",
    "👩‍👩‍👧‍👦".repeat(500),
    "\u202eשלום עולם\u202c",
    "x".repeat(1_000_000),
    "a ".repeat(500_000),
    "a\u0301".repeat(10_000),
    "\ud800",
  ];
  const prompts = texts.map((text, i) => ({ id: String(i), text }));
  const report = await checkLeakage({ heldOut: [prompts], training: [prompts], threshold: 0.8 });
  expect(report.exact.count).toBe(texts.length);
  expect(report.near.count).toBe(0);
});

test("it stops when it is told to", async () => {
  const rows = [[{ id: "1", text: "one" }]];
  await expect(
    checkLeakage({
      heldOut: rows,
      training: rows,
      threshold: 0.8,
      signal: AbortSignal.abort(new Error("cancelled")),
    }),
  ).rejects.toThrow("cancelled");
});

test("the first few are those of the sorted whole, whatever order they come in", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 })),
      fc.integer({ min: 1, max: 10 }),
      (items, limit) => {
        const first = firstOf<number>(limit, (a, b) => a - b);
        items.forEach(first.add);
        expect(first.list()).toEqual(items.toSorted((a, b) => a - b).slice(0, limit));
      },
    ),
  );
});
