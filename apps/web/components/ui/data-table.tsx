"use client";

import { ArrowDown, ArrowUp, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PageState } from "../../lib/use-page.ts";
import { ErrorState } from "./error-state.tsx";
import { Input } from "./input.tsx";
import { Skeleton } from "./skeleton.tsx";
import { Table, TablePager } from "./table.tsx";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The server's name for the order by this column; without it, the column can't be sorted. */
  sort?: string;
  numeric?: boolean;
};

type ListQuery<Row> = {
  data: { rows: readonly Row[]; total: number } | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
};

type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  query: ListQuery<Row>;
  state: PageState;
  /** Shown when the list is empty though no search narrows it. */
  empty: ReactNode;
  /** The label of the search field; without it, the list can't be searched. */
  searchLabel?: string;
  toolbar?: ReactNode;
  /** Whether something beside the search narrows the list, so that an empty one is not all there is. */
  filtered?: boolean;
  /** What stands between the toolbar and the rows. */
  notice?: ReactNode;
};

function SortableHeader<Row>({ column, state }: { column: Column<Row>; state: PageState }) {
  if (!column.sort) return column.header;
  const sorted = state.page.sort === column.sort;
  const Arrow = state.page.descending ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      className="inline-flex items-center gap-1 rounded hover:text-foreground"
      onClick={() => state.toggleSort(column.sort ?? "")}
    >
      {column.header}
      {sorted && <Arrow aria-hidden className="size-3.5" />}
    </button>
  );
}

/** A list that the server searches, sorts and pages: give it a query of `{ rows, total }` and `usePage()`. */
export function DataTable<Row>({
  caption,
  columns,
  rowKey,
  query,
  state,
  empty,
  searchLabel,
  toolbar,
  filtered = false,
  notice,
}: DataTableProps<Row>) {
  const t = useTranslations();
  const { page } = state;
  const rows = query.data?.rows ?? [];
  const nothing = query.data?.total === 0;
  if (nothing && !page.search && !filtered) return empty;
  return (
    <div>
      {(searchLabel || toolbar) && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          {searchLabel && (
            <div className="relative w-full sm:w-72">
              <Search
                aria-hidden
                className="pointer-events-none absolute top-3 start-3 size-4 text-muted-foreground"
              />
              <Input
                type="search"
                aria-label={searchLabel}
                placeholder={searchLabel}
                value={state.search}
                onChange={(event) => state.setSearch(event.target.value)}
                className="ps-9"
              />
            </div>
          )}
          {toolbar && <div className="flex flex-wrap gap-2">{toolbar}</div>}
        </div>
      )}
      {notice}
      {query.error && !query.data ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <>
          <Table caption={caption}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column.key}
                    scope="col"
                    className={column.numeric ? "text-end" : undefined}
                    aria-sort={
                      column.sort && page.sort === column.sort
                        ? page.descending
                          ? "descending"
                          : "ascending"
                        : undefined
                    }
                  >
                    <SortableHeader column={column} state={state} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {query.isPending &&
                [0, 1, 2, 3].map((index) => (
                  <tr key={index}>
                    {columns.map((column) => (
                      <td key={column.key}>
                        <Skeleton className="h-5 w-full min-w-12" />
                      </td>
                    ))}
                  </tr>
                ))}
              {rows.map((row) => (
                <tr key={rowKey(row)}>
                  {columns.map((column) => (
                    <td key={column.key} className={column.numeric ? "text-end tabular-nums" : undefined}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
          {nothing && (
            <p className="py-8 text-center text-muted-foreground">
              {page.search ? t("ui.noMatch", { search: page.search }) : t("ui.nothing")}
            </p>
          )}
          <p className="sr-only" role="status">
            {query.isPending ? t("ui.loading") : t("ui.found", { total: query.data?.total ?? 0 })}
          </p>
          <TablePager
            offset={page.offset}
            limit={page.limit}
            total={query.data?.total ?? 0}
            onOffset={state.setOffset}
          />
        </>
      )}
    </div>
  );
}
