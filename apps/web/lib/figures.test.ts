import { expect, it } from "vitest";
import { english } from "../testing/in-english.tsx";
import { showBytes } from "./figures.ts";

it.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1000, "1.0 kB"],
  [3_400_000, "3.4 MB"],
  [123_456_789, "123 MB"],
  [2e12, "2.0 TB"],
])("shows %d bytes as %s", (bytes, text) => {
  expect(showBytes(english, bytes)).toBe(text);
});
