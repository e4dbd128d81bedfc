"use client";

import type { Answers } from "@laurel/core/questions/answers";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Textarea } from "../../components/ui/textarea.tsx";
import { errorMessage } from "../../lib/error-message.ts";
import { newId } from "../../lib/new-id.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { useTRPC } from "../../lib/trpc.ts";

type UseForPracticeProps = { campaignId: string; taskId: string; answers: Answers; /** The answers as people read them. */ words: string };

/** Makes a judgment's answers the right ones of its task, for people to practise on. */
export function UseForPractice({ campaignId, taskId, answers, words }: UseForPracticeProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const [explanation, setExplanation] = useState("");
  const set = useMutation(
    trpc.guidance.setPractice.mutationOptions({
      onSuccess: () => {
        toastQueue.add({ title: "The task is for practice", description: "It stands under Questions, Practice." });
        setId(null);
        setExplanation("");
        return queries.invalidateQueries(trpc.guidance.pathFilter());
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (id) set.mutate({ id, campaignId, taskId, answers, explanation: explanation.trim() });
  };
  return (
    <>
      <Button variant="ghost" size="small" onClick={() => setId(newId())}>Use for practice</Button>
      <Dialog open={id !== null} onOpenChange={(open) => !open && setId(null)} title="Use for practice" description="Newcomers judge this task, and are then shown the right answer and your reason. It gives no judgment.">
        <form onSubmit={submit} className="flex flex-col gap-4">
          {set.error && <Notice tone="danger">{errorMessage(set.error)}</Notice>}
          <p className="break-words"><span className="text-muted-foreground">Right answer: </span>{words}</p>
          <Field label="Why is this right?" help="Markdown.">
            <Textarea autoFocus required maxLength={4_000} value={explanation} onChange={(event) => setExplanation(event.target.value)} />
          </Field>
          <div className="flex justify-end gap-2">
            <Button variant="secondary" onClick={() => setId(null)}>Cancel</Button>
            <Button type="submit" busy={set.isPending} disabled={explanation.trim() === ""}>Use for practice</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
