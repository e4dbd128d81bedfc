import { describe, expect, it } from "vitest";
import { meets, MetadataCondition } from "./metadata-condition.ts";
import { conditionOfQuery, MetadataQuery } from "./metadata-query.ts";
import { metadataNumber, metadataTexts, textsOfColumn } from "./metadata-texts.ts";

describe("the texts of a value of metadata", () => {
  it("are the value itself, or the parts of a list or object, each once", () => {
    expect(metadataTexts("maths")).toEqual(["maths"]);
    expect(metadataTexts(0.5)).toEqual(["0.5"]);
    expect(metadataTexts(false)).toEqual(["false"]);
    expect(metadataTexts(["a", { b: [1, "a"] }, null])).toEqual(["a", "1"]);
  });

  it("are none where it is null, blank or empty, so that it counts as missing", () => {
    for (const value of [null, "", " \n", [], {}, [null, ""]]) expect(metadataTexts(value)).toEqual([]);
  });

  it("are one empty text where it has more than 20 parts, so that an embedding is there and equals nothing", () => {
    expect(metadataTexts(Array.from({ length: 20 }, (_, i) => i))).toHaveLength(20);
    expect(metadataTexts(Array.from({ length: 21 }, (_, i) => i))).toEqual([""]);
  });

  it("come from all rows of a prompt, and only from columns of their own", () => {
    expect(textsOfColumn([{ a: "x" }, { b: "y" }, { a: ["z"] }], "a")).toEqual(["x", "z"]);
    expect(textsOfColumn([{}], "toString")).toEqual([]);
  });

  it("may write a number, in digits with a point and nothing else", () => {
    expect(["3", " 12.50 ", "-.5", "+1e3", "7."].map(metadataNumber)).toEqual([3, 12.5, -0.5, 1000, 7]);
    for (const text of ["", "1,5", "1-2", "0x10", "1e999", "NaN", "three", "1.2.3"])
      expect(metadataNumber(text)).toBeNull();
  });
});

describe("a condition on a column of metadata", () => {
  const check = (texts: readonly string[], condition: Omit<Extract<MetadataCondition, object>, "column">) =>
    meets(texts, MetadataCondition.parse({ column: "c", ...condition }));

  it("is met by one text that fits", () => {
    expect(meets(["a", "b"], { column: "c", is: "one-of", values: ["b", "x"] })).toBe(true);
    expect(meets(["B"], { column: "c", is: "one-of", values: ["b"] })).toBe(false);
    expect(meets(["Hard Maths"], { column: "c", is: "contains", text: " maths " })).toBe(true);
    expect(meets(["2", "x"], { column: "c", is: "between", from: 2, to: null })).toBe(true);
    expect(meets(["1.9", "x"], { column: "c", is: "between", from: 2, to: 3 })).toBe(false);
    expect(check([""], { is: "there" })).toBe(true);
    expect(check([], { is: "missing" })).toBe(true);
  });

  it("is refused with a reason where nothing could meet it", () => {
    const reason = (condition: object) =>
      MetadataCondition.safeParse({ column: "c", ...condition }).error?.issues[0]?.message;
    expect(reason({ is: "between", from: null, to: null })).toMatch(/lowest or a highest/);
    expect(reason({ is: "between", from: 2, to: 1 })).toMatch(/above the highest/);
    expect(reason({ is: "one-of", values: [" "] })).toBe("is empty");
  });
});

describe("a condition in an address", () => {
  const read = (query: object) => conditionOfQuery(MetadataQuery.parse(query));

  it("is a column with one test, or the column alone", () => {
    expect(read({})).toBeUndefined();
    expect(read({ column: "c" })).toEqual({ column: "c", is: "there" });
    expect(read({ column: "c", equals: "x" })).toEqual({ column: "c", is: "one-of", values: ["x"] });
    expect(read({ column: "c", contains: "x" })).toEqual({ column: "c", is: "contains", text: "x" });
    expect(read({ column: "c", from: "1" })).toEqual({ column: "c", is: "between", from: 1, to: null });
    expect(read({ column: "", missing: "true" })).toEqual({ column: "", is: "missing" });
  });

  it("is refused where it has two tests, or a test of no column", () => {
    expect(() => read({ column: "c", equals: "x", contains: "y" })).toThrow(/Only one test/);
    expect(() => read({ equals: "x" })).toThrow(/Name the column/);
  });
});
