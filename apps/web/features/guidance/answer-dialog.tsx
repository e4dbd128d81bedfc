"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
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
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [text, setText] = useState(question.answer ?? "");
  const answer = useMutation(
    trpc.guidance.answer.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({ title: "The answer is sent", description: `${question.askerName} sees it on the judging page.` });
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
    <Dialog open onOpenChange={(open) => !open && onClose()} title={question.answer === null ? "Answer" : "Correct the answer"} description={`${question.askerName} asked`}>
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        {answer.error && <Notice tone="danger">{errorMessage(answer.error)}</Notice>}
        <blockquote className="max-h-40 overflow-y-auto border-l-4 pl-3 break-words whitespace-pre-wrap">{question.text}</blockquote>
        <Field label="Answer" help="Markdown. If others would ask the same, say it in the guidelines too: everybody is shown what changed.">
          <Textarea autoFocus required maxLength={4_000} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={onClose}>Cancel</Button>
          <Button type="submit" busy={answer.isPending} disabled={text.trim() === "" || text.trim() === question.answer}>Send answer</Button>
        </div>
      </form>
    </Dialog>
  );
}
