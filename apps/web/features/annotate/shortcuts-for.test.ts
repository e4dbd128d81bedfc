import { describe, expect, it } from "vitest";
import { actionForKey } from "./action-for-key.ts";
import { SHORTCUTS } from "./shortcuts.ts";
import { shortcutsFor } from "./shortcuts-for.ts";

const all = { strengths: 3, allowTie: true, allowBothBad: true };
const keys = (rules: typeof all) => shortcutsFor(rules, false).filter((shortcut) => shortcut.action.kind === "choose").map((shortcut) => shortcut.key).join(" ");

describe("shortcutsFor", () => {
  it("reads 1 to 7 from A much better to B much better", () => {
    expect(["1", "2", "3", "5", "6", "7"].map((key) => actionForKey(key, shortcutsFor(all, false)))).toEqual([
      ...[3, 2, 1].map((strength) => ({ kind: "choose", choice: { kind: "better", side: "a", strength } })),
      ...[1, 2, 3].map((strength) => ({ kind: "choose", choice: { kind: "better", side: "b", strength } })),
    ]);
  });

  it("keeps the outer keys strong when there are fewer strengths", () => {
    expect(keys(all)).toBe("1 2 3 4 5 6 7 x");
    expect(keys({ ...all, strengths: 2 })).toBe("1 3 4 5 7 x");
    expect(keys({ ...all, strengths: 1 })).toBe("1 4 7 x");
    expect(actionForKey("1", shortcutsFor({ ...all, strengths: 2 }, false))).toEqual({ kind: "choose", choice: { kind: "better", side: "a", strength: 2 } });
    expect(actionForKey("7", shortcutsFor({ ...all, strengths: 1 }, false))).toEqual({ kind: "choose", choice: { kind: "better", side: "b", strength: 1 } });
  });

  it("offers no tie and no both bad where the campaign forbids them", () => {
    expect(keys({ strengths: 3, allowTie: false, allowBothBad: false })).toBe("1 2 3 5 6 7");
  });

  it("has Enter only where something is written", () => {
    expect(actionForKey("Enter", shortcutsFor(all, false))).toBeNull();
    expect(actionForKey("Enter", shortcutsFor(all, true))).toEqual({ kind: "submit" });
  });

  it("takes a letter in either case, and names no key twice", () => {
    expect(actionForKey("X", SHORTCUTS)).toEqual(actionForKey("x", SHORTCUTS));
    expect(new Set(SHORTCUTS.map((shortcut) => shortcut.key)).size).toBe(SHORTCUTS.length);
  });
});
