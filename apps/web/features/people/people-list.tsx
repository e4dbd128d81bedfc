"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Users } from "lucide-react";
import { useState } from "react";
import { Badge } from "../../components/ui/badge.tsx";
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
import { LinksDialog } from "./links-dialog.tsx";
import { NewPeopleDialog } from "./new-people-dialog.tsx";
import type { OneTimeLink } from "./one-time-link.ts";
import { PersonMenu } from "./person-menu.tsx";

type Person = RouterOutputs["people"]["list"]["rows"][number];
type Sort = "name" | "email" | "role" | "createdAt" | "lastSeenAt";

function State({ person }: { person: Person }) {
  if (person.kind !== "person") return <Badge>{person.kind}</Badge>;
  if (person.disabledAt !== null) return <Badge tone="danger">disabled</Badge>;
  if (person.hasPassword) return <Badge tone="primary">active</Badge>;
  return person.linkExpiresAt === null ? <Badge tone="warning">no open link</Badge> : <Badge>invited</Badge>;
}

function columns(onLink: (link: OneTimeLink) => void): readonly Column<Person>[] {
  return [
    { key: "name", header: "Name", sort: "name", cell: (row) => <span className="block min-w-44 break-words"><span className="font-medium"><NameText text={row.name} /></span>{row.email && <span className="block text-sm text-muted-foreground">{row.email}</span>}</span> },
    { key: "role", header: "Role", sort: "role", cell: (row) => (row.role === "admin" ? <Badge tone="primary">Admin</Badge> : "Member") },
    { key: "state", header: "State", cell: (row) => <State person={row} /> },
    { key: "campaigns", header: "Campaigns", numeric: true, cell: (row) => row.campaigns },
    { key: "lastSeenAt", header: "Last seen", sort: "lastSeenAt", cell: (row) => <span className="whitespace-nowrap">{showTime(row.lastSeenAt)}</span> },
    { key: "actions", header: <span className="sr-only">Actions</span>, cell: (row) => row.kind === "person" && <PersonMenu person={row} onLink={onLink} /> },
  ];
}

/** Everybody with an account, and the annotators that imports brought along. */
export function PeopleList() {
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
      <PageHeader title="People" description="Everybody on this installation. Nobody gets a mail: you hand on one-time links yourself." actions={<Button onClick={() => setAdding(true)}><Plus aria-hidden /> Add people</Button>} />
      <DataTable caption="People" columns={columns((link) => setLinks([link]))} rowKey={(row) => row.id} query={query} state={state} searchLabel="Search name and e-mail" empty={<EmptyState icon={Users} title="Nobody is here yet" />} />
      <NewPeopleDialog open={adding} onOpenChange={setAdding} onCreated={show} />
      <LinksDialog links={links} title={links.length === 1 ? "One-time link" : "One-time links"} onClose={() => setLinks([])} />
    </PageBody>
  );
}
