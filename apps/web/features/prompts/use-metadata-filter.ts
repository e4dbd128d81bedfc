"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { MetadataCondition } from "@laurel/core/records/metadata-condition";
import { useSettled } from "../../lib/use-settled.ts";

export const METADATA_TESTS = ["equals", "contains", "between", "there", "missing"] as const;
export type MetadataTest = (typeof METADATA_TESTS)[number];

/** A filter as it is chosen and typed. `column` is null where the list is not filtered. */
export type MetadataFilterState = {
  readonly column: string | null;
  readonly test: MetadataTest;
  readonly text: string;
  readonly from: string;
  readonly to: string;
};

const UNFILTERED: MetadataFilterState = { column: null, test: "equals", text: "", from: "", to: "" };

/** The filter that an address holds, in the words that REST and the command line have for it. */
export function filterOfAddress(query: Pick<URLSearchParams, "get" | "has">): MetadataFilterState {
  const column = query.get("column");
  if (column === null) return UNFILTERED;
  const filter = { ...UNFILTERED, column };
  if (query.has("contains")) return { ...filter, test: "contains", text: query.get("contains") ?? "" };
  if (query.has("from") || query.has("to"))
    return { ...filter, test: "between", from: query.get("from") ?? "", to: query.get("to") ?? "" };
  if (query.has("missing")) return { ...filter, test: "missing" };
  return query.has("equals") ? { ...filter, text: query.get("equals") ?? "" } : { ...filter, test: "there" };
}

/** What a filter puts into the address; the counterpart of `filterOfAddress`. */
export function addressOfFilter({ column, test, text, from, to }: MetadataFilterState): URLSearchParams {
  if (column === null) return new URLSearchParams();
  const tests: Record<MetadataTest, Record<string, string>> = {
    equals: { equals: text },
    contains: { contains: text },
    between: { from, to },
    there: {},
    missing: { missing: "true" },
  };
  return new URLSearchParams({ column, ...tests[test] });
}

/** What a filter asks the server for; undefined where it is not filled in yet, or no number where one belongs. */
export function conditionOfFilter({
  column,
  test,
  text,
  from,
  to,
}: MetadataFilterState): MetadataCondition | undefined {
  if (column === null) return undefined;
  if (test === "there" || test === "missing") return { is: test, column };
  if (test === "between") {
    const [low, high] = [numberOf(from), numberOf(to)];
    const readable = low !== undefined && high !== undefined && !(low === null && high === null);
    return readable && (low ?? -Infinity) <= (high ?? Infinity)
      ? { is: "between", column, from: low, to: high }
      : undefined;
  }
  if (text.trim() === "") return undefined;
  return test === "equals" ? { is: "one-of", column, values: [text] } : { is: "contains", column, text };
}

/** A typed number; null where nothing is typed, undefined where it is no number. */
function numberOf(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  const number = Number(typed.trim().replace(",", "."));
  return Number.isFinite(number) ? number : undefined;
}

/** The filter that the page's address holds, so that it survives a reload and can be sent. */
export function useMetadataFilter() {
  const path = usePathname();
  const query = useSearchParams();
  const filter = filterOfAddress(query);
  const setFilter = (next: MetadataFilterState) => {
    const rest = new URLSearchParams(query);
    for (const key of ["column", "equals", "contains", "from", "to", "missing"]) rest.delete(key);
    for (const [key, value] of addressOfFilter(next)) rest.set(key, value);
    // Only the address changes: the router would ask the server for the page again.
    window.history.replaceState(null, "", rest.size === 0 ? path : `${path}?${rest.toString()}`);
  };
  // Settled as text, since every reading of the address gives a new object.
  const settled = useSettled(addressOfFilter(filter).toString());
  const condition = conditionOfFilter(filterOfAddress(new URLSearchParams(settled)));
  return { filter, setFilter, condition };
}
