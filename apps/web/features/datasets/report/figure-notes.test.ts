import { expect, it } from "vitest";
import { missingReasons } from "./figure-notes.tsx";

const NOBODY = { value: null, reason: "Nobody voted." } as const;

it("says each reason once, and whether the value or only its interval is missing", () => {
  const estimates = [
    { label: "lists", estimate: NOBODY },
    { label: "bold", estimate: { value: 0.5, interval: { low: 0.4, high: 0.6 } } },
    {
      label: "links",
      estimate: { value: 0.5, interval: { low: null, high: null, reason: "There is one prompt." } },
    },
    { label: "maths", estimate: NOBODY },
    { label: "length", estimate: { value: null, reason: "The fit failed." } },
  ];
  expect(missingReasons(estimates)).toEqual([
    { missing: "value", reason: "Nobody voted.", labels: ["lists", "maths"] },
    { missing: "interval", reason: "There is one prompt.", labels: ["links"] },
    { missing: "value", reason: "The fit failed.", labels: ["length"] },
  ]);
});
