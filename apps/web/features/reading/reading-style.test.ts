import { describe, expect, it } from "vitest";
import { Preferences } from "@laurel/core/people/person-preferences";
import { lengthBeside, sizeBeside } from "./reading-style.tsx";

function walk(step: typeof sizeBeside, by: 1 | -1) {
  const passed = [];
  for (let at = step({}, by); at; at = step(at, by)) passed.push(at);
  return passed;
}

describe("steps of size and length", () => {
  it("ends at the largest and the smallest that can be stored", () => {
    expect(walk(sizeBeside, 1).at(-1)).toEqual({ textSize: 160 });
    expect(walk(sizeBeside, -1).at(-1)).toEqual({ textSize: 80 });
    expect(walk(lengthBeside, -1).at(-1)).toEqual({ lineLength: 40 });
    for (const settings of [...walk(sizeBeside, 1), ...walk(sizeBeside, -1), ...walk(lengthBeside, -1)])
      expect(Preferences.parse(settings)).toEqual(settings);
  });

  it("takes the whole column for the longest line", () => {
    expect(lengthBeside({}, 1)).toBeNull();
    expect(lengthBeside({ lineLength: 120 }, 1)).toEqual({ lineLength: 0 });
    expect(lengthBeside({ lineLength: 0 }, -1)).toEqual({ lineLength: 120 });
  });

  it("goes on from a value between two steps, and leaves the other setting alone", () => {
    expect(sizeBeside({ textSize: 95, lineLength: 70 }, 1)).toEqual({ textSize: 100, lineLength: 70 });
    expect(lengthBeside({ lineLength: 65, textSize: 90 }, -1)).toEqual({ lineLength: 60, textSize: 90 });
  });
});
