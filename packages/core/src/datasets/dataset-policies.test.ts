import { expect, test } from "vitest";
import { DecontaminationPolicy } from "./dataset-policies.ts";
import { DatasetSpec, usualSpec } from "./dataset-spec.ts";

const list = (name: string, digit: string) => ({ name, sha256: digit.repeat(64) });
const POLICY: DecontaminationPolicy = {
  words: 13,
  lists: [list("gsm8k", "a"), list("mmlu", "b")],
  drop: "training",
};
const refusal = (policy: unknown) =>
  DecontaminationPolicy.safeParse(policy)
    .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`)
    .join();

test("a policy names one to twenty lists, each once and each by another name", () => {
  expect(refusal(POLICY)).toBeUndefined();
  expect(refusal({ ...POLICY, lists: [] })).toBe("lists needs at least one list");
  expect(
    refusal({
      ...POLICY,
      lists: Array.from({ length: 21 }, (_, i) => ({
        name: `${i}`,
        sha256: i.toString(16).padStart(64, "0"),
      })),
    }),
  ).toBe("lists has more than 20 lists");
  expect(refusal({ ...POLICY, lists: [list("a", "a"), list("b", "a")] })).toBe("lists has a list twice");
  expect(refusal({ ...POLICY, lists: [list("a", "a"), list("a", "b")] })).toMatch(/two lists of one name/);
  expect(refusal({ ...POLICY, lists: [{ name: "a", sha256: "A".repeat(64) }] })).toMatch(/lists.0.sha256/);
});

test("it looks for 8 or 13 words, and knows nothing else", () => {
  expect(refusal({ ...POLICY, words: 8 })).toBeUndefined();
  expect(refusal({ ...POLICY, words: 10 })).toBe("words must be 8 or 13");
  expect(refusal({ ...POLICY, threshold: 0.5 })).toMatch(/threshold/);
});

test("a spec that was stored before there were lists is checked against none", () => {
  const { decontamination, ...before } = usualSpec("q", ["pairs"]);
  expect([decontamination, DatasetSpec.parse(before).decontamination]).toEqual([null, null]);
  expect(DatasetSpec.parse({ ...before, decontamination: POLICY }).decontamination).toEqual(POLICY);
});
