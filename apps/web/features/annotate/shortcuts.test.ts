import { expect, it } from "vitest";
import { shortcutForEvent, SHORTCUTS, shownKey } from "./shortcuts.ts";

it("gives every key one meaning", () => {
  expect(new Set(SHORTCUTS.map(({ key }) => key)).size).toBe(SHORTCUTS.length);
  expect(new Set(SHORTCUTS.map(({ id }) => id)).size).toBe(SHORTCUTS.length);
});

it("takes letters in either case, and a person's own key in place of the usual one", () => {
  expect(shortcutForEvent({ key: "S", code: "KeyS" }, {})?.id).toBe("skip");
  const own = { skip: "KeyK" };
  expect(shortcutForEvent({ key: "k", code: "KeyK" }, own)?.id).toBe("skip");
  expect(shortcutForEvent({ key: "s", code: "KeyS" }, own)).toBeNull();
  expect(shortcutForEvent({ key: "Unidentified", code: "" }, {})).toBeNull();
});

it("prints the key that works", () => {
  expect(shownKey("skip", {})).toBe("S");
  expect(shownKey("skip", { skip: "KeyK" })).toBe("K");
});
