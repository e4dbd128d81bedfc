import { expect, it } from "vitest";
import { shortened } from "./shortened.ts";

it("keeps text that fits and never exceeds the limit otherwise", () => {
  expect(shortened("quill-2", 7)).toBe("quill-2");
  expect(shortened("quill-2-large", 7)).toBe("quill-…");
});

it("never cuts a character in two", () => {
  expect(shortened("🌿🌿🌿", 2)).toBe("🌿…");
});
