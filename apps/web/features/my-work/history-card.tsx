"use client";

import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useState } from "react";
import { Badge } from "../../components/ui/badge.tsx";
import { Card } from "../../components/ui/card.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Select } from "../../components/ui/select.tsx";
import { keepRows } from "../../lib/keep-rows.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { showTime } from "../../lib/show-time.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { usePage } from "../../lib/use-page.ts";
import { judgmentWords } from "../prompts/judgment-words.ts";
import type { Me } from "../session/me.ts";
import { responseLetter } from "./response-letter.ts";
import { showDuration } from "./show-duration.ts";

type Own = RouterOutputs["judging"]["mine"]["rows"][number];

const COLUMNS: readonly Column<Own>[] = [
  { key: "when", header: "When", cell: (row) => <span className="whitespace-nowrap">{showTime(row.createdAt)}</span> },
  { key: "prompt", header: "Prompt", cell: (row) => <span className="line-clamp-2 min-w-44 break-words">{row.preview || "(no text)"}</span> },
  {
    key: "answer",
    header: "Answer",
    cell: (row) => (
      <span className="flex min-w-44 flex-wrap items-center gap-1.5 [overflow-wrap:anywhere]">
        <span className={row.revisedBy ? "text-muted-foreground line-through" : undefined}>{judgmentWords(row.answers, (id) => responseLetter(row.presented, id))}</span>
        {row.supersedes && <Badge>revision</Badge>}
        {row.revisedBy && <Badge>revised later</Badge>}
        {row.surplus && <Badge>surplus</Badge>}
      </span>
    ),
  },
  { key: "active", header: "Active time", numeric: true, cell: (row) => <span className="whitespace-nowrap">{showDuration(row.activeMs)}</span> },
];

function CampaignHistory({ campaignId }: { campaignId: string }) {
  const state = usePage({ limit: 20 });
  const query = useQuery(useTRPC().judging.mine.queryOptions({ campaignId, offset: state.page.offset, limit: state.page.limit }, { placeholderData: keepRows }));
  return <DataTable caption="Your judgments" columns={COLUMNS} rowKey={(row) => row.judgmentId} query={query} state={state} empty={<EmptyState icon={History} title="You have judged nothing in this campaign yet" />} />;
}

/** One's own judgments in a campaign, newest first; a revision stands beside what it replaced. */
export function HistoryCard({ memberships }: { memberships: Me["memberships"] }) {
  const [chosen, setChosen] = useState(memberships[0]?.campaignId ?? "");
  const options = memberships.map(({ campaignId, campaignName }) => ({ value: campaignId, label: campaignName }));
  return (
    <Card title="Your judgments" description="A, B, … are the responses in the order in which you saw them." actions={<Select label="Campaign" value={chosen} onValueChange={setChosen} options={options} className="max-w-72" />}>
      <CampaignHistory key={chosen} campaignId={chosen} />
    </Card>
  );
}
