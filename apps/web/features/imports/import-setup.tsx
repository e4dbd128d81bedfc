"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ColumnChoice } from "@laurel/core/imports/column-choice";
import type { MappingDraft } from "@laurel/core/imports/column-mapping";
import { needsMapping } from "@laurel/core/imports/import-formats";
import { verdictColumns } from "@laurel/core/imports/verdict";
import { Button } from "../../components/ui/button.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Select } from "../../components/ui/select.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { errorMessage } from "../../lib/api-error.ts";
import { showBytes } from "../../lib/figures.ts";
import { newId } from "../../lib/new-id.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { useCampaign } from "../campaigns/use-campaign.ts";
import { ColumnHeader } from "./column-header.tsx";
import { formatChoices, formatWords } from "./file-formats.ts";
import { ImportBar } from "./import-bar.tsx";
import { ImportOptions } from "./import-options.tsx";
import { InvalidRows } from "./invalid-rows.tsx";
import { placeOf, RowTable } from "./row-table.tsx";
import { TaskOfRow } from "./task-of-row.tsx";
import type { Upload } from "./upload-file.ts";
import { type Preview, usePreview } from "./use-preview.ts";
import { type Reading, useReading } from "./use-reading.ts";
import { VerdictPanel } from "./verdict-panel.tsx";
import { askedDegrees } from "./verdict-strength.tsx";

/** A file as it was sent, and what the server says of it. */
export type SentFile = { readonly name: string; readonly upload: Upload };

type ImportSetupProps = {
  campaignId: string;
  files: readonly [SentFile, ...SentFile[]];
  onStarted: () => void;
  onCancel: () => void;
};

/**
 * What uploaded files hold, seen before anything is stored: their first rows under what each column is taken
 * for, the task that a row makes, and below what an import would bring.
 */
export function ImportSetup({ campaignId, files, onStarted, onCancel }: ImportSetupProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [importId] = useState(newId);
  const [selected, setSelected] = useState(0);
  const [{ upload }, ...more] = files;
  const reading = useReading(upload);
  const campaign = useCampaign(campaignId);
  const { format, mapping, namePolicy } = reading;
  const sent = { uploadId: upload.uploadId, moreUploads: more.map((file) => file.upload.uploadId), format };
  const preview = usePreview(campaignId, mapping && { ...sent, mapping, namePolicy });
  const start = useMutation(
    trpc.imports.start.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.imports.pathFilter());
        onStarted();
      },
    }),
  );
  const { data } = preview;
  /** What is told of the reading as it is; null while it lacks something. */
  const told = mapping ? data : undefined;
  const { rows, columns } = data
    ? { rows: data.rows, columns: data.columns.map(({ name }) => name) }
    : beginningsOf(files);
  const file = { columns, rows: rows.map(({ cells }) => cells) };
  const useOf = (column: string) => data?.columns.find(({ name }) => name === column)?.use ?? "format";
  const invalid = new Set(told?.items.flatMap((item) => ("problems" in item ? [placeOf(item)] : [])));
  const row = rows[selected] ?? rows[0];
  const items = row ? told?.items.filter((item) => placeOf(item) === placeOf(row)) : [];
  const responses = responseNames(reading.draft, data);
  /** A verdict is read as the server found it, which sees whole cells. */
  const take = (column: string, choice: ColumnChoice) => {
    const found =
      choice.as === "verdict" && data?.verdicts.find(({ read }) => verdictColumns(read).includes(column));
    if (found) reading.judge(found.read);
    else reading.take(column, choice, file);
  };
  const used = data?.verdicts.filter(({ used: isUsed }) => isUsed) ?? [];
  return (
    <div className="flex flex-1 flex-col gap-5">
      <FileHead files={files} reading={reading} />
      {told && <InvalidRows fileName={files[0].name} preview={told} />}
      {preview.error && (
        <ErrorState
          title={t("imports.previewFailed")}
          error={preview.error}
          onRetry={() => void preview.refetch()}
        />
      )}
      <div className="grid gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] xl:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <RowTable
            columns={columns}
            rows={rows}
            invalid={invalid}
            selected={Math.min(selected, rows.length - 1)}
            onSelect={setSelected}
            header={(column) => (
              <ColumnHeader
                column={column}
                reading={reading}
                use={useOf(column)}
                file={file}
                onTake={(choice) => take(column, choice)}
              />
            )}
          />
          {needsMapping(format) &&
            used.map((verdict) => (
              <VerdictPanel
                key={verdictColumns(verdict.read).join("|")}
                verdict={verdict}
                rows={rows}
                responses={responses}
                degrees={campaign.data ? askedDegrees(campaign.data.questions.questions) : null}
                reading={reading}
              />
            ))}
        </div>
        <section aria-label={t("imports.task.title")} className="min-w-0 xl:row-span-2">
          <h2 className="mb-3 text-lg font-semibold">{t("imports.task.title")}</h2>
          {mapping && !data && preview.isFetching ? (
            <Skeleton className="h-96 w-full" />
          ) : mapping && campaign.data && items ? (
            <TaskOfRow
              key={row && placeOf(row)}
              campaign={campaign.data}
              tasks={reading.tasks}
              items={items}
            />
          ) : (
            <p className="text-muted-foreground">{t("imports.task.none")}</p>
          )}
        </section>
        <ImportOptions reading={reading} preview={told} columns={columns} />
      </div>
      <ImportBar
        reading={reading}
        preview={told}
        stale={preview.isStale}
        busy={start.isPending}
        error={start.error ? errorMessage(t, start.error) : null}
        onUse={(column) => take(column, { as: "verdict" })}
        onImport={(skipInvalid) =>
          mapping && start.mutate({ campaignId, importId, ...sent, mapping, namePolicy, skipInvalid })
        }
        onCancel={onCancel}
      />
    </div>
  );
}

/** The first rows of each file as they stand, for as long as nobody has said what the columns are. */
function beginningsOf(files: ImportSetupProps["files"]): Pick<Preview, "rows"> & { columns: string[] } {
  return {
    rows: files.flatMap(({ name, upload }) =>
      upload.sample.map((row) => ({ ...row, ...(files.length > 1 && { file: name }) })),
    ),
    columns: [...new Set(files.flatMap(({ upload }) => upload.columns))],
  };
}

/** What the responses of a row are called: by their columns, or by their places in a list. */
function responseNames({ responses, responseList }: MappingDraft, preview: Preview | undefined): string[] {
  if (responses) return responses.map(({ text }) => text);
  const counts = (preview?.items ?? []).map((item) => ("record" in item ? item.record.responses.length : 0));
  return Array.from({ length: Math.max(0, ...counts) }, (_, index) => `${responseList ?? ""}[${index}]`);
}

/** Which files these are, and how their rows are read. */
function FileHead({ files, reading }: { files: ImportSetupProps["files"]; reading: Reading }) {
  const t = useTranslations();
  const [{ upload }] = files;
  const { remembered } = upload;
  const bytes = files.reduce((sum, file) => sum + file.upload.bytes, 0);
  const { format } = reading;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h2 className="text-lg font-semibold wrap-anywhere">
          <NameText text={files.map(({ name }) => name).join(", ")} />
        </h2>
        <p role="status" className="text-[0.9375rem] text-muted-foreground">
          {showBytes(t, bytes)}.{" "}
          {needsMapping(format) ? t("imports.format.byColumns") : formatWords(t, format, upload)}{" "}
          {remembered?.format === format && (
            <NameText text={t("imports.format.remembered", { fileName: remembered.fileName })} />
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Select
          label={t("imports.format.title")}
          value={format}
          onValueChange={(chosen) => reading.set({ format: chosen })}
          options={formatChoices(t, upload)}
          className="w-64"
        />
        {!needsMapping(format) && (
          <Button variant="secondary" onClick={() => reading.set({ format: upload.byColumns.format })}>
            {t("imports.format.mapColumns")}
          </Button>
        )}
      </div>
    </div>
  );
}
