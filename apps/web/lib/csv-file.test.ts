import { describe, expect, it } from "vitest";
import { toCsv } from "./csv-file.ts";

describe("toCsv", () => {
  it("quotes what would break a line or a column", () => {
    expect(
      toCsv(
        ["a", "b"],
        [
          ['say "hi"', "x,y"],
          ["two\nlines", null],
        ],
      ),
    ).toBe('a,b\r\n"say ""hi""","x,y"\r\n"two\nlines",\r\n');
  });

  it("keeps text from being run as a formula, and leaves negative numbers alone", () => {
    expect(toCsv(["n"], [["=cmd()"], [-0.5], ["@x"]])).toBe("n\r\n'=cmd()\r\n-0.5\r\n'@x\r\n");
  });
});
