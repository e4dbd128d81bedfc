"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Button } from "../../../components/ui/button.tsx";
import { Notice } from "../../../components/ui/notice.tsx";
import { errorMessage } from "../../../lib/error-message.ts";
import { newId } from "../../../lib/new-id.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { JobProgress } from "../job-progress.tsx";
import { FormatFiles } from "./format-files.tsx";
import type { PreparedFormat } from "./prepared-format.ts";
import type { StoredFiles } from "./stored-files.ts";

type PrepareFormatProps = {
  versionId: string;
  format: string;
  /** What became of it, if it was asked for before. */ prepared: PreparedFormat | undefined;
  files: StoredFiles;
};

/** Has the files of a format written, shows how far that is, and then the files. */
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
        title={t("datasets.beingPrepared")}
        cancelText={t("datasets.preparingStops")}
        onEnd={onEnd}
      />
    );
  return (
    <div className="flex flex-col items-start gap-3">
      {prepared?.status === "failed" && (
        <Notice tone="danger">{prepared.error ?? t("datasets.preparingFailed")}</Notice>
      )}
      {prepared?.status === "cancelled" && <Notice>{t("datasets.preparingCancelled")}</Notice>}
      {prepare.error && <Notice tone="danger">{errorMessage(t, prepare.error)}</Notice>}
      <Button busy={prepare.isPending} onClick={() => prepare.mutate({ versionId, id: newId(), format })}>
        {t("datasets.prepareFiles")}
      </Button>
    </div>
  );
}
