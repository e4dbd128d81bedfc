"use client";

import { useTranslations } from "next-intl";
import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";
import type { MappingFormState } from "./mapping-form-state.ts";
import { ColumnSelect, ResponseColumns, SingleResponseColumns } from "./response-columns.tsx";

const ways = (t: Translate) =>
  [
    { value: "columns", label: t("imports.aColumnForEach") },
    { value: "list", label: t("imports.oneColumnWithA") },
    { value: "single", label: t("imports.oneResponseInA") },
    { value: "steps", label: t("imports.oneResponseInARow") },
    { value: "preference", label: t("imports.aChosenAndA") },
  ] as const;

type MappingFormProps = {
  draft: MappingFormState;
  columns: readonly string[];
  onChange: (draft: MappingFormState) => void;
};

/** Which columns of a file hold what. */
export function MappingForm({ draft, columns, onChange }: MappingFormProps) {
  const t = useTranslations();
  const change = (part: Partial<MappingFormState>) => onChange({ ...draft, ...part });
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <ColumnSelect
          label={t("imports.prompt")}
          value={draft.prompt}
          columns={columns}
          onChange={(prompt) => change({ prompt })}
          help={draft.way === "preference" ? t("imports.withoutOneBothColumns") : t("imports.textOrAList")}
        />
        <ColumnSelect
          label={t("imports.systemMessage")}
          optional
          value={draft.system}
          columns={columns}
          onChange={(system) => change({ system })}
        />
        <ColumnSelect
          label={t("imports.referenceAnswer")}
          optional
          value={draft.reference}
          columns={columns}
          onChange={(reference) => change({ reference })}
        />
        <ColumnSelect
          label={t("imports.tags")}
          optional
          value={draft.tags}
          columns={columns}
          onChange={(tags) => change({ tags })}
        />
      </div>
      <Field forSelect label={t("imports.responsesComeAs")}>
        <Select value={draft.way} onValueChange={(way) => change({ way })} options={ways(t)} />
      </Field>
      {draft.way === "columns" && (
        <ResponseColumns
          responses={draft.responses}
          columns={columns}
          onChange={(responses) => change({ responses })}
        />
      )}
      {draft.way === "list" && (
        <ColumnSelect
          label={t("imports.listOfResponses")}
          value={draft.responseList}
          columns={columns}
          onChange={(responseList) => change({ responseList })}
          help={t("imports.textsOrObjectsWith")}
        />
      )}
      {(draft.way === "single" || draft.way === "steps") && (
        <SingleResponseColumns draft={draft} columns={columns} onChange={change} />
      )}
      {draft.way === "preference" && (
        <div className="grid gap-4 sm:grid-cols-2">
          <ColumnSelect
            label={t("imports.chosen")}
            value={draft.chosen}
            columns={columns}
            onChange={(chosen) => change({ chosen })}
          />
          <ColumnSelect
            label={t("imports.rejected")}
            value={draft.rejected}
            columns={columns}
            onChange={(rejected) => change({ rejected })}
          />
        </div>
      )}
    </div>
  );
}
