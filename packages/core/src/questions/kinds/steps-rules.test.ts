import fc from "fast-check";
import { expect, it } from "vitest";
import { splitSteps } from "./steps-rules.ts";
import { SplitRule } from "./steps-schemas.ts";

it("splits at blank lines, before numbers, or at every line", () => {
  expect(splitSteps("First.\nStill first.\n\n \t\nSecond.", "blank-lines")).toEqual([
    "First.\nStill first.",
    "Second.",
  ]);
  expect(splitSteps("So:\n1. Add 2.\nThat is 4.\n2) Halve.\n**Step 3**: done", "numbered")).toEqual([
    "So:",
    "1. Add 2.\nThat is 4.",
    "2) Halve.",
    "**Step 3**: done",
  ]);
  expect(splitSteps("a\r\nb\n\nc", "lines")).toEqual(["a", "b", "c"]);
  expect(splitSteps(" \n ", "lines")).toEqual([]);
});

it("loses nothing but white space, and makes no empty step", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "1", ".", "\n", " ", "\r\n", "é", "Step 2: ") });
  fc.assert(
    fc.property(text, fc.constantFrom(...SplitRule.options), (said, rule) => {
      const steps = splitSteps(said, rule);
      expect(steps.join("").replaceAll(/\s/g, "")).toBe(said.replaceAll(/\s/g, ""));
      expect(steps.every((step) => step.trim() === step && step !== "")).toBe(true);
    }),
  );
});
