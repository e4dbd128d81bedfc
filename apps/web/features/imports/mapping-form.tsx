"use client";

import { useTranslations } from "next-intl";
import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";
import type { MappingFormState } from "./mapping-form-state.ts";
import { ColumnSelect, ResponseColumns, SingleResponseColumns } from "./response-columns.tsx";

const ways = (t: Translate) =>
  [
    { value: "columns", label: t("imports.ways.columns") },
    { value: "list", label: t("imports.ways.list") },
    { value: "single", label: t("imports.ways.single") },
    { value: "steps", label: t("imports.ways.steps") },
    { value: "preference", label: t("imports.ways.chosenAndRejected") },
  ] as const;

type MappingFormProps = {
  form: MappingFormState;
  columns: readonly string[];
  onChange: (form: MappingFormState) => void;
};

/** Which columns of a file hold what. */
export function MappingForm({ form, columns, onChange }: MappingFormProps) {
  const t = useTranslations();
  const change = (part: Partial<MappingFormState>) => onChange({ ...form, ...part });
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <ColumnSelect
          label={t("imports.columns.prompt")}
          value={form.prompt}
          columns={columns}
          onChange={(prompt) => change({ prompt })}
          help={
            form.way === "preference" ? t("imports.columns.promptOptional") : t("imports.columns.textHelp")
          }
        />
        <ColumnSelect
          label={t("imports.columns.input")}
          optional
          value={form.input}
          columns={columns}
          onChange={(input) => change({ input })}
          help={t("imports.columns.inputHelp")}
        />
        <ColumnSelect
          label={t("imports.columns.system")}
          optional
          value={form.system}
          columns={columns}
          onChange={(system) => change({ system })}
        />
        <ColumnSelect
          label={t("imports.referenceAnswer")}
          optional
          value={form.reference}
          columns={columns}
          onChange={(reference) => change({ reference })}
        />
        <ColumnSelect
          label={t("imports.columns.tags")}
          optional
          value={form.tags}
          columns={columns}
          onChange={(tags) => change({ tags })}
        />
      </div>
      <Field forSelect label={t("imports.ways.title")}>
        <Select value={form.way} onValueChange={(way) => change({ way })} options={ways(t)} />
      </Field>
      {form.way === "columns" && (
        <ResponseColumns
          responses={form.responses}
          columns={columns}
          onChange={(responses) => change({ responses })}
        />
      )}
      {form.way === "list" && (
        <ColumnSelect
          label={t("imports.columns.responseList")}
          value={form.responseList}
          columns={columns}
          onChange={(responseList) => change({ responseList })}
          help={t("imports.columns.responseListHelp")}
        />
      )}
      {(form.way === "single" || form.way === "steps") && (
        <SingleResponseColumns form={form} columns={columns} onChange={change} />
      )}
      {form.way === "preference" && (
        <div className="grid gap-4 sm:grid-cols-2">
          <ColumnSelect
            label={t("imports.columns.chosen")}
            value={form.chosen}
            columns={columns}
            onChange={(chosen) => change({ chosen })}
          />
          <ColumnSelect
            label={t("imports.columns.rejected")}
            value={form.rejected}
            columns={columns}
            onChange={(rejected) => change({ rejected })}
          />
        </div>
      )}
    </div>
  );
}
