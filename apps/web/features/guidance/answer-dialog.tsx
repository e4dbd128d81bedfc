"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Textarea } from "../../components/ui/textarea.tsx";
import { errorMessage } from "../../lib/error-message.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { useTRPC } from "../../lib/trpc.ts";

type TaskQuestion = RouterOutputs["guidance"]["taskQuestions"]["rows"][number];

/** Answers what an annotator asked, or corrects the answer. Mounted anew for each question. */
export function AnswerDialog({ question, onClose }: { question: TaskQuestion; onClose: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [text, setText] = useState(question.answer ?? "");
  const answer = useMutation(
    trpc.guidance.answer.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({
          title: t("guidance.theAnswerIsSent"),
          description: t("guidance.askerNameSeesItOn", { askerName: question.askerName }),
        });
        await queries.invalidateQueries(trpc.guidance.pathFilter());
        onClose();
      },
      // Somebody else may have answered: the list then shows what.
      onError: () => void queries.invalidateQueries(trpc.guidance.pathFilter()),
    }),
  );
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    answer.mutate({ id: question.id, text: text.trim(), replace: question.answer !== null });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={question.answer === null ? t("guidance.answer") : t("guidance.correctTheAnswer")}
      description={t("guidance.askerNameAsked", { askerName: question.askerName })}
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        {answer.error && <Notice tone="danger">{errorMessage(t, answer.error)}</Notice>}
        <blockquote className="max-h-40 overflow-y-auto border-s-4 ps-3 break-words whitespace-pre-wrap">
          {question.text}
        </blockquote>
        <Field label={t("guidance.answer")} help={t("guidance.markdownIfOthersWould")}>
          <Textarea
            autoFocus
            required
            maxLength={4_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={onClose}>
            {t("guidance.cancel")}
          </Button>
          <Button
            type="submit"
            busy={answer.isPending}
            disabled={text.trim() === "" || text.trim() === question.answer}
          >
            {t("guidance.sendAnswer")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
