"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { GraduationCap } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Button, ButtonLink } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showTime } from "../../lib/figures.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { MessageContent } from "../markdown/message-content.tsx";
import { judgmentWords } from "../prompts/answer-words.ts";

type PracticeTask = RouterOutputs["guidance"]["practiceTasks"]["rows"][number];

function Retire({ id }: { id: string }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const retire = useMutation(
    trpc.guidance.retirePractice.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.guidance.practiceTasks.queryFilter()),
      onError: tellFailure(t, t("guidance.practice.notRetired")),
    }),
  );
  return (
    <Button variant="secondary" size="small" busy={retire.isPending} onClick={() => retire.mutate({ id })}>
      {t("guidance.practice.retire")}
    </Button>
  );
}

const rightAnswer = (t: Translate, { answers, promptResponseIds }: PracticeTask) =>
  judgmentWords(t, answers, (id) =>
    t("guidance.practice.response", { id: promptResponseIds.indexOf(id) + 1 }),
  );

function columns(t: Translate, campaignId: string): readonly Column<PracticeTask>[] {
  return [
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
    {
      key: "answers",
      header: t("guidance.practice.rightAnswer"),
      cell: (row) => <span className="block min-w-44 break-words">{rightAnswer(t, row)}</span>,
    },
    {
      key: "explanation",
      header: t("guidance.practice.explanation"),
      cell: (row) => (
        <div className="min-w-56">
          <MessageContent text={row.explanation} />
          <p className="text-sm text-muted-foreground">
            {row.createdByName ?? t("guidance.somebody")}, {showTime(t, row.createdAt)}
          </p>
        </div>
      ),
    },
    {
      key: "action",
      header: <span className="sr-only">{t("guidance.action")}</span>,
      cell: (row) => <Retire id={row.id} />,
    },
  ];
}

/** The tasks that newcomers practise on. */
export function PracticeList({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const state = usePage({ limit: 20 });
  const query = useQuery(
    useTRPC().guidance.practiceTasks.queryOptions(
      { campaignId, ...state.page },
      { placeholderData: keepRows },
    ),
  );
  const empty = (
    <EmptyState
      icon={GraduationCap}
      title={t("guidance.practice.empty")}
      actions={
        <ButtonLink variant="secondary" href={`/campaigns/${campaignId}/prompts`}>
          {t("guidance.practice.toPrompts")}
        </ButtonLink>
      }
    >
      {t("guidance.practice.emptyHelp")}
    </EmptyState>
  );
  return (
    <DataTable
      caption={t("guidance.practice.table")}
      columns={columns(t, campaignId)}
      rowKey={(row) => row.id}
      query={query}
      state={state}
      searchLabel={t("guidance.practice.search")}
      empty={empty}
    />
  );
}
