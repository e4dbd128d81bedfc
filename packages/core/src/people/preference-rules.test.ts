import { expect, it } from "vitest";
import { Preferences, PreferencesChange } from "./person-preferences.ts";
import { changePreferences } from "./preference-rules.ts";

it("keeps what a change leaves out, and replaces what it names", () => {
  expect(
    changePreferences(
      { theme: "dark", textSize: 120, keys: { skip: "KeyS" } },
      { textSize: 100, keys: { undo: "KeyU" } },
    ),
  ).toEqual({ theme: "dark", textSize: 100, keys: { undo: "KeyU" } });
  expect(changePreferences({ theme: "dark" }, { theme: undefined })).toEqual({ theme: "dark" });
});

it("goes back to the default where a change says null", () => {
  expect(changePreferences({ theme: "dark", breakAfterMinutes: 0 }, { theme: null })).toEqual({
    breakAfterMinutes: 0,
  });
});

it("offers a change of every preference there is", () => {
  expect(Object.keys(PreferencesChange.shape)).toEqual(Object.keys(Preferences.shape));
});

it("refuses what is no preference, a size off the scale and what is no key code", () => {
  for (const wrong of [
    { colour: "red" },
    { textSize: 400 },
    { keys: { skip: "Key A" } },
    { keys: Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`a${i}`, "KeyA"])) },
  ]) {
    expect(PreferencesChange.safeParse(wrong).success).toBe(false);
  }
  expect(PreferencesChange.safeParse({ theme: null, keys: { skip: "Digit1" } }).success).toBe(true);
});
