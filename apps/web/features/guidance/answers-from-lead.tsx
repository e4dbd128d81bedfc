"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { AnsweredQuestion } from "./answered-question.tsx";
import { useSeeAnswers } from "./use-see-answers.ts";

const POLL_MS = 60_000;

/** Says on the judging page that the lead has answered, and shows the answers; nothing where there is nothing new. */
export function AnswersFromLead({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data } = useQuery(useTRPC().judging.myQuestions.queryOptions({ campaignId, limit: 50 }, { refetchInterval: POLL_MS }));
  const see = useSeeAnswers();
  const [open, setOpen] = useState(false);
  const unseen = (data?.rows ?? []).filter(({ answer, seenAt }) => answer !== null && seenAt === null);
  if (unseen.length === 0) return null;
  const read = () => see.mutate({ questionIds: unseen.map(({ id }) => id) }, { onSuccess: () => setOpen(false) });
  return (
    <>
      <Button variant="secondary" size="small" onClick={() => setOpen(true)}>{t("guidance.answerFromTheLead", { unseen: unseen.length })}</Button>
      <Dialog open={open} onOpenChange={setOpen} place="side" title={t("guidance.answersFromTheLead")} footer={<Button busy={see.isPending} onClick={read}>{t("guidance.iHaveReadThis")}</Button>}>
        <div className="flex flex-col gap-6">{unseen.map((question) => <AnsweredQuestion key={question.id} question={question} />)}</div>
      </Dialog>
    </>
  );
}
