"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { PartyPopper } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Button } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { PageBody } from "../shell/page-body.tsx";

type SkippedRow = RouterOutputs["campaigns"]["exhausted"]["rows"][number];

function Reopen({ campaignId, taskId }: { campaignId: string; taskId: string }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const reopen = useMutation(
    trpc.campaigns.reopenTask.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({
          title: t("campaigns.skipped.reopened"),
          description: t("campaigns.skipped.reopenedHelp"),
        });
        await queries.invalidateQueries(trpc.campaigns.pathFilter());
      },
      onError: tellFailure(t, t("campaigns.skipped.notReopened")),
    }),
  );
  return (
    <Button
      variant="secondary"
      size="small"
      busy={reopen.isPending}
      onClick={() => reopen.mutate({ campaignId, taskId })}
    >
      {t("campaigns.status.reopen.action")}
    </Button>
  );
}

function columns(t: Translate, campaignId: string): readonly Column<SkippedRow>[] {
  return [
    {
      key: "task",
      header: t("campaigns.skipped.prompt"),
      cell: (row) => (
        <Link
          href={`/campaigns/${campaignId}/prompts/${row.promptId}`}
          className="line-clamp-2 min-w-52 break-words text-primary underline-offset-4 hover:underline"
        >
          <NameText text={row.preview || t("campaigns.skipped.noText")} />
        </Link>
      ),
    },
    {
      key: "skips",
      header: t("campaigns.skipped.by"),
      cell: (row) => (
        <ul className="flex min-w-56 flex-col gap-1">
          {row.skips.map((skip) => (
            <li key={`${skip.name}|${skip.at ?? 0}`}>
              <NameText text={skip.name} />: {skipReasons(t)[skip.reason ?? ""] ?? skip.reason}
              {skip.note && (
                <span className="text-muted-foreground">
                  {" "}
                  “<NameText text={skip.note} />”
                </span>
              )}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: "action",
      header: <span className="sr-only">{t("campaigns.skipped.action")}</span>,
      cell: (row) => <Reopen campaignId={campaignId} taskId={row.taskId} />,
    },
  ];
}

/** Tasks that everybody skipped and that wait for a decision. */
export function SkippedList({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const state = usePage();
  const query = useQuery(
    useTRPC().campaigns.exhausted.queryOptions({ campaignId, ...state.page }, { placeholderData: keepRows }),
  );
  return (
    <PageBody>
      <PageHeader title={t("campaigns.skipped.title")} description={t("campaigns.skipped.help")} />
      <DataTable
        caption={t("campaigns.skipped.title")}
        columns={columns(t, campaignId)}
        rowKey={(row) => row.taskId}
        query={query}
        state={state}
        searchLabel={t("campaigns.skipped.search")}
        empty={<EmptyState icon={PartyPopper} title={t("campaigns.skipped.empty")} />}
      />
    </PageBody>
  );
}

/** The reasons for skipping a task, in words. */
const skipReasons = (t: Translate): Readonly<Record<string, string>> => ({
  unclear: t("campaigns.skipped.reasons.unclear"),
  language: t("campaigns.skipped.reasons.language"),
  harmful: t("campaigns.skipped.reasons.harmful"),
  broken: t("campaigns.skipped.reasons.broken"),
  other: t("campaigns.skipped.reasons.other"),
});
