"use client";

import { useQuery } from "@tanstack/react-query";
import { PackageOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "../../../components/ui/card.tsx";
import { EmptyState } from "../../../components/ui/empty-state.tsx";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import { useTRPC } from "../../../lib/trpc.ts";
import { chooseFormat } from "./choose-format.ts";
import { FormatLimits } from "./format-limits.tsx";
import { FormatPreview } from "./format-preview.tsx";
import { OtherFormats } from "./other-formats.tsx";
import { PickerSentence } from "./picker-sentence.tsx";
import { PrepareFormat } from "./prepare-format.tsx";
import type { PreparedFormat } from "./prepared-format.ts";
import type { StoredFiles } from "./stored-files.ts";
import { useFormatWish } from "./use-format-wish.ts";

type FormatPickerProps = { versionId: string; prepared: readonly PreparedFormat[]; files: StoredFiles };

/** From what one trains with to the files that it reads. */
export function FormatPicker({ versionId, prepared, files }: FormatPickerProps) {
  const t = useTranslations();
  const { wish, setWish } = useFormatWish();
  const { data: offered, error, refetch } = useQuery(useTRPC().datasets.formats.queryOptions({ versionId }));
  if (!offered)
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="h-96 w-full" />
    );
  const ready = prepared.filter(({ status }) => status === "ready");
  const unsaid = wish.trainer === null && wish.method === null && wish.format === null;
  // What is ready already opens at once.
  const choice = chooseFormat(offered, unsaid ? { ...wish, format: ready[0]?.format ?? null } : wish);
  if (!choice) return <EmptyState icon={PackageOpen} title={t("datasets.noFormats")} />;
  const { format, trainer } = choice;
  return (
    <>
      <Card title={t("datasets.filesToTrainWith")} description={t("datasets.filesToTrainWithHelp")}>
        <div className="flex flex-col gap-6">
          <PickerSentence choice={choice} onWish={setWish} />
          <p>
            <code className="font-mono text-[0.9375rem] font-medium">{format.id}</code>{" "}
            <span className="text-muted-foreground">
              {format.title}. {format.parquet ? t("datasets.comesAsBoth") : t("datasets.comesAs")}
            </span>
          </p>
          <FormatLimits format={format} />
          <PrepareFormat
            key={format.id}
            versionId={versionId}
            format={format.id}
            prepared={prepared.find((each) => each.format === format.id)}
            files={files}
          />
          <FormatPreview versionId={versionId} format={format.id} trainer={trainer} />
        </div>
      </Card>
      <OtherFormats
        versionId={versionId}
        prepared={ready.filter((each) => each.format !== format.id)}
        titles={new Map(offered.map(({ id, title }) => [id, title]))}
        files={files}
      />
    </>
  );
}
