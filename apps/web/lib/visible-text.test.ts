import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointNames, splitInvisible } from "./visible-text.tsx";

const invisible = (text: string) =>
  splitInvisible(text)
    .filter((part) => part.invisible)
    .map((part) => codePointNames(part.text));

describe("splitInvisible", () => {
  it("finds what hides or reorders text", () => {
    expect(invisible("a\u202eb\u202cc")).toEqual(["U+202E", "U+202C"]);
    expect(invisible("zero\u200bwidth\u00ad \ufeff")).toEqual(["U+200B", "U+00AD", "U+FEFF"]);
    expect(invisible("x\u{e0041}")).toEqual(["U+E0041"]);
    expect(invisible("pass\u200dword")).toEqual(["U+200D"]);
  });

  it("leaves joiners to the scripts and emoji that need them, and line ends alone", () => {
    expect(invisible("👩\u200d💻 नमस्\u200dते می\u200cخواهم\n\tdone\r\n")).toEqual([]);
  });

  it("loses no character", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) =>
          splitInvisible(text)
            .map((part) => part.text)
            .join("") === text,
      ),
    );
  });
});
