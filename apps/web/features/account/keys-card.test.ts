import { describe, expect, it } from "vitest";
import { currentKey, holderOfKey, keyLabel } from "./keys-card.tsx";

const rows = [
  { id: "skip", does: "Skip", shown: "S" },
  { id: "undo", does: "Go back", shown: "U" },
  { id: "help", does: "Show the keys", shown: "?" },
];

describe("who has a key", () => {
  it("is the action that has it from the start, until that one gets another", () => {
    expect(holderOfKey("u", "skip", rows, {})?.id).toBe("undo");
    expect(holderOfKey("U", "skip", rows, { undo: "KeyZ" })).toBeUndefined();
    expect(holderOfKey("Z", "skip", rows, { undo: "KeyZ" })?.id).toBe("undo");
  });

  it("is never the action itself", () => {
    expect(holderOfKey("S", "skip", rows, {})).toBeUndefined();
  });

  it("is found with and without shift", () => {
    expect(holderOfKey("/", "skip", rows, {})?.id).toBe("help");
  });

  it("shows one's own key instead of the usual one", () => {
    expect(rows.map((row) => currentKey(row, { skip: "Digit0" }))).toEqual(["0", "U", "?"]);
  });
});

it("calls keys what is printed on them", () => {
  expect(
    ["KeyA", "Digit7", "Numpad7", "NumpadEnter", "ArrowLeft", "Slash", "Space", "Enter", "Home"].map(
      keyLabel,
    ),
  ).toEqual(["A", "7", "Num 7", "Num Enter", "←", "/", "Space", "Enter", "Home"]);
});
