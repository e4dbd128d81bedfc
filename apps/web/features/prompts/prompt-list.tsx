"use client";

import { useQuery } from "@tanstack/react-query";
import { MessagesSquare } from "lucide-react";
import Link from "next/link";
import { Badge } from "../../components/ui/badge.tsx";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { keepRows } from "../../lib/keep-rows.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { usePage } from "../../lib/use-page.ts";
import { NameText } from "../markdown/name-text.tsx";
import { useCampaignRole } from "../session/use-campaign-role.ts";
import { PageBody } from "../shell/page-body.tsx";

type PromptRow = RouterOutputs["campaigns"]["prompts"]["rows"][number];

function columns(campaignId: string): readonly Column<PromptRow>[] {
  return [
    {
      key: "prompt",
      header: "Prompt",
      sort: "preview",
      cell: (row) => (
        <div className="min-w-60">
          <Link href={`/campaigns/${campaignId}/prompts/${row.promptId}`} className="line-clamp-2 break-words text-primary underline-offset-4 hover:underline"><NameText text={row.preview || "(no text)"} /></Link>
          {row.tags.length > 0 && <span className="mt-1 flex flex-wrap gap-1">{row.tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}</span>}
        </div>
      ),
    },
    { key: "round", header: "Round", numeric: true, cell: (row) => row.round ?? "–" },
    { key: "responses", header: "Responses", numeric: true, cell: (row) => row.responses.toLocaleString("en") },
    { key: "tasks", header: "Tasks", numeric: true, cell: (row) => row.tasks.toLocaleString("en") },
    { key: "judgments", header: "Judgments", numeric: true, cell: (row) => row.judgments.toLocaleString("en") },
  ];
}

/** Every prompt of a campaign. */
export function PromptList({ campaignId }: { campaignId: string }) {
  const state = usePage();
  const query = useQuery(useTRPC().campaigns.prompts.queryOptions({ campaignId, ...state.page }, { placeholderData: keepRows }));
  const lead = useCampaignRole(campaignId) === "lead";
  const empty = <EmptyState icon={MessagesSquare} title="There are no prompts yet" actions={lead && <ButtonLink href={`/campaigns/${campaignId}/import`}>Import</ButtonLink>}>Prompts and their responses come in by importing a file.</EmptyState>;
  return (
    <PageBody>
      <PageHeader title="Prompts" />
      <DataTable caption="Prompts" columns={columns(campaignId)} rowKey={(row) => row.promptId} query={query} state={state} searchLabel="Search text and tags" empty={empty} />
    </PageBody>
  );
}
