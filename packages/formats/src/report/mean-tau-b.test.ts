import fc from "fast-check";
import { expect, test } from "vitest";
import { meanTauB } from "./mean-tau-b.ts";
import { rankedTask } from "./testing/ranked-task.ts";

const ranking = fc
  .tuple(
    fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 4 }),
    fc.array(fc.constantFrom(" ", "="), { minLength: 3, maxLength: 3 }),
  )
  .map(([order, between]) =>
    order
      .map((id, place) => id + (between[place] ?? ""))
      .join("")
      .trim(),
  );
const taskOf = (says: readonly string[]) =>
  rankedTask(
    "one",
    "abcd",
    says.map((said, who) => ({ by: `person-${who}`, says: said })),
  );

test("is the same number to its last bit in whatever order annotators come", () => {
  fc.assert(
    fc.property(fc.array(ranking, { minLength: 4, maxLength: 6 }), (says) => {
      expect(meanTauB(taskOf(says.toReversed()))).toBe(meanTauB(taskOf(says)));
    }),
  );
});

test("means over pairs of annotators, and is null for two responses, one ranking and rankings without order", () => {
  expect(meanTauB(taskOf(["a b c d", "a b d c", "a b c d"]))).toBeCloseTo((1 + 2 / 3 + 2 / 3) / 3, 12);
  expect(
    meanTauB(
      rankedTask("one", "ab", [
        { by: "ada", says: "a b" },
        { by: "bob", says: "a b" },
      ]),
    ),
  ).toBeNull();
  expect(meanTauB(taskOf(["a b c d"]))).toBeNull();
  expect(meanTauB(taskOf(["a=b=c=d", "a b c d"]))).toBeNull();
});
