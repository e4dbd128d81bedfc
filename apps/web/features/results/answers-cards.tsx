"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { AnswerFigures } from "./answers/answer-figures.tsx";

/** What was answered to each question but rankings, a card each. */
export function AnswersCards({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data, error, refetch } = useQuery(useTRPC().results.answers.queryOptions({ campaignId }));
  if (!data)
    return (
      <Card title={t("results.answers")}>
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
      description={t("results.answeredInJudgmentsOf", {
        judgments: summary.judgments,
        judgments2: data.judgments,
      })}
    >
      {summary.judgments === 0 ? (
        <p className="text-muted-foreground">{t("results.nobodyHasAnsweredThis")}</p>
      ) : (
        <AnswerFigures summary={summary} judgments={data.judgments} />
      )}
      {summary.otherMeasure > 0 && (
        <p className="mt-4 text-sm text-muted-foreground">
          {t("results.otherMeasure", { count: summary.otherMeasure })}
        </p>
      )}
    </Card>
  ));
}
