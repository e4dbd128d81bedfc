"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import type { AnswerSummary } from "./answers/answer-summary.ts";
import { BinaryFigures } from "./answers/binary-figures.tsx";
import { FlagsFigures } from "./answers/flags-figures.tsx";
import { RatingFigures } from "./answers/rating-figures.tsx";
import { StepsFigures } from "./answers/steps-figures.tsx";
import { WrittenFigures } from "./answers/written-figures.tsx";

/** A card for each question but rankings, with what was answered to it. */
export function AnswersCards({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data, error, refetch } = useQuery(useTRPC().results.answers.queryOptions({ campaignId }));
  if (!data)
    return (
      <Card title={t("results.answers.title")}>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton className="h-40 w-full" />
        )}
      </Card>
    );
  return data.questions.map((summary) => (
    <Card
      key={summary.question.id}
      title={summary.question.title}
      description={t("results.answers.answered", {
        judgments: summary.judgments,
        judgments2: data.judgments,
      })}
    >
      {summary.judgments === 0 ? (
        <p className="text-muted-foreground">{t("results.answers.empty")}</p>
      ) : (
        <AnswerFigures summary={summary} judgments={data.judgments} />
      )}
      {summary.otherMeasure > 0 && (
        <p className="mt-4 text-sm text-muted-foreground">
          {t("results.answers.otherMeasure", { count: summary.otherMeasure })}
        </p>
      )}
    </Card>
  ));
}

/** The answers to one question as plots: one line for each kind. */
function AnswerFigures({ summary, judgments }: { summary: AnswerSummary; judgments: number }): ReactElement {
  switch (summary.kind) {
    case "rating":
      return <RatingFigures summary={summary} />;
    case "binary":
      return <BinaryFigures summary={summary} />;
    case "steps":
      return <StepsFigures summary={summary} />;
    case "flags":
      return <FlagsFigures summary={summary} />;
    case "rewrite":
    case "text":
      return <WrittenFigures summary={summary} judgments={judgments} />;
  }
}
