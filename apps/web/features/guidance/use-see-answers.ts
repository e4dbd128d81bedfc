"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { tellFailure } from "../../lib/tell-failure.ts";
import { useTRPC } from "../../lib/trpc.ts";

/** Marks answers as seen by their asker. */
export function useSeeAnswers() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.judging.seeAnswers.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.judging.myQuestions.queryFilter()),
      onError: tellFailure("This was not saved"),
    }),
  );
}
