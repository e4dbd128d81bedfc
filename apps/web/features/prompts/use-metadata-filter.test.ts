import { expect, it } from "vitest";
import { EMPTY_TEST } from "../metadata/typed-test.ts";
import { addressOfFilter, filterOfAddress, type MetadataFilterState } from "./use-metadata-filter.ts";

const filter = (some: Partial<MetadataFilterState>): MetadataFilterState => ({
  ...EMPTY_TEST,
  column: "topic & more",
  ...some,
});

it("A filter by metadata comes back from the address that it was put into", () => {
  for (const each of [
    filter({ texts: ["a=b&c"] }),
    filter({ texts: ["a", "b", ""] }),
    filter({ test: "contains", texts: ["x"] }),
    filter({ test: "between", from: "1", to: "" }),
    filter({ test: "there" }),
    filter({ test: "missing", column: "" }),
    filter({ column: null }),
  ])
    expect(filterOfAddress(new URLSearchParams(addressOfFilter(each).toString()))).toEqual(each);
});
