"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { needsMapping } from "@laurel/core/imports/import-formats";
import type { NamePolicy } from "@laurel/core/imports/name-policy";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { errorMessage } from "../../lib/api-error.ts";
import { showBytes } from "../../lib/figures.ts";
import { newId } from "../../lib/new-id.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { ColumnUses } from "./column-uses.tsx";
import { formatChoices, formatWords } from "./file-formats.ts";
import { toMapping, toMappingFormState } from "./mapping-form-state.ts";
import { MappingForm } from "./mapping-form.tsx";
import { PreviewList } from "./preview-list.tsx";
import type { Upload } from "./upload-file.ts";

const policies = (t: Translate): readonly { value: NamePolicy; label: string }[] => [
  { value: "exclude", label: t("imports.modelNames.leaveOut") },
  { value: "mask", label: t("imports.modelNames.mask") },
  { value: "keep", label: t("imports.modelNames.keep") },
];

type ImportSetupProps = {
  campaignId: string;
  fileName: string;
  upload: Upload;
  onStarted: () => void;
  onCancel: () => void;
};

/** What an uploaded file holds, seen before anything is stored. */
export function ImportSetup({ campaignId, fileName, upload, onStarted, onCancel }: ImportSetupProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [importId] = useState(newId);
  const [format, setFormat] = useState(upload.detected.format);
  const [form, setForm] = useState(() => toMappingFormState(upload.byColumns.mapping));
  const [namePolicy, setNamePolicy] = useState<NamePolicy>("exclude");
  const [skipInvalid, setSkipInvalid] = useState(false);
  const [textsOnly, setTextsOnly] = useState(false);
  const [tasks, setTasks] = useState<"as-in-file" | "all-pairs">("as-in-file");
  const start = useMutation(
    trpc.imports.start.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.imports.pathFilter());
        onStarted();
      },
    }),
  );
  const described = needsMapping(format) ? toMapping(t, form) : { mapping: {} };
  const mapping =
    "mapping" in described
      ? {
          ...described.mapping,
          ...(textsOnly && { textsOnly: true as const }),
          ...(tasks === "all-pairs" && { tasks }),
        }
      : null;
  return (
    <div className="flex flex-col gap-5">
      <Card title={t("imports.columns.title")} description={`${fileName}, ${showBytes(t, upload.bytes)}`}>
        <div className="flex flex-col gap-5">
          <Field forSelect label={t("imports.format")} help={t("imports.formatHelp")}>
            <Select
              value={format}
              onValueChange={setFormat}
              options={formatChoices(t, upload)}
              className="sm:w-96"
            />
          </Field>
          {needsMapping(format) ? (
            <MappingForm form={form} columns={upload.columns} onChange={setForm} />
          ) : (
            <p role="status" className="text-[0.9375rem] text-muted-foreground">
              {formatWords(t, format, upload)}
            </p>
          )}
        </div>
      </Card>
      {mapping && (
        <ColumnUses
          input={{ campaignId, uploadId: upload.uploadId, format, mapping, namePolicy }}
          judged={form.judged}
          onChange={(judged) => setForm({ ...form, judged })}
        />
      )}
      <Card title={t("imports.rules")}>
        <div className="flex flex-col gap-5">
          <Field forSelect label={t("imports.modelNames.title")} help={t("imports.modelNames.help")}>
            <Select
              value={namePolicy}
              onValueChange={setNamePolicy}
              options={policies(t)}
              className="sm:w-72"
            />
          </Field>
          <Field forSelect label={t("imports.tasks.title")} help={t("imports.tasks.help")}>
            <Select
              value={tasks}
              onValueChange={setTasks}
              options={[
                { value: "as-in-file", label: t("imports.tasks.asInFile") },
                { value: "all-pairs", label: t("imports.tasks.allPairs") },
              ]}
              className="sm:w-72"
            />
          </Field>
          <Checkbox checked={textsOnly} onCheckedChange={setTextsOnly} help={t("imports.textsOnly.help")}>
            {t("imports.textsOnly.toggle")}
          </Checkbox>
          <Checkbox
            checked={skipInvalid}
            onCheckedChange={setSkipInvalid}
            help={t("imports.invalidRows.help")}
          >
            {t("imports.invalidRows.toggle")}
          </Checkbox>
        </div>
      </Card>
      <Card title={t("imports.preview")}>
        {mapping ? (
          <PreviewList input={{ campaignId, uploadId: upload.uploadId, format, mapping, namePolicy }} />
        ) : (
          <Notice tone="warning">{"missing" in described && described.missing}</Notice>
        )}
      </Card>
      {start.error && <Notice tone="danger">{errorMessage(t, start.error)}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button
          disabled={!mapping}
          busy={start.isPending}
          onClick={() =>
            mapping &&
            start.mutate({
              campaignId,
              importId,
              uploadId: upload.uploadId,
              format,
              mapping,
              namePolicy,
              skipInvalid,
            })
          }
        >
          {t("imports.import")}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {t("imports.anotherFile")}
        </Button>
      </div>
    </div>
  );
}
