"use client";

import { useQuery } from "@tanstack/react-query";
import { BrainCircuit } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { ButtonLink } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showShare, showTime } from "../../lib/figures.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { VersionStatusBadge } from "../datasets/version-status-badge.tsx";
import { PageBody } from "../shell/page-body.tsx";

type ModelRow = RouterOutputs["models"]["list"]["rows"][number];

function columns(t: Translate, campaignId: string): readonly Column<ModelRow>[] {
  return [
    {
      key: "model",
      header: t("models.list.trainedOn"),
      cell: (row) => (
        <Link
          href={`/campaigns/${campaignId}/models/${row.id}`}
          className="block min-w-40 font-medium break-words text-primary underline-offset-4 hover:underline"
        >
          <NameText text={row.datasetName} />
          {t("models.list.version", { versionNumber: row.versionNumber })}
        </Link>
      ),
    },
    { key: "seed", header: t("models.seed"), numeric: true, cell: (row) => row.seed },
    {
      key: "status",
      header: t("models.list.state"),
      cell: (row) => (
        <>
          <VersionStatusBadge status={row.status} />
          {row.error && (
            <span className="mt-1 block min-w-48 text-sm text-muted-foreground">{row.error}</span>
          )}
        </>
      ),
    },
    {
      key: "accuracy",
      header: t("models.accuracy"),
      numeric: true,
      cell: (row) => (
        <span className="whitespace-nowrap">
          {showShare(t, row.accuracy?.value)}
          {row.accuracy && row.accuracy.low !== null && (
            <span className="block text-sm text-muted-foreground">
              {showShare(t, row.accuracy.low)} – {showShare(t, row.accuracy.high)}
            </span>
          )}
        </span>
      ),
    },
    {
      key: "length",
      header: t("models.predictors.length"),
      numeric: true,
      cell: (row) => <span className="whitespace-nowrap">{showShare(t, row.lengthOnly?.value)}</span>,
    },
    {
      key: "createdAt",
      header: t("models.list.trained"),
      cell: (row) => <span className="whitespace-nowrap">{showTime(t, row.createdAt)}</span>,
    },
  ];
}

/** The reward models of a campaign. */
export function ModelList({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const state = usePage();
  const query = useQuery(
    useTRPC().models.list.queryOptions(
      { campaignId, ...state.page },
      {
        placeholderData: keepRows,
        refetchInterval: (list) =>
          list.state.data?.rows.some((row) => row.status === "training") ? 3_000 : false,
      },
    ),
  );
  const empty = (
    <EmptyState
      icon={BrainCircuit}
      title={t("models.list.empty")}
      actions={
        <ButtonLink href={`/campaigns/${campaignId}/datasets`}>{t("models.list.toDatasets")}</ButtonLink>
      }
    >
      {t("models.list.emptyHelp")}
    </EmptyState>
  );
  return (
    <PageBody>
      <PageHeader title={t("models.list.title")} description={t("models.list.help")} />
      <DataTable
        caption={t("models.list.title")}
        columns={columns(t, campaignId)}
        rowKey={(row) => row.id}
        query={query}
        state={state}
        searchLabel={t("models.list.search")}
        empty={empty}
      />
    </PageBody>
  );
}
