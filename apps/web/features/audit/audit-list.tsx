"use client";

import { useQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
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
import { changeWords } from "./change-words.ts";

type AuditRow = RouterOutputs["audit"]["list"]["rows"][number];

const COLUMNS: readonly Column<AuditRow>[] = [
  { key: "at", header: "When", cell: (row) => <span className="whitespace-nowrap">{showTime(row.at)}</span> },
  { key: "actor", header: "Who", cell: (row) => <span className="block min-w-32"><NameText text={row.actorName ?? "The system"} /></span> },
  { key: "verb", header: "What", cell: (row) => <code className="font-mono text-sm whitespace-nowrap">{row.verb}</code> },
  { key: "target", header: "To", cell: (row) => <span>{row.targetKind}<code className="block font-mono text-xs whitespace-nowrap text-muted-foreground" title={row.targetId}>…{row.targetId.slice(-12)}</code></span> },
  { key: "change", header: "Change", cell: (row) => <span className="block min-w-56 text-sm [overflow-wrap:anywhere]">{changeWords(row.change)}</span> },
];

/** What people with power did, newest first. */
export function AuditList() {
  const state = usePage({ descending: true });
  const query = useQuery(useTRPC().audit.list.queryOptions(state.page, { placeholderData: keepRows }));
  return (
    <PageBody>
      <PageHeader title="Audit log" description="Who did what to what. Nothing in it can be changed." />
      <DataTable caption="Audit log" columns={COLUMNS} rowKey={(row) => row.id} query={query} state={state} searchLabel="Search who, what and to what" empty={<EmptyState icon={ScrollText} title="Nothing has happened yet" />} />
    </PageBody>
  );
}
