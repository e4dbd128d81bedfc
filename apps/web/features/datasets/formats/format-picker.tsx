"use client";

import { useQuery } from "@tanstack/react-query";
import { PackageOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "../../../components/ui/card.tsx";
import { EmptyState } from "../../../components/ui/empty-state.tsx";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import { useTRPC } from "../../../lib/trpc.ts";
import {
  chooseFormat,
  type FormatChoice,
  type FormatWish,
  type OfferedFormat,
  useFormatWish,
} from "./choose-format.ts";
import { FormatPreview } from "./format-preview.tsx";
import { limitWords, lossWords } from "./limit-words.ts";
import { OtherFormats, type PreparedFormat, PrepareFormat, type StoredFiles } from "./prepared-format.tsx";

type FormatPickerProps = { versionId: string; prepared: readonly PreparedFormat[]; files: StoredFiles };

/** Leads from the trainer to the files that it reads. */
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
  // A format that is prepared already opens at once.
  const choice = chooseFormat(offered, unsaid ? { ...wish, format: ready[0]?.format ?? null } : wish);
  if (!choice) return <EmptyState icon={PackageOpen} title={t("datasets.formats.none")} />;
  const { format, trainer } = choice;
  return (
    <>
      <Card title={t("datasets.formats.title")} description={t("datasets.formats.help")}>
        <div className="flex flex-col gap-6">
          <PickerSentence choice={choice} onWish={setWish} />
          <p>
            <code className="font-mono text-[0.9375rem] font-medium">{format.id}</code>{" "}
            <span className="text-muted-foreground">
              {format.title}.{" "}
              {format.parquet ? t("datasets.formats.asJsonlAndParquet") : t("datasets.formats.asJsonl")}{" "}
              {format.metadata ? t("datasets.formats.carriesMetadata") : t("datasets.formats.noMetadata")}
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

type PickerSentenceProps = { choice: FormatChoice<OfferedFormat>; onWish: (wish: FormatWish) => void };

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/**
 * "I train with TRL using DPO": a sentence with two gaps, and the format that follows from it where there are
 * several.
 */
function PickerSentence({ choice, onWish }: PickerSentenceProps) {
  const t = useTranslations();
  const { trainers, trainer, methods, method, candidates, format } = choice;
  const width = "inline-flex! h-10 w-auto! max-w-full min-w-28";
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-2 text-lg">
        {t.rich("datasets.formats.sentence", {
          trainer: () => (
            <Select
              key="trainer"
              label={t("datasets.formats.trainer")}
              value={trainer}
              onValueChange={(next) => onWish({ trainer: next, method, format: null })}
              options={options(trainers)}
              className={width}
            />
          ),
          method: () => (
            <Select
              key="method"
              label={t("datasets.formats.method")}
              value={method}
              onValueChange={(next) => onWish({ trainer, method: next, format: null })}
              options={options(methods)}
              className={width}
            />
          ),
        })}
      </p>
      {candidates.length > 1 && (
        <Field
          forSelect
          label={t("datasets.formats.format")}
          help={t("datasets.formats.severalHelp", { trainer })}
        >
          <Select
            value={format.id}
            onValueChange={(next) => onWish({ trainer, method, format: next })}
            options={candidates.map(({ id, title, metadata }) => ({
              value: id,
              label: metadata ? t("datasets.formats.withMetadata", { title }) : title,
            }))}
          />
        </Field>
      )}
    </div>
  );
}

/** What a format can't hold: the records that it refuses, and what it leaves out of the others. */
function FormatLimits({ format }: { format: OfferedFormat }) {
  const t = useTranslations();
  const parts = [
    { title: t("datasets.formats.excluded"), items: format.limits.map((message) => limitWords(t, message)) },
    { title: t("datasets.formats.dropped"), items: format.losses.map((what) => lossWords(t, what)) },
  ].filter(({ items }) => items.length > 0);
  if (parts.length === 0)
    return <p className="text-[0.9375rem] text-muted-foreground">{t("datasets.formats.keepsAll")}</p>;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {parts.map(({ title, items }) => (
        <div key={title}>
          <h3 className="text-sm font-medium">{title}</h3>
          <ul className="mt-1 list-disc ps-5 text-[0.9375rem] text-muted-foreground">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
