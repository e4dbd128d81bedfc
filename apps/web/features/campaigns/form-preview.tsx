"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { Card } from "../../components/ui/card.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { QuestionPanel } from "../annotate/question-panel.tsx";
import { askableQuestions } from "./askable-questions.ts";
import { builtInTask } from "./built-in-task.ts";
import type { CampaignDraft } from "./campaign-draft.ts";
import { PreviewTask } from "./preview-task.tsx";

/** How the judging page will ask, as the form stands, about one of the campaign's tasks or a made-up one. */
export function FormPreview({ draft, sampleOf }: { draft: CampaignDraft; sampleOf: string | undefined }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const settled = useDeferredValue(draft);
  const questions = askableQuestions(settled);
  const { data: sample } = useQuery({
    ...trpc.campaigns.sampleTask.queryOptions({ campaignId: sampleOf ?? "" }),
    enabled: sampleOf !== undefined,
  });
  const task = sample ?? builtInTask(questions, settled.responsesPerTask);
  const incomplete = settled.questions.length - questions.length;
  return (
    <Card
      title={t("campaigns.preview")}
      description={sample ? t("campaigns.withAnImportedTask") : t("campaigns.withAMadeUp")}
      className="min-w-0 xl:sticky xl:top-32 xl:max-h-[calc(100dvh-9rem)] xl:overflow-y-auto"
    >
      <div className="flex flex-col gap-4">
        <PreviewTask task={task} />
        <section aria-label={t("campaigns.whatIsAsked")} className="flex flex-col gap-2">
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
          <p className="text-sm text-muted-foreground">
            {t("campaigns.questionNotShownSomething", { incomplete })}
          </p>
        )}
      </div>
    </Card>
  );
}
