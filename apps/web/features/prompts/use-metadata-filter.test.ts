import { describe, expect, it } from "vitest";
import {
  addressOfFilter,
  conditionOfFilter,
  filterOfAddress,
  type MetadataFilterState,
} from "./use-metadata-filter.ts";

const filter = (some: Partial<MetadataFilterState>): MetadataFilterState => ({
  column: "topic & more",
  test: "equals",
  text: "",
  from: "",
  to: "",
  ...some,
});

describe("a filter by metadata", () => {
  it("comes back from the address that it was put into", () => {
    for (const each of [
      filter({ text: "a=b&c" }),
      filter({ test: "contains", text: "x" }),
      filter({ test: "between", from: "1", to: "" }),
      filter({ test: "there" }),
      filter({ test: "missing", column: "" }),
      filter({ column: null }),
    ])
      expect(filterOfAddress(new URLSearchParams(addressOfFilter(each).toString()))).toEqual(each);
  });

  it("asks for nothing before it is filled in", () => {
    expect(conditionOfFilter(filter({ column: null }))).toBeUndefined();
    expect(conditionOfFilter(filter({ text: " " }))).toBeUndefined();
    expect(conditionOfFilter(filter({ test: "between" }))).toBeUndefined();
    expect(conditionOfFilter(filter({ test: "between", from: "x" }))).toBeUndefined();
    expect(conditionOfFilter(filter({ test: "between", from: "3", to: "2" }))).toBeUndefined();
  });

  it("asks for numbers with a point or a comma, and for values as they are typed", () => {
    expect(conditionOfFilter(filter({ test: "between", from: "0,5", to: "2.5" }))).toMatchObject({
      from: 0.5,
      to: 2.5,
    });
    expect(conditionOfFilter(filter({ text: " a " }))).toMatchObject({ is: "one-of", values: [" a "] });
  });
});
