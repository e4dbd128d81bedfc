import { describe, expect, it } from "vitest";
import { acceptsKey, GUARD_MS, shortcutForEvent, SHORTCUTS, shownKey } from "./keys.tsx";

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

const press = { at: 10_000, repeat: false, modified: false, inField: false, dialogOpen: false };

describe("acceptsKey", () => {
  it("takes a key once the task has been seen long enough", () => {
    expect(acceptsKey(press, press.at - GUARD_MS)).toBe(true);
  });

  it("ignores keys just after a task was painted, and before it was", () => {
    expect(acceptsKey(press, press.at - GUARD_MS + 1)).toBe(false);
    expect(acceptsKey(press, press.at + 5)).toBe(false);
    expect(acceptsKey(press, null)).toBe(false);
  });

  it.each(["repeat", "modified", "inField", "dialogOpen"] as const)("ignores a key when %s", (reason) => {
    expect(acceptsKey({ ...press, [reason]: true }, 0)).toBe(false);
  });
});
