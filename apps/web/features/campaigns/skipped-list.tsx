"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { PartyPopper } from "lucide-react";
import Link from "next/link";
import { Button } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { keepRows } from "../../lib/keep-rows.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { usePage } from "../../lib/use-page.ts";
import { NameText } from "../markdown/name-text.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { SKIP_REASONS } from "./skip-reasons.ts";

type SkippedRow = RouterOutputs["campaigns"]["exhausted"]["rows"][number];

function Reopen({ campaignId, taskId }: { campaignId: string; taskId: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const reopen = useMutation(
    trpc.campaigns.reopenTask.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({ title: "The task is open again", description: "It goes to annotators who have not skipped it." });
        await queries.invalidateQueries(trpc.campaigns.pathFilter());
      },
      onError: tellFailure("The task was not opened"),
    }),
  );
  return <Button variant="secondary" size="small" busy={reopen.isPending} onClick={() => reopen.mutate({ campaignId, taskId })}>Open again</Button>;
}

function columns(campaignId: string): readonly Column<SkippedRow>[] {
  return [
    { key: "task", header: "Prompt", cell: (row) => <Link href={`/campaigns/${campaignId}/prompts/${row.promptId}`} className="line-clamp-2 min-w-52 break-words text-primary underline-offset-4 hover:underline"><NameText text={row.preview || "(no text)"} /></Link> },
    {
      key: "skips",
      header: "Skipped by",
      cell: (row) => (
        <ul className="flex min-w-56 flex-col gap-1">
          {row.skips.map((skip) => (
            <li key={`${skip.name}|${skip.at ?? 0}`}><NameText text={skip.name} />: {SKIP_REASONS[skip.reason ?? ""] ?? skip.reason}{skip.note && <span className="text-muted-foreground"> “<NameText text={skip.note} />”</span>}</li>
          ))}
        </ul>
      ),
    },
    { key: "action", header: <span className="sr-only">Action</span>, cell: (row) => <Reopen campaignId={campaignId} taskId={row.taskId} /> },
  ];
}

/** Tasks that everybody skipped and that wait for a decision. */
export function SkippedList({ campaignId }: { campaignId: string }) {
  const state = usePage();
  const query = useQuery(useTRPC().campaigns.exhausted.queryOptions({ campaignId, ...state.page }, { placeholderData: keepRows }));
  return (
    <PageBody>
      <PageHeader title="Skipped tasks" description="Everybody who was given these tasks skipped them, so nobody is given them any more. Open one again, or leave it out by doing nothing." />
      <DataTable caption="Skipped tasks" columns={columns(campaignId)} rowKey={(row) => row.taskId} query={query} state={state} searchLabel="Search prompts" empty={<EmptyState icon={PartyPopper} title="No task was skipped by everybody" />} />
    </PageBody>
  );
}
