import { expect, it } from "vitest";
import { tagsOf } from "./typed-text.ts";

it("reads tags separated by commas, each once", () => {
  expect(tagsOf(" maths, code ,,maths")).toEqual(["maths", "code"]);
  expect(tagsOf("  ")).toEqual([]);
});
