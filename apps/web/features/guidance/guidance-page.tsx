"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { MessageCircleQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Textarea } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { errorMessage } from "../../lib/api-error.ts";
import { showTime } from "../../lib/figures.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { MessageContent } from "../markdown/message-content.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { PracticeList } from "./practice-list.tsx";

/**
 * How a campaign's annotators are helped to judge alike: answers to what they ask, and tasks to practise on.
 */
export function GuidancePage({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data } = useQuery(useTRPC().guidance.openQuestions.queryOptions({ campaignId }));
  const tabs = [
    {
      value: "questions",
      label:
        data && data.open > 0
          ? t("guidance.requests.tabWithOpen", { open: data.open })
          : t("guidance.requests.tab"),
      content: <HelpRequestList campaignId={campaignId} />,
    },
    {
      value: "practice",
      label: t("guidance.practice.tab"),
      content: <PracticeList campaignId={campaignId} />,
    },
  ];
  return (
    <PageBody>
      <PageHeader title={t("guidance.requests.tab")} description={t("guidance.help")} />
      <Tabs label={t("guidance.title")} tabs={tabs} />
    </PageBody>
  );
}

type TaskQuestion = RouterOutputs["guidance"]["taskQuestions"]["rows"][number];

function Answer({ question }: { question: TaskQuestion }) {
  const t = useTranslations();
  if (question.answer === null) return <Badge tone="warning">{t("guidance.requests.open")}</Badge>;
  return (
    <div className="min-w-56">
      <MessageContent text={question.answer} />
      <p className="text-sm text-muted-foreground">
        {question.answeredByName ?? t("guidance.somebody")}, {showTime(t, question.answeredAt)}
        {question.seenAt === null && t("guidance.requests.notSeen")}
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
      header: t("guidance.request"),
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
          {row.answer === null ? t("guidance.answer") : t("guidance.requests.correct")}
        </Button>
      ),
    },
  ];
}

/** What annotators asked about tasks, the open questions first. */
function HelpRequestList({ campaignId }: { campaignId: string }) {
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
    <EmptyState icon={MessageCircleQuestion} title={t("guidance.requests.empty")}>
      {t("guidance.requests.emptyHelp")}
    </EmptyState>
  );
  return (
    <>
      <DataTable
        caption={t("guidance.requests.table")}
        columns={columns(t, campaignId, setAnswering)}
        rowKey={(row) => row.id}
        query={query}
        state={state}
        searchLabel={t("guidance.requests.search")}
        empty={empty}
      />
      {answering && (
        <AnswerDialog key={answering.id} question={answering} onClose={() => setAnswering(null)} />
      )}
    </>
  );
}

/** Answers what an annotator asked, or corrects the answer. Each question mounts its own. */
function AnswerDialog({ question, onClose }: { question: TaskQuestion; onClose: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [text, setText] = useState(question.answer ?? "");
  const answer = useMutation(
    trpc.guidance.answer.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({
          title: t("guidance.answerDialog.sent"),
          description: t("guidance.answerDialog.sentHelp", { askerName: question.askerName }),
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
      title={question.answer === null ? t("guidance.answer") : t("guidance.answerDialog.correct")}
      description={t("guidance.answerDialog.asked", { askerName: question.askerName })}
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        {answer.error && <Notice tone="danger">{errorMessage(t, answer.error)}</Notice>}
        <blockquote className="max-h-40 overflow-y-auto border-s-4 ps-3 break-words whitespace-pre-wrap">
          {question.text}
        </blockquote>
        <Field label={t("guidance.answer")} help={t("guidance.answerDialog.help")}>
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
            {t("guidance.answerDialog.send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
