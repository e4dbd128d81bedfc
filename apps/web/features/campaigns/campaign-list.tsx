"use client";

import { useQuery } from "@tanstack/react-query";
import { FolderOpen, Plus } from "lucide-react";
import Link from "next/link";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { keepRows } from "../../lib/keep-rows.ts";
import { ROLE_NAMES } from "../../lib/role-names.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { showTime } from "../../lib/show-time.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { usePage } from "../../lib/use-page.ts";
import { NameText } from "../markdown/name-text.tsx";
import { useSession } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { CampaignStatusBadge } from "./campaign-status-badge.tsx";
import { LoadDemoButton } from "./load-demo-button.tsx";

type CampaignRow = RouterOutputs["campaigns"]["list"]["rows"][number];

const COLUMNS: readonly Column<CampaignRow>[] = [
  { key: "name", header: "Name", sort: "name", cell: (row) => <Link href={`/campaigns/${row.id}`} className="block min-w-44 font-medium break-words text-primary underline-offset-4 hover:underline"><NameText text={row.name} /></Link> },
  { key: "status", header: "Status", sort: "status", cell: (row) => <CampaignStatusBadge status={row.status} /> },
  { key: "role", header: "Your role", cell: (row) => (row.role ? ROLE_NAMES[row.role] : "–") },
  { key: "done", header: "Tasks done", numeric: true, cell: (row) => `${row.doneTasks.toLocaleString("en")} of ${row.tasks.toLocaleString("en")}` },
  { key: "judgments", header: "Judgments", numeric: true, cell: (row) => row.judgments.toLocaleString("en") },
  { key: "createdAt", header: "Created", sort: "createdAt", cell: (row) => <span className="whitespace-nowrap">{showTime(row.createdAt)}</span> },
];

/** Every campaign that one may see. */
export function CampaignList() {
  const trpc = useTRPC();
  const state = usePage({ sort: "createdAt", descending: true });
  const query = useQuery(trpc.campaigns.list.queryOptions(state.page, { placeholderData: keepRows }));
  const admin = useSession().data?.role === "admin";
  const create = <ButtonLink href="/campaigns/new"><Plus aria-hidden /> New campaign</ButtonLink>;
  const empty = admin ? (
    <EmptyState icon={FolderOpen} title="There are no campaigns yet" actions={<><LoadDemoButton />{create}</>}>
      A campaign is one labeling effort: prompts with responses, a question, and the people who answer it. The demo has about forty prompts to try everything with.
    </EmptyState>
  ) : (
    <EmptyState icon={FolderOpen} title="You are in no campaign yet">Whoever runs a campaign can add you to it; it then appears here.</EmptyState>
  );
  return (
    <PageBody>
      <PageHeader title="Campaigns" actions={admin && query.data?.total !== 0 ? create : undefined} />
      <DataTable caption="Campaigns" columns={COLUMNS} rowKey={(row) => row.id} query={query} state={state} empty={empty} searchLabel="Search campaigns" />
    </PageBody>
  );
}
