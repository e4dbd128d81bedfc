import { useTranslations } from "next-intl";
import { useState } from "react";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Button } from "../../components/ui/button.tsx";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import type { Column } from "../../components/ui/data-table.tsx";
import { BringBackButton, RetireButton } from "./retirement.tsx";

/** Whether the list shows all prompts, those that may be served, or those that are retired. */
export type Shown = "all" | "served" | "retired";

export type SelectableRow = {
  readonly promptId: string;
  readonly preview: string;
  readonly retired: boolean;
};

/** The prompts that are ticked, by id, with whether they are retired; or all that match the search. */
export type Selection = ReadonlyMap<string, boolean> | "matching";

/** What is ticked in a list of prompts. */
export function useSelection() {
  const [selection, setSelection] = useState<Selection>(new Map());
  const chosen: ReadonlyMap<string, boolean> = selection === "matching" ? new Map() : selection;
  const tick = (rows: readonly SelectableRow[], ticked: boolean) => {
    const next = new Map(chosen);
    for (const { promptId, retired } of rows) {
      if (!ticked) next.delete(promptId);
      else if (next.size < LIMITS.namedAtOnce) next.set(promptId, retired);
    }
    setSelection(next);
  };
  return {
    selection,
    isTicked: ({ promptId }: SelectableRow) => selection === "matching" || chosen.has(promptId),
    tick,
    tickAllThatMatch: () => setSelection("matching"),
    clear: () => setSelection(new Map()),
  };
}

type SelectionState = ReturnType<typeof useSelection>;

/** The column of boxes; the one in its head ticks all rows of the page. */
export function selectionColumn<Row extends SelectableRow>(
  words: { readonly page: string; readonly one: (row: Row) => string },
  rows: readonly Row[],
  { isTicked, tick }: SelectionState,
): Column<Row> {
  return {
    key: "selection",
    header: (
      <Checkbox
        checked={rows.length > 0 && rows.every(isTicked)}
        onCheckedChange={(ticked) => tick(rows, ticked)}
      >
        <span className="sr-only">{words.page}</span>
      </Checkbox>
    ),
    cell: (row) => (
      <Checkbox checked={isTicked(row)} onCheckedChange={(ticked) => tick([row], ticked)}>
        <span className="sr-only">{words.one(row)}</span>
      </Checkbox>
    ),
  };
}

type SelectionBarProps = {
  campaignId: string;
  state: SelectionState;
  search: string;
  shown: Shown;
  /** How many prompts match the search. */
  total: number;
  /** Whether every row of the page is ticked. */
  wholePage: boolean;
};

/** What can be done with the ticked prompts, and the offer to tick all that match. */
export function SelectionBar({ campaignId, state, search, shown, total, wholePage }: SelectionBarProps) {
  const t = useTranslations();
  const { selection, clear, tickAllThatMatch } = state;
  const all = selection === "matching";
  const ids = (retired: boolean) =>
    all ? [] : [...selection].flatMap(([id, isRetired]) => (isRetired === retired ? [id] : []));
  const [served, retired] = [ids(false), ids(true)];
  const selected = all ? total : served.length + retired.length;
  if (selected === 0) return null;
  const matching = { matching: { search } };
  return (
    <div
      role="group"
      aria-label={t("prompts.selection.label")}
      className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border bg-muted px-4 py-2"
    >
      <span role="status" className="text-[0.9375rem] font-medium">
        {all ? t("prompts.selection.all", { total }) : t("prompts.selection.some", { selected })}
      </span>
      {!all && wholePage && total > selected && (
        <Button variant="ghost" size="small" onClick={tickAllThatMatch}>
          {t("prompts.selection.tickAll", { total })}
        </Button>
      )}
      <span className="flex flex-wrap gap-2">
        {(all ? shown !== "retired" : served.length > 0) && (
          <RetireButton
            campaignId={campaignId}
            which={all ? matching : { promptIds: served }}
            label={t("prompts.retirement.ask")}
            onChanged={clear}
          />
        )}
        {(all ? shown !== "served" : retired.length > 0) && (
          <BringBackButton
            campaignId={campaignId}
            which={all ? matching : { promptIds: retired }}
            label={t("prompts.retirement.bringBack")}
            onChanged={clear}
          />
        )}
        <Button variant="ghost" size="small" onClick={clear}>
          {t("prompts.selection.clear")}
        </Button>
      </span>
    </div>
  );
}
