"use client";

import { useQuery } from "@tanstack/react-query";
import { Database, Download, Plus } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { buttonStyles } from "../../components/ui/button-styles.ts";
import { Button } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { keepRows } from "../../lib/keep-rows.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { showTime } from "../../lib/show-time.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { usePage } from "../../lib/use-page.ts";
import { NameText } from "../markdown/name-text.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { NewDatasetDialog } from "./new-dataset-dialog.tsx";
import { VersionStatusBadge } from "./version-status-badge.tsx";

type DatasetRow = RouterOutputs["datasets"]["list"]["rows"][number];

function columns(base: string): readonly Column<DatasetRow>[] {
  const link = "text-primary underline-offset-4 hover:underline";
  return [
    { key: "name", header: "Name", cell: (row) => <Link href={`${base}/${row.id}`} className={`block min-w-40 font-medium break-words ${link}`}><NameText text={row.name} /></Link> },
    { key: "versions", header: "Versions", numeric: true, cell: (row) => row.versions },
    {
      key: "latest",
      header: "Latest version",
      cell: (row) => (row.latest ? <span className="flex items-center gap-2 whitespace-nowrap"><Link href={`${base}/${row.id}/versions/${row.latest.versionId}`} className={link}>Version {row.latest.number}</Link> <VersionStatusBadge status={row.latest.status} /></span> : "–"),
    },
    { key: "rows", header: "Records", numeric: true, cell: (row) => row.latest?.rows?.toLocaleString("en") ?? "–" },
    { key: "createdAt", header: "Created", cell: (row) => <span className="whitespace-nowrap">{showTime(row.createdAt)}</span> },
  ];
}

/** The datasets of a campaign. */
export function DatasetList({ campaignId }: { campaignId: string }) {
  const state = usePage();
  const [adding, setAdding] = useState(false);
  const query = useQuery(useTRPC().datasets.list.queryOptions({ campaignId, ...state.page }, { placeholderData: keepRows }));
  const all = <a href={`/api/v1/campaigns/${campaignId}/judgments`} download className={buttonStyles({ variant: "secondary" })}><Download aria-hidden /> All judgments (JSONL)</a>;
  const add = <Button onClick={() => setAdding(true)}><Plus aria-hidden /> New dataset</Button>;
  return (
    <PageBody>
      <PageHeader title="Datasets" description="A dataset says how judgments become records; each version of it is fixed for good." actions={<>{all}{query.data?.total !== 0 && add}</>} />
      <DataTable caption="Datasets" columns={columns(`/campaigns/${campaignId}/datasets`)} rowKey={(row) => row.id} query={query} state={state} searchLabel="Search datasets" empty={<EmptyState icon={Database} title="There are no datasets yet" actions={add}>Cut one to download preference pairs in the format that TRL reads, and to train a reward model.</EmptyState>} />
      <NewDatasetDialog campaignId={campaignId} open={adding} onOpenChange={setAdding} />
    </PageBody>
  );
}
