"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { MappingFormState } from "./mapping-form-state.ts";

type Responses = MappingFormState["responses"];

/** Responses with a column each, and the column that names each one's model. */
export function ResponseColumns({
  responses,
  columns,
  onChange,
}: {
  responses: Responses;
  columns: readonly string[];
  onChange: (responses: Responses) => void;
}) {
  const t = useTranslations();
  const change = (index: number, part: Partial<Responses[number]>) =>
    onChange(responses.map((response, at) => (at === index ? { ...response, ...part } : response)));
  return (
    <div className="flex flex-col gap-4">
      {responses.map((response, index) => (
        <div key={`${index + 1}`} className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
          <ColumnSelect
            label={t("imports.columns.responseNumber", { index: index + 1 })}
            value={response.text}
            columns={columns}
            onChange={(text) => change(index, { text })}
          />
          <ColumnSelect
            label={`Model of response ${index + 1}`}
            optional
            value={response.model}
            columns={columns}
            onChange={(model) => change(index, { model })}
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label={t("imports.columns.removeResponse", { index: index + 1 })}
            disabled={responses.length <= 2}
            onClick={() => onChange(responses.filter((_, at) => at !== index))}
          >
            <Trash2 aria-hidden />
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="secondary"
          size="small"
          onClick={() => onChange([...responses, { text: "", model: "" }])}
        >
          <Plus aria-hidden /> {t("imports.columns.addResponse")}
        </Button>
      </div>
    </div>
  );
}

type SingleResponseColumnsProps = {
  form: MappingFormState;
  columns: readonly string[];
  onChange: (part: Partial<MappingFormState>) => void;
};

/**
 * The columns of rows that bring one response each: its text or its steps, who wrote it, and what people said
 * of it.
 */
export function SingleResponseColumns({ form, columns, onChange }: SingleResponseColumnsProps) {
  const t = useTranslations();
  const model = (
    <ColumnSelect
      label={t("imports.columns.model")}
      optional
      value={form.model}
      columns={columns}
      onChange={(column) => onChange({ model: column })}
    />
  );
  if (form.way === "single") {
    return (
      <div className="grid gap-4 sm:grid-cols-3">
        <ColumnSelect
          label={t("imports.columns.response")}
          value={form.response}
          columns={columns}
          onChange={(response) => onChange({ response })}
          help={t("imports.columns.textHelp")}
        />
        <ColumnSelect
          label={t("imports.columns.label")}
          optional
          value={form.label}
          columns={columns}
          onChange={(label) => onChange({ label })}
          help={t("imports.columns.labelHelp")}
        />
        {model}
      </div>
    );
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <ColumnSelect
        label={t("imports.columns.steps")}
        value={form.steps}
        columns={columns}
        onChange={(steps) => onChange({ steps })}
        help={t("imports.columns.stepsHelp")}
      />
      <ColumnSelect
        label={t("imports.columns.firstWrong")}
        optional
        value={form.firstError}
        columns={columns}
        onChange={(firstError) => onChange({ firstError })}
        help={t("imports.columns.firstWrongHelp")}
      />
      <ColumnSelect
        label={t("imports.columns.stepLabels")}
        optional
        value={form.stepLabels}
        columns={columns}
        onChange={(stepLabels) => onChange({ stepLabels })}
        help={t("imports.columns.stepLabelsHelp")}
      />
      {model}
    </div>
  );
}

type ColumnSelectProps = {
  label: string;
  value: string;
  columns: readonly string[];
  onChange: (column: string) => void;
  help?: string;
  optional?: boolean;
};

/** One of a file's columns, or none. */
export function ColumnSelect({ label, value, columns, onChange, help, optional = false }: ColumnSelectProps) {
  const t = useTranslations();
  const options = [
    { value: "", label: optional ? t("imports.columns.none") : t("imports.columns.choose") },
    ...columns.map((column) => ({ value: column, label: column })),
  ];
  return (
    <Field forSelect label={label} help={help} optional={optional}>
      <Select value={value} onValueChange={onChange} options={options} />
    </Field>
  );
}
