import { expect, it } from "vitest";
import { english } from "../../../testing/in-english.tsx";
import { voteValueName } from "./agreement-panel.tsx";

it("says what a value means in its measure, and leaves numbers of a scale as they are", () => {
  expect(voteValueName(english, "direction", "1")).toBe("one preferred");
  expect(voteValueName(english, "step", "1")).toBe("right");
  expect(voteValueName(english, "strength", "1")).toBe("1");
  expect(voteValueName(english, "rating", "0")).toBe("0");
});
