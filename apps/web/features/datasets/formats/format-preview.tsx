"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyButton } from "../../../components/ui/copy-button.tsx";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Notice } from "../../../components/ui/notice.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import { classNames } from "../../../lib/class-names.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { LongCode } from "../../markdown/code-block.tsx";
import { limitWords } from "./limit-words.ts";

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
    return <ErrorState title={t("datasets.previewFailed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-64 w-full" />;
  const { record, refusedFirst, snippet, companions } = data;
  return (
    <div aria-busy={isPlaceholderData} className="flex flex-col gap-5">
      {record !== null && (
        <TitledCode
          title={t("datasets.formats.firstRecord")}
          code={JSON.stringify(record, null, 2)}
          language="json"
          wrap
          copy={t("datasets.formats.copyRecord")}
        />
      )}
      {record === null && (
        <Notice tone="warning">
          {refusedFirst === null
            ? t("datasets.formats.noRecord")
            : t("datasets.formats.firstExcluded", { reason: limitWords(t, refusedFirst) })}
        </Notice>
      )}
      <TitledCode
        title={t("datasets.formats.inTrainer", { trainer, language: snippet.language })}
        code={snippet.text}
        language={snippet.language}
        copy={t("datasets.formats.copySnippet")}
      />
      {companions.map(({ name, text }) => (
        <TitledCode
          key={name}
          title={t("datasets.formats.besideData", { name })}
          code={text.trimEnd()}
          language={name.split(".").at(-1) ?? ""}
          copy={t("datasets.formats.copyFile", { name })}
        />
      ))}
      <TitledCode
        title={t("datasets.formats.commandLine")}
        code={`laurel export ${versionId} --format ${format} --out .`}
        language="sh"
        copy={t("datasets.formats.copyCommand")}
      />
    </div>
  );
}

type TitledCodeProps = {
  title: ReactNode;
  code: string;
  language: string;
  /** The button's words, which say what it copies. */
  copy: string;
  /** Whether long lines wrap, as texts need and code doesn't. */
  wrap?: boolean;
};

/** Code to read and to copy, under a heading. */
function TitledCode({ title, code, language, copy, wrap = false }: TitledCodeProps) {
  return (
    <section className="min-w-0">
      <div className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-sm font-medium">{title}</h3>
        <CopyButton text={code}>{copy}</CopyButton>
      </div>
      {/* Other code makes another block, so that colours don't outlive the code that they were made for. */}
      <div
        key={code}
        className={classNames(
          "markdown text-sm [&_pre]:my-0 [&_pre]:max-h-96 [&_pre]:overflow-auto",
          wrap && "[&_pre]:wrap-anywhere [&_pre]:whitespace-pre-wrap",
        )}
      >
        <LongCode code={code} language={language} />
      </div>
    </section>
  );
}
