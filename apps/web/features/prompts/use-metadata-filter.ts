"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useSettled } from "../../lib/use-settled.ts";
import { conditionOf, EMPTY_TEST, type TypedTest } from "../metadata/typed-test.ts";

/** A filter as it is chosen and typed. `column` is null where the list is not filtered. */
export type MetadataFilterState = TypedTest & { readonly column: string | null };

const UNFILTERED: MetadataFilterState = { ...EMPTY_TEST, column: null };

/** The filter that an address holds, in the words that REST and the command line have for it. */
export function filterOfAddress(query: Pick<URLSearchParams, "get" | "getAll" | "has">): MetadataFilterState {
  const column = query.get("column");
  if (column === null) return UNFILTERED;
  const filter = { ...UNFILTERED, column };
  if (query.has("contains")) return { ...filter, test: "contains", texts: [query.get("contains") ?? ""] };
  if (query.has("from") || query.has("to"))
    return { ...filter, test: "between", from: query.get("from") ?? "", to: query.get("to") ?? "" };
  if (query.has("missing")) return { ...filter, test: "missing" };
  return query.has("equals") ? { ...filter, texts: query.getAll("equals") } : { ...filter, test: "there" };
}

/** What a filter puts into the address; the counterpart of `filterOfAddress`. */
export function addressOfFilter({ column, test, texts, from, to }: MetadataFilterState): URLSearchParams {
  if (column === null) return new URLSearchParams();
  const tests: Record<TypedTest["test"], [string, string][]> = {
    equals: texts.map((text) => ["equals", text]),
    contains: [["contains", texts[0] ?? ""]],
    between: [
      ["from", from],
      ["to", to],
    ],
    there: [],
    missing: [["missing", "true"]],
  };
  return new URLSearchParams([["column", column], ...tests[test]]);
}

/** The filter that the page's address holds, so that it survives a reload and can be sent. */
export function useMetadataFilter() {
  const path = usePathname();
  const query = useSearchParams();
  const filter = filterOfAddress(query);
  const setFilter = (next: MetadataFilterState) => {
    const rest = new URLSearchParams(query);
    for (const key of ["column", "equals", "contains", "from", "to", "missing"]) rest.delete(key);
    for (const [key, value] of addressOfFilter(next)) rest.append(key, value);
    // Only the address changes: the router would ask the server for the page again.
    window.history.replaceState(null, "", rest.size === 0 ? path : `${path}?${rest.toString()}`);
  };
  // Settled as text, since every reading of the address gives a new object.
  const settled = filterOfAddress(new URLSearchParams(useSettled(addressOfFilter(filter).toString())));
  const condition = settled.column === null ? undefined : conditionOf(settled.column, settled);
  return { filter, setFilter, condition };
}
