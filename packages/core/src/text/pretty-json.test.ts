import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prettyJson } from "./pretty-json.ts";

describe("prettyJson", () => {
  it("writes objects and lists as JSON.stringify does, and keeps their value", () => {
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())), (value) => {
        expect(prettyJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it("changes nothing but blanks: big numbers, doubled keys and escapes stay", () => {
    expect(prettyJson('{"id":12345678901234567890,"id":1.0,"a":"\\u0041 {,}"}')).toBe(
      '{\n  "id": 12345678901234567890,\n  "id": 1.0,\n  "a": "\\u0041 {,}"\n}',
    );
  });

  it("leaves alone what is no object or list", () => {
    for (const text of ["", "21", '"a"', "{'a': 1}", "{", "[1,]", "Sunny."])
      expect(prettyJson(text)).toBeNull();
  });

  it("does not grow with the square of the depth", () => {
    expect((prettyJson("[".repeat(5_000) + "]".repeat(5_000)) ?? "").length).toBeLessThan(1_000_000);
  });
});
