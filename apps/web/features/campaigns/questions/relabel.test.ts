import { expect, it } from "vitest";
import { relabel } from "./relabel.ts";

const parts = [
  { id: "tone", label: "Tone" },
  { id: "aspect", label: "" },
];

it("gives a new part the id of its words, and leaves the others and stored ones alone", () => {
  expect(relabel(parts, { index: 1, label: "Tone", saved: [], fallback: "aspect" })).toEqual([
    { id: "tone", label: "Tone" },
    { id: "tone_2", label: "Tone" },
  ]);
  expect(relabel(parts, { index: 0, label: "Voice", saved: parts, fallback: "aspect" })[0]).toEqual({
    id: "tone",
    label: "Voice",
  });
});
