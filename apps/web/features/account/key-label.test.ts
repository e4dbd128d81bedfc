import { expect, it } from "vitest";
import { keyLabel } from "./key-label.ts";

it("calls keys what is printed on them", () => {
  expect(
    ["KeyA", "Digit7", "Numpad7", "NumpadEnter", "ArrowLeft", "Slash", "Space", "Enter", "Home"].map(
      keyLabel,
    ),
  ).toEqual(["A", "7", "Num 7", "Num Enter", "←", "/", "Space", "Enter", "Home"]);
});
