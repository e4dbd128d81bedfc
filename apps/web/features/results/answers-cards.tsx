"use client";

import { useQuery } from "@tanstack/react-query";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { countOf } from "../../lib/count-of.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { AnswerFigures } from "./answers/answer-figures.tsx";

/** What was answered to each question but rankings, a card each. */
export function AnswersCards({ campaignId }: { campaignId: string }) {
  const { data, error, refetch } = useQuery(useTRPC().results.answers.queryOptions({ campaignId }));
  if (!data) return <Card title="Answers">{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-40 w-full" />}</Card>;
  return data.questions.map((summary) => (
    <Card key={summary.question.id} title={summary.question.title} description={`Answered in ${summary.judgments.toLocaleString("en")} of ${countOf(data.judgments, "judgment")}. Imported and surplus ones are not counted.`}>
      {summary.judgments === 0 ? <p className="text-muted-foreground">Nobody has answered this question yet.</p> : <AnswerFigures summary={summary} judgments={data.judgments} />}
      {summary.otherMeasure > 0 && <p className="mt-4 text-sm text-muted-foreground">{countOf(summary.otherMeasure, "answer")} to an earlier version of this question, on another scale, {summary.otherMeasure === 1 ? "is" : "are"} left out.</p>}
    </Card>
  ));
}
