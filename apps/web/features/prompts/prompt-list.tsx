"use client";

import { useQuery } from "@tanstack/react-query";
import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Badge } from "../../components/ui/badge.tsx";
import { ButtonLink } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showCount } from "../../lib/figures.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { useCampaignRole } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";

type PromptRow = RouterOutputs["campaigns"]["prompts"]["rows"][number];

function columns(t: Translate, campaignId: string): readonly Column<PromptRow>[] {
  return [
    {
      key: "prompt",
      header: t("prompts.prompt"),
      sort: "preview",
      cell: (row) => (
        <div className="min-w-60">
          <Link
            href={`/campaigns/${campaignId}/prompts/${row.promptId}`}
            className="line-clamp-2 break-words text-primary underline-offset-4 hover:underline"
          >
            <NameText text={row.preview || t("prompts.list.noText")} />
          </Link>
          {(row.withdrawn || row.tags.length > 0) && (
            <span className="mt-1 flex flex-wrap gap-1">
              {row.withdrawn && <Badge tone="warning">{t("prompts.withdrawn")}</Badge>}
              {row.tags.map((tag) => (
                <Badge key={tag}>{tag}</Badge>
              ))}
            </span>
          )}
        </div>
      ),
    },
    { key: "round", header: t("prompts.round"), numeric: true, cell: (row) => row.round ?? "–" },
    {
      key: "responses",
      header: t("prompts.responses"),
      numeric: true,
      cell: (row) => showCount(t, row.responses),
    },
    { key: "tasks", header: t("prompts.tasks"), numeric: true, cell: (row) => showCount(t, row.tasks) },
    {
      key: "judgments",
      header: t("prompts.judgments"),
      numeric: true,
      cell: (row) => showCount(t, row.judgments),
    },
  ];
}

/** Every prompt of a campaign. */
export function PromptList({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const state = usePage();
  const query = useQuery(
    useTRPC().campaigns.prompts.queryOptions({ campaignId, ...state.page }, { placeholderData: keepRows }),
  );
  const lead = useCampaignRole(campaignId) === "lead";
  const empty = (
    <EmptyState
      icon={MessagesSquare}
      title={t("prompts.list.empty")}
      actions={
        lead && <ButtonLink href={`/campaigns/${campaignId}/import`}>{t("prompts.list.import")}</ButtonLink>
      }
    >
      {t("prompts.list.emptyHelp")}
    </EmptyState>
  );
  return (
    <PageBody>
      <PageHeader title={t("prompts.prompts")} />
      <DataTable
        caption={t("prompts.prompts")}
        columns={columns(t, campaignId)}
        rowKey={(row) => row.promptId}
        query={query}
        state={state}
        searchLabel={t("prompts.list.search")}
        empty={empty}
      />
    </PageBody>
  );
}
