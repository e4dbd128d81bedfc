"use client";

import { ColumnSelect } from "./column-select.tsx";
import type { MappingDraft } from "./mapping-draft.ts";

type SingleResponseColumnsProps = { draft: MappingDraft; columns: readonly string[]; onChange: (part: Partial<MappingDraft>) => void };

/** The columns of rows that bring one response each: its text or its steps, who wrote it, and what people said of it. */
export function SingleResponseColumns({ draft, columns, onChange }: SingleResponseColumnsProps) {
  const model = <ColumnSelect label="Model" optional value={draft.model} columns={columns} onChange={(column) => onChange({ model: column })} />;
  if (draft.way === "single") {
    return (
      <div className="grid gap-4 sm:grid-cols-3">
        <ColumnSelect label="Response" value={draft.response} columns={columns} onChange={(response) => onChange({ response })} help="Text, or a list of messages." />
        <ColumnSelect label="Label" optional value={draft.label} columns={columns} onChange={(label) => onChange({ label })} help="Good or bad, true or false, 1 or 0." />
        {model}
      </div>
    );
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <ColumnSelect label="Steps" value={draft.steps} columns={columns} onChange={(steps) => onChange({ steps })} help="A list of texts; each counts, an empty one too." />
      <ColumnSelect label="First wrong step" optional value={draft.firstError} columns={columns} onChange={(firstError) => onChange({ firstError })} help="Its index, counted from 0; null where none is wrong." />
      <ColumnSelect label="Label for each step" optional value={draft.stepLabels} columns={columns} onChange={(stepLabels) => onChange({ stepLabels })} help="A list of −1, 0 and 1, or of true and false." />
      {model}
    </div>
  );
}
