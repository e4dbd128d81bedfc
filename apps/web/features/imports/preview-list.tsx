"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { StepLabel } from "@laurel/core/questions/kinds/steps-schemas";
import type { RecordedAnswer, RecordedJudgment } from "@laurel/core/records/prompt-record";
import { Badge } from "../../components/ui/badge.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { classNames } from "../../lib/class-names.ts";
import { shortened } from "../../lib/shortened.ts";
import { type RouterInputs, type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { useSettled } from "../../lib/use-settled.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { MessageText } from "../reading/message-text.tsx";

/** What a file would bring in, as the form says now. */
export function usePreview(input: RouterInputs["imports"]["preview"]) {
  const settled = useSettled(input, 250);
  return useQuery(useTRPC().imports.preview.queryOptions(settled, { placeholderData: keepPreviousData }));
}

/** The first rows as they would be imported; it follows the form. */
export function PreviewList({ input }: { input: RouterInputs["imports"]["preview"] }) {
  const t = useTranslations();
  const { data, error, isFetching, refetch } = usePreview(input);
  if (error)
    return <ErrorState title={t("imports.previewFailed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-48 w-full" />;
  const invalid = data.items.filter((item) => "problems" in item).length;
  return (
    <div aria-busy={isFetching}>
      {data.refusal !== null && (
        <Notice tone="warning" className="mb-4">
          {data.refusal}
        </Notice>
      )}
      <p role="status" className="mb-3 text-[0.9375rem] text-muted-foreground">
        {data.items.length === 1
          ? t("imports.rows.only")
          : t("imports.rows.first", { items: data.items.length })}
        {t("imports.rows.importable", { items: data.items.length - invalid })}
        {invalid > 0 && t("imports.rows.notImportable", { invalid })}.
      </p>
      <ol
        className="flex max-h-[40rem] flex-col gap-3 overflow-y-auto"
        aria-label={t("imports.rows.title")}
        tabIndex={0}
      >
        {data.items.map((item, index) => (
          <PreviewItem key={`${item.line}|${index + 1}`} item={item} />
        ))}
      </ol>
    </div>
  );
}

type PreviewRow = RouterOutputs["imports"]["preview"]["items"][number];

/** One row as it would be imported, or why it can't be. */
function PreviewItem({ item }: { item: PreviewRow }) {
  const t = useTranslations();
  if ("problems" in item) {
    return (
      <li className="rounded-lg border border-destructive/50 p-4">
        <p className="text-sm font-medium">
          {t("imports.rows.line", { line: item.line })}{" "}
          <Badge tone="danger">{t("imports.rows.invalid")}</Badge>
        </p>
        <ul className="mt-1 text-sm">
          {item.problems.map((problem) => (
            <li key={problem.field + problem.reason}>
              {problem.field && (
                <code className="font-mono">
                  <NameText text={problem.field} />
                </code>
              )}{" "}
              <NameText text={problem.reason} />
            </li>
          ))}
        </ul>
      </li>
    );
  }
  const { record, namesFound } = item;
  return (
    <li className="rounded-lg border p-4">
      <p className="mb-2 flex flex-wrap items-center gap-2 text-sm font-medium">
        {t("imports.rows.line", { line: item.line })}
        {record.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        {namesFound > 0 && <Badge tone="warning">{t("imports.rows.namesFound", { namesFound })}</Badge>}
      </p>
      <MessageText messages={record.prompt} most={400} />
      {record.reference !== undefined && (
        <p className="mt-3 rounded-md border border-dashed p-3 text-sm break-words whitespace-pre-wrap">
          <span className="mb-1 block text-xs text-muted-foreground">{t("imports.referenceAnswer")}</span>
          {shortened(record.reference, 240)}
        </p>
      )}
      <ol className={classNames("mt-3 grid gap-3", record.responses.length > 1 && "sm:grid-cols-2")}>
        {record.responses.map((response, index) => (
          <li key={`${index + 1}`} className="min-w-0 rounded-md bg-muted p-3">
            <p className="mb-1 text-xs text-muted-foreground">
              <NameText text={response.source.model ?? t("imports.rows.noModel")} />
              {(record.recorded ?? []).map(({ answer }) => recordedWords(t, answer, index)).join("")}
            </p>
            {response.steps ? (
              <RecordedSteps steps={response.steps} labels={labelsOf(record.recorded)} />
            ) : (
              <MessageText messages={response.messages} most={240} />
            )}
          </li>
        ))}
      </ol>
    </li>
  );
}

/** The labels of steps that a row records, if it records any. */
function labelsOf(recorded: readonly RecordedJudgment[] | undefined): readonly StepLabel[] {
  const steps = recorded?.find(({ answer }) => answer.kind === "steps")?.answer;
  return steps?.kind === "steps" ? steps.labels : [];
}

/** What a row records about one of its responses, in words that follow the response's model. */
function recordedWords(t: Translate, recorded: RecordedAnswer, index: number): string {
  if (recorded.kind === "ranking") {
    const rank = recorded.tiers.findIndex((tier) => tier.includes(index));
    if (rank === -1) return "";
    return recorded.tiers.flat().length === 2 && recorded.tiers.length === 2
      ? ` · ${t(rank === 0 ? "imports.rows.chosen" : "imports.rows.rejected")}`
      : t("imports.rows.rank", { rank: rank + 1 });
  }
  if (recorded.kind === "binary") {
    const found = recorded.labels.find(({ response }) => response === index);
    return found ? ` · ${t(found.label ? "imports.rows.good" : "imports.rows.bad")}` : "";
  }
  if (recorded.kind === "rating") {
    const rated = Object.entries(recorded.ratings.find(({ response }) => response === index)?.aspects ?? {});
    return rated.length === 0
      ? ""
      : ` · ${rated.map(([aspect, rating]) => t("imports.rows.rating", { aspect, rating: rating ?? "–" })).join(", ")}`;
  }
  if (recorded.kind !== "steps" || recorded.response !== index) return "";
  const wrong = recorded.labels.indexOf(-1);
  return wrong === -1 ? t("imports.rows.noWrongStep") : t("imports.rows.wrongStep", { wrong: wrong + 1 });
}

const SHOWN = 12;
const TONES = { "-1": "danger", "0": "neutral" } as const;

/**
 * A response's first steps, shortened, up to the first wrong one at least. Steps that the file labels as
 * wrong or neutral show their label.
 */
function RecordedSteps({ steps, labels }: { steps: readonly string[]; labels: readonly StepLabel[] }) {
  const t = useTranslations();
  const shown = Math.max(SHOWN, labels.indexOf(-1) + 1);
  return (
    <>
      <ol className="flex flex-col gap-1.5">
        {steps.slice(0, shown).map((step, index) => {
          const label = labels[index] ?? 1;
          return (
            <li key={`${index + 1}`} className="grid grid-cols-[2rem_1fr] text-sm">
              <span aria-hidden className="text-muted-foreground tabular-nums">
                {index + 1}.
              </span>
              <span className="min-w-0 break-words whitespace-pre-wrap">
                {step.trim() === "" ? (
                  <em className="text-muted-foreground">{t("imports.rows.emptyStep")}</em>
                ) : (
                  shortened(step, 240)
                )}
                {label !== 1 && (
                  <>
                    {" "}
                    <Badge tone={TONES[label]}>
                      {t(label === -1 ? "imports.rows.stepWrong" : "imports.rows.stepNeutral")}
                    </Badge>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {steps.length > shown && (
        <p className="mt-2 text-sm text-muted-foreground">
          {t("imports.rows.moreSteps", { steps: steps.length - shown })}
        </p>
      )}
    </>
  );
}
