"use client";

import { useQuery } from "@tanstack/react-query";
import { MessageCircleQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { keepRows } from "../../lib/keep-rows.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { showTime } from "../../lib/show-time.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { usePage } from "../../lib/use-page.ts";
import { MessageContent } from "../markdown/message-content.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";

type TaskQuestion = RouterOutputs["guidance"]["taskQuestions"]["rows"][number];

function Answer({ question }: { question: TaskQuestion }) {
  const t = useTranslations();
  if (question.answer === null) return <Badge tone="warning">{t("guidance.open")}</Badge>;
  return (
    <div className="min-w-56">
      <MessageContent text={question.answer} />
      <p className="text-sm text-muted-foreground">
        {question.answeredByName ?? t("guidance.somebody")}, {showTime(t, question.answeredAt)}
        {question.seenAt === null && t("guidance.notSeenYet")}
      </p>
    </div>
  );
}

function columns(
  t: Translate,
  campaignId: string,
  onAnswer: (question: TaskQuestion) => void,
): readonly Column<TaskQuestion>[] {
  return [
    {
      key: "question",
      header: t("guidance.question"),
      cell: (row) => (
        <div className="min-w-56">
          <p className="font-medium break-words whitespace-pre-wrap">{row.text}</p>
          <p className="text-sm text-muted-foreground">
            {row.askerName}, {showTime(t, row.createdAt)}
          </p>
        </div>
      ),
    },
    {
      key: "prompt",
      header: t("guidance.prompt"),
      cell: (row) => (
        <Link
          href={`/campaigns/${campaignId}/prompts/${row.promptId}`}
          className="line-clamp-3 min-w-44 break-words text-primary underline-offset-4 hover:underline"
        >
          {row.preview || t("guidance.noText")}
        </Link>
      ),
    },
    { key: "answer", header: t("guidance.answer"), cell: (row) => <Answer question={row} /> },
    {
      key: "action",
      header: <span className="sr-only">{t("guidance.action")}</span>,
      cell: (row) => (
        <Button variant="secondary" size="small" onClick={() => onAnswer(row)}>
          {row.answer === null ? t("guidance.answer") : t("guidance.correct")}
        </Button>
      ),
    },
  ];
}

/** What annotators asked about tasks, the open questions first. */
export function QuestionList({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const state = usePage({ limit: 20 });
  const query = useQuery(
    useTRPC().guidance.taskQuestions.queryOptions(
      { campaignId, ...state.page },
      { placeholderData: keepRows },
    ),
  );
  const [answering, setAnswering] = useState<TaskQuestion | null>(null);
  const empty = (
    <EmptyState icon={MessageCircleQuestion} title={t("guidance.nobodyHasAskedAnything")}>
      {t("guidance.annotatorsCanAskAbout")}
    </EmptyState>
  );
  return (
    <>
      <DataTable
        caption={t("guidance.questionsAboutTasks")}
        columns={columns(t, campaignId, setAnswering)}
        rowKey={(row) => row.id}
        query={query}
        state={state}
        searchLabel={t("guidance.searchQuestionsAndPrompts")}
        empty={empty}
      />
      {answering && (
        <AnswerDialog key={answering.id} question={answering} onClose={() => setAnswering(null)} />
      )}
    </>
  );
}
