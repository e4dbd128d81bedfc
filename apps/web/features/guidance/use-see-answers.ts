"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { tellFailure } from "../../lib/tell-failure.ts";
import { useTRPC } from "../../lib/trpc.ts";

/** Marks answers as seen by their asker. */
export function useSeeAnswers() {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.judging.seeAnswers.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.judging.myQuestions.queryFilter()),
      onError: tellFailure(t, t("guidance.thisWasNotSaved")),
    }),
  );
}
