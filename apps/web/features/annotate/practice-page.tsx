"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { GraduationCap } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Answers } from "@laurel/core/questions/answers";
import { showsReference } from "@laurel/core/questions/kinds/binary-rules";
import { Button, ButtonLink } from "../../components/ui/button.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { usePreferences } from "../account/use-preferences.ts";
import { PracticeResult } from "../guidance/practice-result.tsx";
import { ReadingStyle } from "../reading/reading-style.tsx";
import { letterOf } from "../reading/response-letter.ts";
import { PageBody } from "../shell/page-body.tsx";
import { PageState } from "../shell/page-state.tsx";
import { FIRST_UNFINISHED, type Focus, useDesk } from "./desk.ts";
import { GUARD_MS, OwnKeysContext, useJudgeKeys, usePaintedAt } from "./keys.tsx";
import { presentedIds } from "./leased-task.ts";
import { QuestionRows } from "./question-rows.tsx";
import { TaskView } from "./task-view.tsx";
import { useStepsView } from "./use-steps-view.ts";

/** The practice tasks of a campaign, one after another. */
export function PracticePage({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data, error, refetch } = useQuery(
    useTRPC().judging.practice.queryOptions({ campaignId }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (!data)
    return <PageState title={t("annotate.practice.title")} error={error} onRetry={() => void refetch()} />;
  if (data.tasks.length > 0) return <PracticeScreen campaignId={campaignId} practice={data} />;
  return (
    <PageBody>
      <h1 className="sr-only">{t("annotate.practice.title")}</h1>
      <EmptyState
        icon={GraduationCap}
        title={t("annotate.practice.empty")}
        actions={
          <ButtonLink href={`/campaigns/${campaignId}/judge`}>{t("annotate.practice.judge")}</ButtonLink>
        }
      >
        {t("annotate.practice.emptyHelp")}
      </EmptyState>
    </PageBody>
  );
}

const NO_KEYS = {};

/**
 * One practice task: judged as on the judging page, then held against the right answer with the reason.
 * Nothing is stored.
 */
function PracticeScreen({
  campaignId,
  practice,
}: {
  campaignId: string;
  practice: RouterOutputs["judging"]["practice"];
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const router = useRouter();
  const { preferences } = usePreferences();
  const own = preferences.keys ?? NO_KEYS;
  const [place, setPlace] = useState(0);
  const [draft, setDraft] = useState<Answers>({});
  const [focus, setFocus] = useState<Focus>(FIRST_UNFINISHED);
  const check = useMutation(trpc.judging.checkPractice.mutationOptions());
  const finish = useMutation(
    trpc.judging.finishPractice.mutationOptions({
      onSuccess: () => router.push(`/campaigns/${campaignId}/judge`),
    }),
  );
  const { questions } = practice.questions;
  const task = practice.tasks[place] ?? null;
  const last = place === practice.tasks.length - 1;
  const onDraft = (answers: Answers, to: Focus) => {
    setDraft(answers);
    setFocus(to);
  };
  const paintedAt = usePaintedAt(`${task?.assignmentId ?? ""} ${check.data ? "checked" : ""}`);
  const desk = useDesk({
    task,
    questions,
    draft,
    focus,
    onDraft,
    onSubmit: (answers) =>
      task && (setDraft(answers), check.mutate({ practiceId: task.assignmentId, answers })),
  });
  const stepsView = useStepsView({
    questions,
    task,
    draft,
    focus,
    active: desk.active?.id ?? null,
    onFocus: setFocus,
  });
  const next = () => {
    if (last) return finish.mutate({ campaignId });
    check.reset();
    onDraft({}, FIRST_UNFINISHED);
    setPlace(place + 1);
  };
  const offers = check.data || check.isPending ? [] : desk.offers;
  const act = (id: string) => {
    const offer = offers.find((each) => each.id === id);
    if (offer && desk.active) desk.take(desk.active, offer);
    else if (id === "submit") (check.data ? next : desk.submit)();
  };
  useJudgeKeys({
    own,
    paintedAt,
    offered: (id) => id === "submit" || offers.some((offer) => offer.id === id),
    act,
  });
  const seen = (at: number) => paintedAt.current !== null && at - paintedAt.current >= GUARD_MS;
  if (!task) return null;
  return (
    <OwnKeysContext value={own}>
      <main
        id="main"
        tabIndex={-1}
        className="flex flex-1 flex-col outline-hidden lg:h-[calc(100dvh-3.5rem-1px)] lg:flex-none lg:overflow-hidden"
      >
        <div className="flex min-h-11 items-center gap-3 px-4 pt-2 sm:px-6">
          <h1 className="flex-1 text-base font-semibold">
            {t.rich("annotate.practice.place", {
              place: place + 1,
              tasks: practice.tasks.length,
              span: (chunks) => <span className="font-normal text-muted-foreground">{chunks}</span>,
            })}
          </h1>
          <Button
            variant="ghost"
            size="small"
            busy={finish.isPending}
            onClick={() => finish.mutate({ campaignId })}
          >
            {t("annotate.practice.leave")}
          </Button>
        </div>
        <ReadingStyle {...preferences} className="flex min-h-0 min-w-0 flex-1 flex-col px-3 py-2 sm:px-6">
          <div className="relative flex min-h-0 flex-1 flex-col">
            <TaskView
              key={task.assignmentId}
              task={task}
              place="shown"
              marked={null}
              showReference={showsReference(questions)}
              steps={stepsView(task)}
              instead={null}
            />
          </div>
        </ReadingStyle>
        <section
          aria-label={t("annotate.yourAnswer")}
          className="sticky bottom-0 z-20 flex max-h-[60dvh] flex-col gap-2 overflow-y-auto border-t bg-card px-3 py-2 sm:px-6 lg:static lg:shrink-0"
        >
          {check.error && <ErrorState error={check.error} onRetry={() => check.reset()} />}
          {check.data ? (
            <PracticeResult
              questions={questions}
              answers={draft}
              result={check.data}
              nameOf={(id) => letterOf(presentedIds(task), id)}
            />
          ) : (
            <QuestionRows
              questions={questions}
              task={task}
              answers={draft}
              focus={focus}
              onFocus={setFocus}
              onOffer={(question, offer, event) => seen(event.timeStamp) && desk.take(question, offer)}
              onAnswer={desk.answer}
            />
          )}
          <div className="flex items-center justify-end gap-3">
            {desk.complaint && (
              <p role="alert" className="flex-1 text-sm text-destructive">
                {desk.complaint}
              </p>
            )}
            {(check.data || desk.needsSubmit) && (
              <Button busy={check.isPending || finish.isPending} onClick={() => act("submit")}>
                {check.data
                  ? last
                    ? t("annotate.practice.startJudging")
                    : t("annotate.practice.next")
                  : t("annotate.practice.check")}{" "}
                <span aria-hidden className="hidden lg:inline">
                  ⏎
                </span>
              </Button>
            )}
          </div>
        </section>
      </main>
    </OwnKeysContext>
  );
}
