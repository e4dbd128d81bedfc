"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { Question } from "@laurel/core/questions/question";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { Card } from "../../components/ui/card.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import type { LeasedTask } from "../annotate/leased-task.ts";
import { QuestionPanel } from "../annotate/question-panel.tsx";
import { Conversation } from "../reading/conversation.tsx";
import { builtInTask } from "./built-in-task.ts";
import { type CampaignFormState, toCampaignInput } from "./campaign-form-state.ts";

/** How the judging page will ask, as the form stands, about one of the campaign's tasks or a made-up one. */
export function FormPreview({ form, sampleOf }: { form: CampaignFormState; sampleOf: string | undefined }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const settled = useDeferredValue(form);
  const questions = askableQuestions(settled);
  const { data: sample } = useQuery({
    ...trpc.campaigns.sampleTask.queryOptions({ campaignId: sampleOf ?? "" }),
    enabled: sampleOf !== undefined,
  });
  const task = sample ?? builtInTask(questions, settled.responsesPerTask);
  const incomplete = settled.questions.length - questions.length;
  return (
    <Card
      title={t("campaigns.preview.title")}
      description={sample ? t("campaigns.preview.importedTask") : t("campaigns.preview.madeUpTask")}
      className="min-w-0 xl:sticky xl:top-32 xl:max-h-[calc(100dvh-9rem)] xl:overflow-y-auto"
    >
      <div className="flex flex-col gap-4">
        <PreviewTask task={task} />
        <section aria-label={t("campaigns.preview.asked")} className="flex flex-col gap-2">
          {questions.map(
            ({ id, title, help }) =>
              questions.length === 1 && (
                <p key={id} className="font-medium break-words">
                  {title} {help && <span className="font-normal text-muted-foreground">{help}</span>}
                </p>
              ),
          )}
          <QuestionPanel
            key={JSON.stringify([questions, task.assignmentId])}
            questions={questions}
            task={task}
          />
        </section>
        {incomplete > 0 && (
          <p className="text-sm text-muted-foreground">{t("campaigns.preview.incomplete", { incomplete })}</p>
        )}
      </div>
    </Card>
  );
}

const LETTERS = "ABCDEFGHI";

/** Maths that is too wide scrolls with its text, which the keyboard reaches. */
const TEXT = "max-h-40 min-w-0 overflow-auto rounded-lg border p-4 [&_.katex-display]:overflow-visible";

/** A task's texts in small, for the preview. */
function PreviewTask({ task }: { task: LeasedTask }) {
  const t = useTranslations();
  const { promptMessages, reference, responses } = task;
  return (
    <>
      <section aria-label={t("campaigns.preview.promptLabel")} className={TEXT} tabIndex={0}>
        <Conversation messages={promptMessages} />
      </section>
      {reference !== null && (
        <section aria-label={t("campaigns.preview.referenceLabel")} className="min-w-0 rounded-lg border p-4">
          <p className="text-sm font-medium text-muted-foreground">{t("campaigns.preview.reference")}</p>
          <p className="break-words whitespace-pre-wrap">{reference}</p>
        </section>
      )}
      <div className="grid gap-3">
        {responses.map(({ id, messages }, index) => (
          <section
            key={id}
            aria-label={t("campaigns.preview.responseLabel", { index: LETTERS[index] ?? index + 1 })}
            className={TEXT}
            tabIndex={0}
          >
            <p className="mb-1 text-sm font-semibold">
              {t("campaigns.preview.response")} {LETTERS[index] ?? index + 1}
            </p>
            <Conversation messages={messages} speakers={messages.length > 1} />
          </section>
        ))}
      </div>
    </>
  );
}

/** The questions of a form that are complete enough to be previewed; the others are left out. */
export function askableQuestions(form: CampaignFormState): QuestionSet {
  const complete = toCampaignInput(form).questions.flatMap(
    (question) => Question.safeParse(question).data ?? [],
  );
  const unique = complete.filter(({ id }, index) => complete.findIndex((other) => other.id === id) === index);
  return unique.map((question, index) =>
    unique.slice(0, index).some(({ id }) => id === question.when?.question)
      ? question
      : { ...question, when: undefined },
  );
}
