"use client";

import { useQuery } from "@tanstack/react-query";
import { Database, Download, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { buttonStyles } from "../../components/ui/button-styles.ts";
import { Button } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { keepRows } from "../../lib/keep-rows.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { showCount } from "../../lib/show-count.ts";
import { showTime } from "../../lib/show-time.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { usePage } from "../../lib/use-page.ts";
import { NameText } from "../markdown/name-text.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { NewDatasetDialog } from "./new-dataset-dialog.tsx";
import { VersionStatusBadge } from "./version-status-badge.tsx";

type DatasetRow = RouterOutputs["datasets"]["list"]["rows"][number];

function columns(t: Translate, base: string): readonly Column<DatasetRow>[] {
  const link = "text-primary underline-offset-4 hover:underline";
  return [
    {
      key: "name",
      header: t("datasets.name"),
      cell: (row) => (
        <Link href={`${base}/${row.id}`} className={`block min-w-40 font-medium break-words ${link}`}>
          <NameText text={row.name} />
        </Link>
      ),
    },
    { key: "versions", header: t("datasets.versions"), numeric: true, cell: (row) => row.versions },
    {
      key: "latest",
      header: t("datasets.latestVersion"),
      cell: (row) =>
        row.latest ? (
          <span className="flex items-center gap-2 whitespace-nowrap">
            <Link href={`${base}/${row.id}/versions/${row.latest.versionId}`} className={link}>
              {t("datasets.versionNumber", { number: row.latest.number })}
            </Link>{" "}
            <VersionStatusBadge status={row.latest.status} />
          </span>
        ) : (
          "–"
        ),
    },
    {
      key: "rows",
      header: t("datasets.records"),
      numeric: true,
      cell: (row) => showCount(t, row.latest?.rows),
    },
    {
      key: "createdAt",
      header: t("datasets.created"),
      cell: (row) => <span className="whitespace-nowrap">{showTime(t, row.createdAt)}</span>,
    },
  ];
}

/** The datasets of a campaign. */
export function DatasetList({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const state = usePage();
  const [adding, setAdding] = useState(false);
  const query = useQuery(
    useTRPC().datasets.list.queryOptions({ campaignId, ...state.page }, { placeholderData: keepRows }),
  );
  const all = (
    <a
      href={`/api/v1/campaigns/${campaignId}/judgments`}
      download
      className={buttonStyles({ variant: "secondary" })}
    >
      <Download aria-hidden /> {t("datasets.allJudgmentsJSONL")}
    </a>
  );
  const add = (
    <Button onClick={() => setAdding(true)}>
      <Plus aria-hidden /> {t("datasets.newDataset")}
    </Button>
  );
  return (
    <PageBody>
      <PageHeader
        title={t("datasets.datasets")}
        description={t("datasets.aDatasetSaysHow")}
        actions={
          <>
            {all}
            {query.data?.total !== 0 && add}
          </>
        }
      />
      <DataTable
        caption={t("datasets.datasets")}
        columns={columns(t, `/campaigns/${campaignId}/datasets`)}
        rowKey={(row) => row.id}
        query={query}
        state={state}
        searchLabel={t("datasets.searchDatasets")}
        empty={
          <EmptyState icon={Database} title={t("datasets.thereAreNoDatasets")} actions={add}>
            {t("datasets.cutOneToDownload")}
          </EmptyState>
        }
      />
      <NewDatasetDialog campaignId={campaignId} open={adding} onOpenChange={setAdding} />
    </PageBody>
  );
}
