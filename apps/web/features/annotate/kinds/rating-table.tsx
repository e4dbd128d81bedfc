"use client";

import { useTranslations } from "next-intl";
import type { RatingQuestion } from "@laurel/core/questions/kinds/rating-schemas";
import { classNames } from "../../../lib/class-names.ts";
import { letterAt } from "../../reading/response-letter.ts";
import { type LeasedTask, presentedIds } from "../leased-task.ts";

type RatingTableProps = {
  question: RatingQuestion;
  task: LeasedTask;
  valueAt: (place: number) => number | null | undefined;
  /** The place of the next key; null while another question has the keys. */
  current: number | null;
  onPlace: (place: number) => void;
};

/**
 * A table of aspects by responses, in which each cell is a button that goes to its place. On a phone it is
 * one line of places, since the texts need the room.
 */
export function RatingTable({ question, task, valueAt, current, onPlace }: RatingTableProps) {
  const t = useTranslations();
  const ids = presentedIds(task);
  const { aspects } = question;
  const cell = (column: number, row: number) => {
    const place = column * aspects.length + row;
    const name = [ids.length > 1 ? letterAt(column) : "", aspects[row]?.label ?? ""]
      .filter(Boolean)
      .join(", ");
    return (
      <RatingCell
        name={name}
        value={valueAt(place)}
        current={place === current}
        onClick={() => onPlace(place)}
      />
    );
  };
  return (
    <>
      <table className="hidden border-separate border-spacing-x-1 border-spacing-y-0.5 text-sm lg:table">
        <thead className={ids.length === 1 ? "sr-only" : undefined}>
          <tr>
            <td>
              <span className="sr-only">{t("annotate.rating.aspect")}</span>
            </td>
            {ids.map((id, index) => (
              <th key={id} scope="col" className="w-11 font-semibold">
                {letterAt(index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {aspects.map((aspect, row) => (
            <tr key={aspect.id}>
              <th
                scope="row"
                title={aspect.help || undefined}
                className="max-w-52 truncate pe-2 text-start font-medium"
              >
                {aspect.label}
              </th>
              {ids.map((id, column) => (
                <td key={id} className="p-0">
                  {cell(column, row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div
        role="group"
        aria-label={t("annotate.rating.table")}
        tabIndex={0}
        className="flex gap-1 overflow-x-auto p-0.5 text-sm lg:hidden"
      >
        {ids.map((id, column) => (
          <div key={id} className="flex items-center gap-1">
            {ids.length > 1 && <span className="ps-1 font-semibold">{letterAt(column)}</span>}
            {aspects.map((aspect, row) => (
              <span key={aspect.id}>{cell(column, row)}</span>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

type RatingCellProps = {
  name: string;
  value: number | null | undefined;
  current: boolean;
  onClick: () => void;
};

/** One rating as it stands: a number, "n/a", or nothing yet. */
function RatingCell({ name, value, current, onClick }: RatingCellProps) {
  const t = useTranslations();
  const shown = value === null ? t("annotate.rating.notApplicable") : (value ?? "–");
  return (
    <button
      type="button"
      aria-current={current ? "step" : undefined}
      aria-label={`${name}: ${shown}`}
      onClick={onClick}
      className={classNames(
        "h-8 w-11 rounded-md border border-input/60 bg-card font-medium tabular-nums hover:border-primary",
        value !== undefined && "bg-primary-soft text-primary-soft-foreground",
        current && "border-primary ring-2 ring-primary",
      )}
    >
      {shown}
    </button>
  );
}
