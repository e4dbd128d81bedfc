"use client";

import { useQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showTime } from "../../lib/figures.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { PageBody } from "../shell/page-body.tsx";

type AuditRow = RouterOutputs["audit"]["list"]["rows"][number];

const columns = (t: Translate): readonly Column<AuditRow>[] => [
  {
    key: "at",
    header: t("audit.when"),
    cell: (row) => <span className="whitespace-nowrap">{showTime(t, row.at)}</span>,
  },
  {
    key: "actor",
    header: t("audit.who"),
    cell: (row) => (
      <span className="block min-w-32">
        <NameText text={row.actorName ?? t("audit.system")} />
      </span>
    ),
  },
  {
    key: "verb",
    header: t("audit.what"),
    cell: (row) => <code className="font-mono text-sm whitespace-nowrap">{row.verb}</code>,
  },
  {
    key: "target",
    header: t("audit.target"),
    cell: (row) => (
      <span>
        {row.targetKind}
        <code
          className="block font-mono text-xs whitespace-nowrap text-muted-foreground"
          title={row.targetId}
        >
          …{row.targetId.slice(-12)}
        </code>
      </span>
    ),
  },
  {
    key: "change",
    header: t("audit.change"),
    cell: (row) => (
      <span className="block min-w-56 text-sm [overflow-wrap:anywhere]">{changeWords(row.change)}</span>
    ),
  },
];

/** The audit log, newest first. */
export function AuditList() {
  const t = useTranslations();
  const state = usePage({ descending: true });
  const query = useQuery(useTRPC().audit.list.queryOptions(state.page, { placeholderData: keepRows }));
  return (
    <PageBody>
      <PageHeader title={t("audit.title")} description={t("audit.help")} />
      <DataTable
        caption={t("audit.title")}
        columns={columns(t)}
        rowKey={(row) => row.id}
        query={query}
        state={state}
        searchLabel={t("audit.search")}
        empty={<EmptyState icon={ScrollText} title={t("audit.empty")} />}
      />
    </PageBody>
  );
}

function show(value: unknown): string {
  if (typeof value === "string") return value;
  return JSON.stringify(value) ?? "–";
}

/** A change of the audit log in one line: `field: value`, or `field: old → new`. */
export function changeWords(change: unknown): string {
  if (change === null || change === undefined) return "–";
  if (typeof change !== "object" || Array.isArray(change)) return show(change);
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  if (entries.length === 2 && "from" in change && "to" in change)
    return `${show(change.from)} → ${show(change.to)}`;
  if (entries.length === 0) return "–";
  return entries
    .map(([field, value]) => `${field}: ${typeof value === "object" ? changeWords(value) : show(value)}`)
    .join(", ");
}
