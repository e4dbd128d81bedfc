"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { RuleCode } from "@laurel/core/datasets/drop-reasons";
import type { FormatManifest } from "@laurel/core/datasets/manifest";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import { Button } from "../../../components/ui/button.tsx";
import { Card } from "../../../components/ui/card.tsx";
import { Notice } from "../../../components/ui/notice.tsx";
import { errorMessage } from "../../../lib/api-error.ts";
import { showCount } from "../../../lib/figures.ts";
import { newId } from "../../../lib/new-id.ts";
import { type RouterOutputs, useTRPC } from "../../../lib/trpc.ts";
import { CountList, dropWords } from "../drop-counts.tsx";
import { FileTable } from "../file-table.tsx";
import { JobProgress } from "../job-progress.tsx";
import { lossWords } from "./limit-words.ts";

/** A format in which a version was, or is being, written. */
export type PreparedFormat = RouterOutputs["datasets"]["version"]["prepared"][number];

/** The files of a version as the store holds them. */
export type StoredFiles = RouterOutputs["datasets"]["version"]["files"];

type PrepareFormatProps = {
  versionId: string;
  format: string;
  /** The format's state, if it was asked for before. */
  prepared: PreparedFormat | undefined;
  files: StoredFiles;
};

/** Lets the server write a format's files, shows the progress, and then the files. */
export function PrepareFormat({ versionId, format, prepared, files }: PrepareFormatProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = useCallback(() => queries.invalidateQueries(trpc.datasets.pathFilter()), [queries, trpc]);
  const onEnd = useCallback(() => void refresh(), [refresh]);
  const prepare = useMutation(trpc.datasets.prepare.mutationOptions({ onSuccess: refresh }));
  if (prepared?.status === "ready")
    return <FormatFiles versionId={versionId} format={format} manifest={prepared.manifest} files={files} />;
  if (prepared?.status === "preparing")
    return (
      <JobProgress
        jobId={prepared.jobId}
        title={t("datasets.formats.preparing")}
        cancelText={t("datasets.formats.cancelHelp")}
        onEnd={onEnd}
      />
    );
  return (
    <div className="flex flex-col items-start gap-3">
      {prepared?.status === "failed" && (
        <Notice tone="danger">{prepared.error ?? t("datasets.formats.failed")}</Notice>
      )}
      {prepared?.status === "cancelled" && <Notice>{t("datasets.formats.cancelled")}</Notice>}
      {prepare.error && <Notice tone="danger">{errorMessage(t, prepare.error)}</Notice>}
      <Button busy={prepare.isPending} onClick={() => prepare.mutate({ versionId, id: newId(), format })}>
        {t("datasets.formats.prepare")}
      </Button>
    </div>
  );
}

type OtherFormatsProps = {
  versionId: string;
  prepared: readonly PreparedFormat[];
  titles: ReadonlyMap<string, string>;
  files: StoredFiles;
};

/** The other formats that are ready. */
export function OtherFormats({ versionId, prepared, titles, files }: OtherFormatsProps) {
  const t = useTranslations();
  if (prepared.length === 0) return null;
  return (
    <Card title={t("datasets.formats.others")}>
      <div className="flex flex-col gap-3">
        {prepared.map(({ id, format, manifest }) => (
          <details key={id} className="rounded-lg border px-4 py-3">
            <summary className="cursor-pointer">
              <code className="font-mono text-sm font-medium">{format}</code>{" "}
              <span className="text-sm text-muted-foreground">{titles.get(format)}</span>
            </summary>
            <div className="mt-3">
              <FormatFiles versionId={versionId} format={format} manifest={manifest} files={files} />
            </div>
          </details>
        ))}
      </div>
    </Card>
  );
}

type FormatFilesProps = {
  versionId: string;
  format: string;
  manifest: FormatManifest | null;
  files: StoredFiles;
};

/** The files of a format with what it refused and left out. */
function FormatFiles({ versionId, format, manifest, files }: FormatFilesProps) {
  const t = useTranslations();
  const own = files.filter(({ path }) => path.startsWith(`${format}/`));
  const counts = manifest?.counts;
  const ties = counts ? sumOfSplits(counts.ties) : 0;
  const refused = RuleCode.options.flatMap((code) =>
    counts?.refused[code] ? [{ name: dropWords(t)[code], count: counts.refused[code] }] : [],
  );
  const losses = Object.entries(counts?.losses ?? {}).flatMap(([what, count]) =>
    count > 0 ? [{ name: lossWords(t, what), count }] : [],
  );
  return (
    <div className="flex flex-col gap-4">
      {counts && (
        <p className="text-[0.9375rem]">
          {t(
            counts.rows.validation > 0
              ? "datasets.formats.recordsWithValidation"
              : "datasets.formats.records",
            {
              train: showCount(t, counts.rows.train),
              validation: showCount(t, counts.rows.validation),
              test: showCount(t, counts.rows.test),
            },
          )}{" "}
          {ties > 0 && t("datasets.formats.ties", { ties: showCount(t, ties) })}{" "}
          {refused.length === 0 && losses.length === 0 && t("datasets.formats.keptAll")}
        </p>
      )}
      {refused.length > 0 && (
        <div>
          <h4 className="text-sm font-medium">{t("datasets.formats.excludedRecords")}</h4>
          <CountList counts={refused} />
        </div>
      )}
      {losses.length > 0 && (
        <div>
          <h4 className="text-sm font-medium">{t("datasets.formats.recordsWithDropped")}</h4>
          <CountList counts={losses} />
        </div>
      )}
      <FileTable caption={t("datasets.formats.filesOf", { format })} versionId={versionId} files={own} />
    </div>
  );
}
