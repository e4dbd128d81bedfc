"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { AnsweredRequest, type OwnQuestion, useSeeAnswers } from "./answered-request.tsx";

type AnswersDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  questions: readonly OwnQuestion[];
};

/** The lead's answers, shown until the annotator says that they were read. */
export function AnswersDialog({ open, onOpenChange, questions }: AnswersDialogProps) {
  const t = useTranslations();
  const see = useSeeAnswers();
  const read = () =>
    see.mutate({ questionIds: questions.map(({ id }) => id) }, { onSuccess: () => onOpenChange(false) });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      place="side"
      title={t("guidance.answers.title")}
      footer={
        <Button busy={see.isPending} onClick={read}>
          {t("guidance.answers.markRead")}
        </Button>
      }
    >
      <div className="flex flex-col gap-6">
        {questions.map((question) => (
          <AnsweredRequest key={question.id} question={question} />
        ))}
      </div>
    </Dialog>
  );
}
