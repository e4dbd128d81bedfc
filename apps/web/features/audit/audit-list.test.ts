import { expect, it } from "vitest";
import { changeWords } from "./audit-list.tsx";

it.each([
  [{ name: "Helpful", overlap: 3 }, "name: Helpful, overlap: 3"],
  [{ from: "draft", to: "live" }, "draft → live"],
  [{ role: { from: "member", to: "admin" } }, "role: member → admin"],
  [{ tags: ["a", "b"] }, 'tags: ["a","b"]'],
  [{}, "–"],
  [null, "–"],
])("shows %j as %s", (change, words) => {
  expect(changeWords(change)).toBe(words);
});
