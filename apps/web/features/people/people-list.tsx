"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showTime } from "../../lib/figures.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { LinksDialog, type OneTimeLink } from "./links-dialog.tsx";
import { NewPersonForm } from "./new-person-form.tsx";
import { PeopleCsvForm } from "./people-csv-form.tsx";
import { PersonMenu } from "./person-menu.tsx";

type Person = RouterOutputs["people"]["list"]["rows"][number];
type Sort = "name" | "email" | "role" | "createdAt" | "lastSeenAt";

function State({ person }: { person: Person }) {
  const t = useTranslations();
  if (person.kind !== "person") return <Badge>{t(`people.kinds.${person.kind}`)}</Badge>;
  if (person.disabledAt !== null) return <Badge tone="danger">{t("people.disabled")}</Badge>;
  if (person.hasPassword) return <Badge tone="primary">{t("people.states.active")}</Badge>;
  return person.linkExpiresAt === null ? (
    <Badge tone="warning">{t("people.states.noLink")}</Badge>
  ) : (
    <Badge>{t("people.states.invited")}</Badge>
  );
}

function columns(t: Translate, onLink: (link: OneTimeLink) => void): readonly Column<Person>[] {
  return [
    {
      key: "name",
      header: t("people.name"),
      sort: "name",
      cell: (row) => (
        <span className="block min-w-44 break-words">
          <span className="font-medium">
            <NameText text={row.name} />
          </span>
          {row.email && <span className="block text-sm text-muted-foreground">{row.email}</span>}
        </span>
      ),
    },
    {
      key: "role",
      header: t("people.role"),
      sort: "role",
      cell: (row) =>
        row.role === "admin" ? <Badge tone="primary">{t("people.admin")}</Badge> : t("people.member"),
    },
    { key: "state", header: t("people.state"), cell: (row) => <State person={row} /> },
    { key: "campaigns", header: t("people.campaigns"), numeric: true, cell: (row) => row.campaigns },
    {
      key: "lastSeenAt",
      header: t("people.lastSeen"),
      sort: "lastSeenAt",
      cell: (row) => <span className="whitespace-nowrap">{showTime(t, row.lastSeenAt)}</span>,
    },
    {
      key: "actions",
      header: <span className="sr-only">{t("people.actions")}</span>,
      cell: (row) => row.kind === "person" && <PersonMenu person={row} onLink={onLink} />,
    },
  ];
}

/** Everybody with an account, and annotators that imports brought along. */
export function PeopleList() {
  const t = useTranslations();
  const state = usePage<Sort>({ sort: "name" });
  const [links, setLinks] = useState<readonly OneTimeLink[]>([]);
  const [adding, setAdding] = useState(false);
  const query = useQuery(useTRPC().people.list.queryOptions(state.page, { placeholderData: keepRows }));
  const show = (made: readonly OneTimeLink[]) => {
    setAdding(false);
    setLinks(made);
  };
  return (
    <PageBody>
      <PageHeader
        title={t("people.people")}
        description={t("people.list.help")}
        actions={
          <Button onClick={() => setAdding(true)}>
            <Plus aria-hidden /> {t("people.addPeople")}
          </Button>
        }
      />
      <DataTable
        caption={t("people.people")}
        columns={columns(t, (link) => setLinks([link]))}
        rowKey={(row) => row.id}
        query={query}
        state={state}
        searchLabel={t("people.search")}
        empty={<EmptyState icon={Users} title={t("people.list.empty")} />}
      />
      <NewPeopleDialog open={adding} onOpenChange={setAdding} onCreated={show} />
      <LinksDialog
        links={links}
        title={links.length === 1 ? t("people.links.titleOfOne") : t("people.links.titleOfSeveral")}
        onClose={() => setLinks([])}
      />
    </PageBody>
  );
}

type NewPeopleDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onCreated: (links: readonly OneTimeLink[]) => void;
};

/** New accounts, one or many. */
function NewPeopleDialog({ open, onOpenChange, onCreated }: NewPeopleDialogProps) {
  const t = useTranslations();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("people.addPeople")} place="side">
      <Tabs
        label={t("people.newPeople.tabs")}
        tabs={[
          {
            value: "one",
            label: t("people.newPeople.one"),
            content: <NewPersonForm onCreated={(link) => onCreated([link])} />,
          },
          { value: "csv", label: t("people.fromCsv"), content: <PeopleCsvForm onCreated={onCreated} /> },
        ]}
      />
    </Dialog>
  );
}
