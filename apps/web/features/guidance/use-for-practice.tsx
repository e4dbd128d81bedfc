"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Answers } from "@laurel/core/questions/answers";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Textarea } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { errorMessage } from "../../lib/api-error.ts";
import { newId } from "../../lib/new-id.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { useTRPC } from "../../lib/trpc.ts";

type UseForPracticeProps = {
  campaignId: string;
  taskId: string;
  answers: Answers;
  /** The answers as people read them. */
  words: string;
};

/** Makes a judgment's answers the known answers of its task, for people to practise on. */
export function UseForPractice({ campaignId, taskId, answers, words }: UseForPracticeProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const [explanation, setExplanation] = useState("");
  const set = useMutation(
    trpc.guidance.setPractice.mutationOptions({
      onSuccess: () => {
        toastQueue.add({
          title: t("guidance.useForPractice.done"),
          description: t("guidance.useForPractice.doneHelp"),
        });
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
      <Button variant="ghost" size="small" onClick={() => setId(newId())}>
        {t("guidance.useForPractice.title")}
      </Button>
      <Dialog
        open={id !== null}
        onOpenChange={(open) => !open && setId(null)}
        title={t("guidance.useForPractice.title")}
        description={t("guidance.useForPractice.help")}
      >
        <form onSubmit={submit} className="flex flex-col gap-4">
          {set.error && <Notice tone="danger">{errorMessage(t, set.error)}</Notice>}
          <p className="break-words">
            <span className="text-muted-foreground">{t("guidance.useForPractice.rightAnswer")} </span>
            {words}
          </p>
          <Field label={t("guidance.useForPractice.why")} help={t("guidance.useForPractice.whyHelp")}>
            <Textarea
              autoFocus
              required
              maxLength={4_000}
              value={explanation}
              onChange={(event) => setExplanation(event.target.value)}
            />
          </Field>
          <div className="flex justify-end gap-2">
            <Button variant="secondary" onClick={() => setId(null)}>
              {t("guidance.cancel")}
            </Button>
            <Button type="submit" busy={set.isPending} disabled={explanation.trim() === ""}>
              {t("guidance.useForPractice.title")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
