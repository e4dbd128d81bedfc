"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { showTime } from "../../lib/figures.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { MessageContent } from "../markdown/message-content.tsx";

export type OwnQuestion = RouterOutputs["judging"]["myQuestions"]["rows"][number];

/** A help request of one's own, the prompt that it is about, and the answer if there is one. */
export function AnsweredRequest({ question }: { question: OwnQuestion }) {
  const t = useTranslations();
  return (
    <article className="flex min-w-0 flex-col gap-2">
      <p className="line-clamp-2 text-sm break-words text-muted-foreground">
        {question.preview || t("guidance.noText")}
      </p>
      <p className="font-medium break-words whitespace-pre-wrap">{question.text}</p>
      {question.answer === null ? (
        <p className="text-[0.9375rem] text-muted-foreground">
          {t("guidance.answers.pending", { createdAt: showTime(t, question.createdAt) })}
        </p>
      ) : (
        <div className="border-s-4 border-primary ps-3">
          <p className="text-sm text-muted-foreground">
            {question.answeredByName ?? t("guidance.answers.lead")}, {showTime(t, question.answeredAt)}
          </p>
          <MessageContent text={question.answer} />
        </div>
      )}
    </article>
  );
}

/** Marks answers to help requests as seen by the person who asked. */
export function useSeeAnswers() {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.judging.seeAnswers.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.judging.myQuestions.queryFilter()),
      onError: tellFailure(t, t("guidance.notSaved")),
    }),
  );
}
