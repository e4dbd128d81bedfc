"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Database, Download, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button, buttonStyles } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { errorMessage } from "../../lib/api-error.ts";
import { fieldErrors } from "../../lib/field-errors.ts";
import { showCount, showTime } from "../../lib/figures.ts";
import { newId } from "../../lib/new-id.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { PageBody } from "../shell/page-body.tsx";
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
      header: t("datasets.list.latestVersion"),
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
      header: t("datasets.list.created"),
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
      <Download aria-hidden /> {t("datasets.list.allJudgments")}
    </a>
  );
  const add = (
    <Button onClick={() => setAdding(true)}>
      <Plus aria-hidden /> {t("datasets.list.new")}
    </Button>
  );
  return (
    <PageBody>
      <PageHeader
        title={t("datasets.list.title")}
        description={t("datasets.list.help")}
        actions={
          <>
            {all}
            {/* Not before the list is there: the empty state has the same button, and one would replace the other. */}
            {(query.isError || Boolean(query.data?.total)) && add}
          </>
        }
      />
      <DataTable
        caption={t("datasets.list.title")}
        columns={columns(t, `/campaigns/${campaignId}/datasets`)}
        rowKey={(row) => row.id}
        query={query}
        state={state}
        searchLabel={t("datasets.list.search")}
        empty={
          <EmptyState icon={Database} title={t("datasets.list.empty")} actions={add}>
            {t("datasets.list.emptyHelp")}
          </EmptyState>
        }
      />
      <NewDatasetDialog campaignId={campaignId} open={adding} onOpenChange={setAdding} />
    </PageBody>
  );
}

/** Names a new dataset; its page then asks how it is made. */
function NewDatasetDialog({
  campaignId,
  open,
  onOpenChange,
}: {
  campaignId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [datasetId] = useState(newId);
  const [name, setName] = useState("");
  const create = useMutation(
    trpc.datasets.create.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.datasets.pathFilter());
        router.push(`/campaigns/${campaignId}/datasets/${datasetId}`);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ campaignId, datasetId, name: name.trim() });
  };
  const error = create.error ? (fieldErrors(create.error)["name"] ?? errorMessage(t, create.error)) : null;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("datasets.list.new")}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("datasets.name")} error={error}>
          <Input
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <div>
          <Button type="submit" disabled={name.trim() === ""} busy={create.isPending}>
            {t("datasets.list.create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
