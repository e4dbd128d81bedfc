"use client";

import { useTranslations } from "next-intl";
import { ColumnSelect } from "./column-select.tsx";
import type { MappingDraft } from "./mapping-draft.ts";

type SingleResponseColumnsProps = {
  draft: MappingDraft;
  columns: readonly string[];
  onChange: (part: Partial<MappingDraft>) => void;
};

/**
 * The columns of rows that bring one response each: its text or its steps, who wrote it, and what people said
 * of it.
 */
export function SingleResponseColumns({ draft, columns, onChange }: SingleResponseColumnsProps) {
  const t = useTranslations();
  const model = (
    <ColumnSelect
      label={t("imports.model")}
      optional
      value={draft.model}
      columns={columns}
      onChange={(column) => onChange({ model: column })}
    />
  );
  if (draft.way === "single") {
    return (
      <div className="grid gap-4 sm:grid-cols-3">
        <ColumnSelect
          label={t("imports.response")}
          value={draft.response}
          columns={columns}
          onChange={(response) => onChange({ response })}
          help={t("imports.textOrAList")}
        />
        <ColumnSelect
          label={t("imports.label")}
          optional
          value={draft.label}
          columns={columns}
          onChange={(label) => onChange({ label })}
          help={t("imports.goodOrBadTrue")}
        />
        {model}
      </div>
    );
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <ColumnSelect
        label={t("imports.steps")}
        value={draft.steps}
        columns={columns}
        onChange={(steps) => onChange({ steps })}
        help={t("imports.aListOfTexts")}
      />
      <ColumnSelect
        label={t("imports.firstWrongStep")}
        optional
        value={draft.firstError}
        columns={columns}
        onChange={(firstError) => onChange({ firstError })}
        help={t("imports.itsIndexCountedFrom")}
      />
      <ColumnSelect
        label={t("imports.labelForEachStep")}
        optional
        value={draft.stepLabels}
        columns={columns}
        onChange={(stepLabels) => onChange({ stepLabels })}
        help={t("imports.aListOf1")}
      />
      {model}
    </div>
  );
}
