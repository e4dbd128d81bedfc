"use client";

import { useQuery } from "@tanstack/react-query";
import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { Badge } from "../../components/ui/badge.tsx";
import { ButtonLink } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showCount } from "../../lib/figures.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { useCampaignRole } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { MetadataFilter } from "./metadata-filter.tsx";
import { SelectionBar, selectionColumn, type Shown, useSelection } from "./prompt-selection.tsx";
import { useMetadataFilter } from "./use-metadata-filter.ts";

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
          {(row.withdrawn || row.retired || row.tags.length > 0) && (
            <span className="mt-1 flex flex-wrap gap-1">
              {row.retired && <Badge tone="warning">{t("prompts.retired")}</Badge>}
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
      cell: (row) => (
        <>
          {showCount(t, row.responses)}
          {row.retiredResponses > 0 && (
            <span className="block text-sm text-muted-foreground">
              {t("prompts.retiredResponses", { retired: row.retiredResponses })}
            </span>
          )}
        </>
      ),
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

const SHOWN = ["all", "served", "retired"] as const;

/** Every prompt of a campaign; a lead can retire them and bring them back. */
export function PromptList({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const state = usePage();
  const [shown, setShown] = useState<Shown>("all");
  const selection = useSelection();
  const { filter, setFilter, condition } = useMetadataFilter();
  const retired = shown === "all" ? {} : { retired: shown === "retired" };
  const query = useQuery(
    useTRPC().campaigns.prompts.queryOptions(
      { campaignId, ...state.page, ...retired, ...(condition && { metadata: condition }) },
      { placeholderData: keepRows },
    ),
  );
  const lead = useCampaignRole(campaignId) === "lead";
  const rows = query.data?.rows ?? [];
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
  const words = {
    page: t("prompts.selection.page"),
    one: (row: PromptRow) => t("prompts.selection.one", { prompt: row.preview.slice(0, 80) }),
  };
  // What is ticked was seen under a search and a filter, so it doesn't outlive them.
  const narrowed = {
    ...state,
    setSearch: (search: string) => {
      state.setSearch(search);
      selection.clear();
    },
  };
  return (
    <PageBody>
      <PageHeader title={t("prompts.prompts")} />
      <DataTable
        caption={t("prompts.prompts")}
        columns={[...(lead ? [selectionColumn(words, rows, selection)] : []), ...columns(t, campaignId)]}
        rowKey={(row) => row.promptId}
        query={query}
        state={narrowed}
        searchLabel={t("prompts.list.search")}
        toolbar={
          <>
            <Select
              className="w-auto max-w-full"
              label={t("prompts.list.shown")}
              value={shown}
              options={SHOWN.map((value) => ({ value, label: t(`prompts.list.${value}`) }))}
              onValueChange={(value) => {
                setShown(value);
                state.setOffset(0);
                selection.clear();
              }}
            />
            <MetadataFilter
              campaignId={campaignId}
              filter={filter}
              onChange={(next) => {
                setFilter(next);
                state.setOffset(0);
                selection.clear();
              }}
            />
          </>
        }
        filtered={shown !== "all" || condition !== undefined}
        notice={
          lead && (
            <SelectionBar
              campaignId={campaignId}
              state={selection}
              search={state.page.search ?? ""}
              shown={shown}
              total={query.data?.total ?? 0}
              // All that match a search can be retired at once; a filter by metadata is none of its search.
              wholePage={condition === undefined && rows.length > 0 && rows.every(selection.isTicked)}
            />
          )
        }
        empty={empty}
      />
    </PageBody>
  );
}
