"use client";

import { useTranslations } from "next-intl";
import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";

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
    { value: "", label: optional ? t("imports.none") : t("imports.chooseAColumn") },
    ...columns.map((column) => ({ value: column, label: column })),
  ];
  return (
    <Field forSelect label={label} help={help} optional={optional}>
      <Select value={value} onValueChange={onChange} options={options} />
    </Field>
  );
}
