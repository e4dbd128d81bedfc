"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { classNames } from "../../lib/class-names.ts";
import { PlainText } from "../../lib/visible-text.tsx";
import type { PreviewRow } from "./use-preview.ts";

type RowTableProps = {
  columns: readonly string[];
  rows: readonly PreviewRow[];
  /** The places of rows that can't be imported. */
  invalid: ReadonlySet<string>;
  selected: number;
  onSelect: (index: number) => void;
  /** What a column is taken for, with the control that changes it. */
  header: (column: string) => ReactNode;
};

const CELL = "border-b px-3 py-2 align-top";
/** The column of the lines stays in sight. */
const FIRST = "sticky start-0 bg-inherit";

/** The first rows of a file as they stand. One of them is selected, by a click or with the arrow keys. */
export function RowTable({ columns, rows, invalid, selected, onSelect, header }: RowTableProps) {
  const t = useTranslations();
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const next = selected + step;
    if (step === 0 || next < 0 || next >= rows.length) return;
    event.preventDefault();
    onSelect(next);
    body.current?.querySelectorAll<HTMLButtonElement>("button[data-row]")[next]?.focus();
  };
  return (
    <div
      role="region"
      aria-label={t("imports.table.title")}
      tabIndex={0}
      className="relative max-h-[min(28rem,45dvh)] overflow-auto rounded-xl border bg-card"
    >
      <table className="w-max min-w-full border-separate border-spacing-0 text-start text-sm">
        <caption className="sr-only">{t("imports.table.title")}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky start-0 top-0 z-20 border-b bg-card px-3 pb-3 text-end align-bottom font-medium text-muted-foreground"
            >
              {t("imports.table.line")}
            </th>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="sticky top-0 z-10 max-w-60 min-w-32 border-b bg-card p-1 text-start align-bottom font-normal"
              >
                {header(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {rows.map((row, index) => {
            const isSelected = index === selected;
            const isInvalid = invalid.has(placeOf(row));
            return (
              <tr
                key={placeOf(row)}
                aria-selected={isSelected}
                onClick={() => onSelect(index)}
                className={classNames(
                  "cursor-pointer",
                  isSelected ? "bg-primary-soft" : "bg-card hover:bg-muted",
                )}
              >
                <th scope="row" className={classNames(CELL, FIRST, "p-1 text-end font-normal")}>
                  <button
                    type="button"
                    data-row
                    tabIndex={isSelected ? 0 : -1}
                    aria-pressed={isSelected}
                    aria-label={t(isInvalid ? "imports.table.invalidRow" : "imports.table.row", {
                      // The name holds what is seen, in its order.
                      line: row.file === undefined ? row.line : `${row.file} ${row.line}`,
                    })}
                    className={classNames(
                      "w-full rounded px-2 py-1 text-end tabular-nums",
                      isSelected && "font-semibold",
                      isInvalid && "text-destructive",
                    )}
                  >
                    {row.file !== undefined && row.file !== rows[index - 1]?.file && (
                      <span className="block max-w-32 truncate text-xs text-muted-foreground">
                        {row.file}
                      </span>
                    )}
                    {/* A space, without which the visible name would be one word. */} {row.line}
                    {isInvalid && <span aria-hidden> ✗</span>}
                  </button>
                </th>
                {columns.map((column) => (
                  <td key={column} className={classNames(CELL, "max-w-60 min-w-32")}>
                    <span dir="auto" className="line-clamp-3 break-words whitespace-pre-wrap">
                      <PlainText text={textOf(row, column)} />
                    </span>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Where a row stands: its file, where there are several, and its line. */
export function placeOf({ file, line }: { readonly file?: string; readonly line: number }): string {
  return `${file ?? ""}|${line}`;
}

/**
 * A row's own cell: one without a column called `constructor` has none of that name. Empty lines at its
 * beginning are left out, since only the first lines of a cell are seen.
 */
function textOf({ cells }: PreviewRow, column: string): string {
  return Object.hasOwn(cells, column) ? (cells[column] ?? "").replace(/^\s*\n/, "") : "";
}
