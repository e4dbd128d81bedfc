import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "./decisions.ts";

const OPTIONS = ["first", "second", "tie"] as const;
const say = (option: (typeof OPTIONS)[number], accuracy?: number) => ({ option, accuracy });

test("by majorities more than half decide, and by accuracies who is more often right", () => {
  const says = [say("first", 0.55), say("first", 0.55), say("second", 0.9)];
  expect(decide(says, OPTIONS, "majority")).toMatchObject({ option: "first", agreement: 2 / 3 });
  expect(decide(says, OPTIONS, "dawid-skene")).toMatchObject({ option: "second", agreement: 1 / 3 });
});

test("whatever decides, the probability of what was decided is told where annotators are weighed", () => {
  expect(decide([say("first", 0.7)], OPTIONS, "majority")).toEqual({
    option: "first",
    agreement: 1,
    posterior: 0.7,
  });
  expect(
    decide([say("first", 0.9), say("first", 0.8), say("second", 0.65)], ["first", "second"], "majority")
      ?.posterior,
  ).toBeCloseTo(0.950943, 6);
  expect(decide([say("first")], OPTIONS, "majority")).toEqual({
    option: "first",
    agreement: 1,
    posterior: null,
  });
});

test("equals decide nothing, nor does nobody", () => {
  expect(decide([say("first", 0.7), say("second", 0.7)], OPTIONS, "dawid-skene")).toBeNull();
  expect(decide([say("first", 0.5), say("second", 0.5)], ["first", "second"], "majority")).toBeNull();
  expect([decide([], OPTIONS, "dawid-skene"), decide([], OPTIONS, "majority")]).toEqual([null, null]);
});

test("to weigh annotators whose accuracies nobody estimated is a mistake", () => {
  expect(() => decide([say("first")], OPTIONS, "dawid-skene")).toThrow(/not estimated/);
});

test("annotators who are equally good, and better than chance, decide as a plurality of them does", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...OPTIONS), { minLength: 1, maxLength: 9 }), (votes) => {
      const counts = OPTIONS.map((option) => votes.filter((vote) => vote === option).length);
      const most = OPTIONS.filter((_, index) => counts[index] === Math.max(...counts));
      expect(
        decide(
          votes.map((vote) => say(vote, 0.7)),
          OPTIONS,
          "dawid-skene",
        )?.option,
      ).toBe(most.length === 1 ? most[0] : undefined);
    }),
  );
});
