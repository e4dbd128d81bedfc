import { expect, it } from "vitest";
import { scalePoints } from "@laurel/core/questions/kinds/ranking-schemas";
import { defaultScaleLabels } from "./scale-labels-field.tsx";

it.each([1, 2, 3, 4].flatMap((strengths) => [true, false].map((allowTie) => ({ strengths, allowTie }))))(
  "has a word of its own for each point: %j",
  (scale) => {
    const labels = defaultScaleLabels(scale);
    expect(labels).toHaveLength(scalePoints(scale));
    expect(new Set(labels).size).toBe(labels.length);
  },
);
