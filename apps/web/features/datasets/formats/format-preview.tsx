"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Notice } from "../../../components/ui/notice.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import { useTRPC } from "../../../lib/trpc.ts";
import { limitWords } from "../limit-words.ts";
import { TitledCode } from "./titled-code.tsx";

/** The first record as the trainer reads it, and what the trainer is told to read the files. */
export function FormatPreview({
  versionId,
  format,
  trainer,
}: {
  versionId: string;
  format: string;
  trainer: string;
}) {
  const t = useTranslations();
  const { data, error, isPlaceholderData, refetch } = useQuery(
    useTRPC().datasets.formatPreview.queryOptions(
      { versionId, format },
      { placeholderData: keepPreviousData },
    ),
  );
  if (error)
    return <ErrorState title={t("datasets.thePreviewFailed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-64 w-full" />;
  const { record, refusedFirst, snippet, companions } = data;
  return (
    <div aria-busy={isPlaceholderData} className="flex flex-col gap-5">
      {record !== null && (
        <TitledCode
          title={t("datasets.theFirstRecord")}
          code={JSON.stringify(record, null, 2)}
          language="json"
          wrap
          copy={t("datasets.copyRecord")}
        />
      )}
      {record === null && (
        <Notice tone="warning">
          {refusedFirst === null
            ? t("datasets.noRecordToShow")
            : t("datasets.firstRecordsRefused", { reason: limitWords(t, refusedFirst) })}
        </Notice>
      )}
      <TitledCode
        title={t("datasets.inTrainer", { trainer, language: snippet.language })}
        code={snippet.text}
        language={snippet.language}
        copy={t("datasets.copySnippet")}
      />
      {companions.map(({ name, text }) => (
        <TitledCode
          key={name}
          title={t("datasets.besideTheData", { name })}
          code={text.trimEnd()}
          language={name.split(".").at(-1) ?? ""}
          copy={t("datasets.copyFile", { name })}
        />
      ))}
      <TitledCode
        title={t("datasets.onTheCommandLine")}
        code={`laurel export ${versionId} --format ${format} --out .`}
        language="sh"
        copy={t("datasets.copyCommand")}
      />
    </div>
  );
}
