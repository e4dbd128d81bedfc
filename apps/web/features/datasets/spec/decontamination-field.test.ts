import fc from "fast-check";
import { expect, test } from "vitest";
import { DecontaminationPolicy } from "@laurel/core/datasets/dataset-policies";
import { withList } from "./decontamination-field.tsx";

const list = (name: string, digit: string) => ({ name, sha256: digit.repeat(64) });
const ONE = list("gsm8k", "a");

test("the first list that is ticked makes a policy, and the last one that is not any more takes it away", () => {
  const policy = withList(null, ONE, true);
  expect(policy).toEqual({ words: 13, drop: "training", lists: [ONE] });
  expect(withList(policy, ONE, false)).toBeNull();
});

test("what was chosen beside the lists stays", () => {
  const policy: DecontaminationPolicy = { words: 8, drop: "all", lists: [ONE] };
  expect(withList(policy, list("mmlu", "b"), true)).toEqual({
    words: 8,
    drop: "all",
    lists: [ONE, list("mmlu", "b")],
  });
});

test("whatever is ticked in turn, the policy is one that a spec can have, with the last one in it", () => {
  const any = fc.record({
    name: fc.constantFrom("a", "b", "c"),
    digit: fc.constantFrom("1", "2", "3"),
    on: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (ticks) => {
      let policy: DecontaminationPolicy | null = null;
      for (const { name, digit, on } of ticks) {
        const one = list(name, digit);
        policy = withList(policy, one, on);
        expect(DecontaminationPolicy.nullable().safeParse(policy).error).toBeUndefined();
        expect((policy?.lists ?? []).some((each) => each.name === name && each.sha256 === one.sha256)).toBe(
          on,
        );
      }
    }),
  );
});
