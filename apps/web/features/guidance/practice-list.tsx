"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { GraduationCap } from "lucide-react";
import Link from "next/link";
import { Button } from "../../components/ui/button.tsx";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { keepRows } from "../../lib/keep-rows.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { showTime } from "../../lib/show-time.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { usePage } from "../../lib/use-page.ts";
import { MessageContent } from "../markdown/message-content.tsx";
import { judgmentWords } from "../prompts/judgment-words.ts";

type PracticeTask = RouterOutputs["guidance"]["practiceTasks"]["rows"][number];

function Retire({ id }: { id: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const retire = useMutation(
    trpc.guidance.retirePractice.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.guidance.practiceTasks.queryFilter()),
      onError: tellFailure("The task was not taken out of practice"),
    }),
  );
  return <Button variant="secondary" size="small" busy={retire.isPending} onClick={() => retire.mutate({ id })}>Retire</Button>;
}

const rightAnswer = ({ answers, promptResponseIds }: PracticeTask) => judgmentWords(answers, (id) => `Response ${promptResponseIds.indexOf(id) + 1}`);

function columns(campaignId: string): readonly Column<PracticeTask>[] {
  return [
    { key: "prompt", header: "Prompt", cell: (row) => <Link href={`/campaigns/${campaignId}/prompts/${row.promptId}`} className="line-clamp-3 min-w-44 break-words text-primary underline-offset-4 hover:underline">{row.preview || "(no text)"}</Link> },
    { key: "answers", header: "Right answer", cell: (row) => <span className="block min-w-44 break-words">{rightAnswer(row)}</span> },
    {
      key: "explanation",
      header: "Explanation",
      cell: (row) => (
        <div className="min-w-56">
          <MessageContent text={row.explanation} />
          <p className="text-sm text-muted-foreground">{row.createdByName ?? "somebody"}, {showTime(row.createdAt)}</p>
        </div>
      ),
    },
    { key: "action", header: <span className="sr-only">Action</span>, cell: (row) => <Retire id={row.id} /> },
  ];
}

/** The tasks that newcomers practise on. */
export function PracticeList({ campaignId }: { campaignId: string }) {
  const state = usePage({ limit: 20 });
  const query = useQuery(useTRPC().guidance.practiceTasks.queryOptions({ campaignId, ...state.page }, { placeholderData: keepRows }));
  const empty = (
    <EmptyState icon={GraduationCap} title="There is nothing to practise on yet" actions={<ButtonLink variant="secondary" href={`/campaigns/${campaignId}/prompts`}>Prompts</ButtonLink>}>
      Open a prompt and choose “Use for practice” at a judgment that is right, and say why it is.
    </EmptyState>
  );
  return <DataTable caption="Practice tasks" columns={columns(campaignId)} rowKey={(row) => row.id} query={query} state={state} searchLabel="Search practice tasks" empty={empty} />;
}
