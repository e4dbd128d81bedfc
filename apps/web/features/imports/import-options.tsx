"use client";

import { useTranslations } from "next-intl";
import type { NamePolicy } from "@laurel/core/imports/name-policy";
import type { TaskChoice } from "@laurel/core/imports/task-choice";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Button } from "../../components/ui/button.tsx";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { NameText } from "../../lib/visible-text.tsx";
import type { Preview } from "./use-preview.ts";
import type { Reading } from "./use-reading.ts";

const policies = (t: Translate): readonly { value: NamePolicy; label: string }[] => [
  { value: "keep", label: t("imports.modelNames.keep") },
  { value: "mask", label: t("imports.modelNames.mask") },
  { value: "exclude", label: t("imports.modelNames.leaveOut") },
];

type ImportOptionsProps = {
  reading: Reading;
  preview: Preview | undefined;
  columns: readonly string[];
};

/** The rules beside the columns: which tasks are made, what of names of models, and which rows are left out. */
export function ImportOptions({ reading, preview, columns }: ImportOptionsProps) {
  const t = useTranslations();
  const counts = preview?.counts;
  return (
    <section
      aria-label={t("imports.rules")}
      className="grid content-start gap-5 self-start rounded-xl border bg-card p-4 sm:grid-cols-2"
    >
      <Field forSelect label={t("imports.tasks.title")} help={t("imports.tasks.help")}>
        <Select
          value={reading.tasks}
          onValueChange={(tasks) => reading.set({ tasks })}
          options={taskChoices(t, reading.tasks, counts)}
          className="w-full"
        />
      </Field>
      <Field
        forSelect
        label={t("imports.modelNames.title")}
        help={
          counts &&
          (counts.namesFound > 0
            ? t("imports.modelNames.found", { names: counts.namesFound })
            : t("imports.modelNames.none"))
        }
      >
        <Select
          value={reading.namePolicy}
          onValueChange={(namePolicy) => reading.set({ namePolicy })}
          options={policies(t)}
          className="w-full"
        />
      </Field>
      <RowIds reading={reading} preview={preview} columns={columns} />
      <Checkbox
        checked={reading.textsOnly}
        onCheckedChange={(textsOnly) => reading.set({ textsOnly })}
        help={t("imports.textsOnly.help")}
      >
        {t("imports.textsOnly.toggle")}
      </Checkbox>
      {counts && !counts.wholeFile && counts.invalidRows === 0 && (
        <Checkbox
          checked={reading.skipInvalid}
          onCheckedChange={(skipInvalid) => reading.set({ skipInvalid })}
          help={t("imports.invalidRows.help")}
        >
          {t("imports.invalidRows.toggle")}
        </Checkbox>
      )}
    </section>
  );
}

const NO_COLUMN = "";

/** Which column names each row, what its ids say of the rows, and which one may be it. */
function RowIds({ reading, preview, columns }: ImportOptionsProps) {
  const t = useTranslations();
  const { id = NO_COLUMN } = reading.draft;
  const suggested = preview?.suggestedId ?? null;
  return (
    <div className="flex flex-col items-start gap-2">
      <Field
        forSelect
        label={t("imports.ids.title")}
        help={preview?.ids ? t("imports.ids.counts", preview.ids) : t("imports.ids.help")}
        className="w-full"
      >
        <Select
          value={id}
          onValueChange={(column) => reading.identify(column === NO_COLUMN ? null : column)}
          options={[
            { value: NO_COLUMN, label: t("imports.ids.none") },
            ...columns.map((column) => ({ value: column, label: column })),
          ]}
          className="w-full"
        />
      </Field>
      {suggested !== null && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <NameText text={t("imports.ids.suggested", { column: suggested })} />
          <Button variant="secondary" size="small" onClick={() => reading.identify(suggested)}>
            {t("imports.ids.use", { column: suggested })}
          </Button>
        </p>
      )}
    </div>
  );
}

/** The choices with how many tasks each makes; "so many at a time" for every number that a task can have. */
function taskChoices(
  t: Translate,
  chosen: TaskChoice,
  counts: Preview["counts"] | undefined,
): { readonly value: TaskChoice; readonly label: string }[] {
  const made = (tasks: number | null | undefined) =>
    tasks === undefined || tasks === null ? "" : t("imports.tasks.makes", { tasks });
  const usual = counts?.tasks.atATime.responses;
  const sizes = Array.from({ length: LIMITS.responsesPerTask }, (_, index) => index + 1);
  return [
    { value: "as-in-file", label: t("imports.tasks.asInFile") + made(counts?.tasks.asInFile) },
    { value: "all-pairs", label: t("imports.tasks.allPairs") + made(counts?.tasks.allPairs) },
    ...sizes.map((size) => ({
      value: size,
      label:
        t("imports.tasks.atATime", { size }) +
        (size === usual || size === chosen ? made(counts?.tasks.atATime.tasks) : ""),
    })),
  ];
}
