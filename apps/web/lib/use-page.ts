"use client";

import { useState } from "react";
import { useSettled } from "./use-settled.ts";

/** What a list asks the server for; the same shape in every list procedure. */
export type Page<Sort extends string = string> = {
  search?: string;
  sort?: Sort;
  descending?: boolean;
  offset: number;
  limit: number;
};

export type PageState<Sort extends string = string> = {
  readonly page: Page<Sort>;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  readonly setOffset: (offset: number) => void;
  readonly toggleSort: (sort: string) => void;
};

/** Search, sort and position of one list. `page` goes into the query, the rest into `DataTable`. */
export function usePage<Sort extends string = string>(
  initial: { sort?: Sort; descending?: boolean; limit?: number } = {},
): PageState<Sort> {
  const [search, setSearchText] = useState("");
  const [offset, setOffset] = useState(0);
  const [order, setOrder] = useState({ sort: initial.sort, descending: initial.descending ?? false });
  const settled = useSettled(search.trim());
  const setSearch = (text: string) => {
    setSearchText(text.slice(0, 200));
    setOffset(0);
  };
  const toggleSort = (sort: string) => {
    // `order.sort` is one of the columns' own names.
    setOrder({ sort: sort as Sort, descending: order.sort === sort ? !order.descending : false });
    setOffset(0);
  };
  const page: Page<Sort> = {
    offset,
    limit: initial.limit ?? 50,
    descending: order.descending,
    ...(settled && { search: settled }),
    ...(order.sort && { sort: order.sort }),
  };
  return { page, search, setSearch, setOffset, toggleSort };
}

/**
 * For `placeholderData` of a list: the old rows stay while the next part loads. An empty list is not kept:
 * it would say "nothing here" while something is being looked for.
 */
export function keepRows<List extends { total: number }>(previous: List | undefined): List | undefined {
  return previous && previous.total > 0 ? previous : undefined;
}
