"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { FolderOpen, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Button, ButtonLink } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showCount, showTime } from "../../lib/figures.ts";
import { roleNames } from "../../lib/role-names.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { useSession } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { CampaignStatusBadge } from "./campaign-status.tsx";

type CampaignRow = RouterOutputs["campaigns"]["list"]["rows"][number];

const columns = (t: Translate): readonly Column<CampaignRow>[] => [
  {
    key: "name",
    header: t("campaigns.name"),
    sort: "name",
    cell: (row) => (
      <Link
        href={`/campaigns/${row.id}`}
        className="block min-w-44 font-medium break-words text-primary underline-offset-4 hover:underline"
      >
        <NameText text={row.name} />
      </Link>
    ),
  },
  {
    key: "status",
    header: t("campaigns.status.title"),
    sort: "status",
    cell: (row) => <CampaignStatusBadge status={row.status} />,
  },
  {
    key: "role",
    header: t("campaigns.list.yourRole"),
    cell: (row) => (row.role ? roleNames(t)[row.role] : "–"),
  },
  {
    key: "done",
    header: t("campaigns.list.tasksDone"),
    numeric: true,
    cell: (row) => t("campaigns.list.doneOfTasks", { doneTasks: row.doneTasks, tasks: row.tasks }),
  },
  {
    key: "judgments",
    header: t("campaigns.list.judgments"),
    numeric: true,
    cell: (row) => showCount(t, row.judgments),
  },
  {
    key: "createdAt",
    header: t("campaigns.list.created"),
    sort: "createdAt",
    cell: (row) => <span className="whitespace-nowrap">{showTime(t, row.createdAt)}</span>,
  },
];

/** All campaigns that the signed-in person may see. */
export function CampaignList() {
  const t = useTranslations();
  const trpc = useTRPC();
  const state = usePage({ sort: "createdAt", descending: true });
  const query = useQuery(trpc.campaigns.list.queryOptions(state.page, { placeholderData: keepRows }));
  const admin = useSession().data?.role === "admin";
  const create = (
    <ButtonLink href="/campaigns/new">
      <Plus aria-hidden /> {t("campaigns.new.title")}
    </ButtonLink>
  );
  const empty = admin ? (
    <EmptyState
      icon={FolderOpen}
      title={t("campaigns.list.empty")}
      actions={
        <>
          <LoadDemoButton />
          {create}
        </>
      }
    >
      {t("campaigns.list.emptyHelp")}
    </EmptyState>
  ) : (
    <EmptyState icon={FolderOpen} title={t("campaigns.list.noMembership")}>
      {t("campaigns.list.noMembershipHelp")}
    </EmptyState>
  );
  return (
    <PageBody>
      <PageHeader
        title={t("campaigns.list.title")}
        actions={admin && (query.isError || query.data?.total) ? create : undefined}
      />
      <DataTable
        caption={t("campaigns.list.title")}
        columns={columns(t)}
        rowKey={(row) => row.id}
        query={query}
        state={state}
        empty={empty}
        searchLabel={t("campaigns.list.search")}
      />
    </PageBody>
  );
}

/** Makes a campaign of ready-made prompts, to look around with. */
function LoadDemoButton() {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const load = useMutation(
    trpc.campaigns.loadDemo.mutationOptions({
      onSuccess: async ({ campaignId }) => {
        await Promise.all([
          queries.invalidateQueries(trpc.campaigns.pathFilter()),
          queries.invalidateQueries(trpc.session.pathFilter()),
        ]);
        router.push(`/campaigns/${campaignId}`);
      },
      onError: tellFailure(t, t("campaigns.demo.notLoaded")),
    }),
  );
  return (
    <Button variant="secondary" busy={load.isPending} onClick={() => load.mutate()}>
      {t("campaigns.demo.load")}
    </Button>
  );
}
