"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { familiesOfKind } from "@laurel/core/datasets/families";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import { useTRPC } from "../../../lib/trpc.ts";
import { CutVersion } from "./cut-version.tsx";
import { draftOf } from "./draft-of.ts";
import { newDraft } from "./new-draft.ts";

type NextVersionProps = {
  campaignId: string;
  datasetId: string;
  questions: QuestionSet;
  latestId: string | null;
};

/**
 * The form of the next version. It starts from what the latest one was made of, for mostly it is cut again
 * from newer judgments.
 */
export function NextVersion({ latestId, questions, ...rest }: NextVersionProps) {
  // A version that is cut or comes in meanwhile must not empty the form.
  const [startId] = useState(latestId);
  const {
    data: latest,
    error,
    refetch,
  } = useQuery(
    useTRPC().datasets.version.queryOptions(startId === null ? skipToken : { versionId: startId }, {
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const asked = questions.filter(({ kind }) => familiesOfKind(kind).length > 0);
  if (startId !== null && !latest)
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="h-96 w-full" />
    );
  const again =
    latest && asked.some(({ id }) => id === latest.spec.questionId) ? draftOf(latest.spec) : undefined;
  const [first] = asked;
  const initial = again ?? (first && newDraft(first));
  return initial && <CutVersion {...rest} questions={questions} initial={initial} />;
}
