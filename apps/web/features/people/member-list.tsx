"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CampaignRole } from "@laurel/core/access/permissions";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showCount, showTime } from "../../lib/figures.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { useCampaign } from "../campaigns/use-campaign.ts";
import { useSession } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { AddMembersDialog } from "./add-members-dialog.tsx";
import { LinksDialog, type OneTimeLink } from "./links-dialog.tsx";
import { roleOptions } from "./role-options.ts";

type Member = RouterOutputs["members"]["list"]["rows"][number];
type Sort = "name" | "email" | "role" | "judgments" | "lastJudgedAt" | "createdAt";

function columns(t: Translate, campaignId: string): readonly Column<Member>[] {
  return [
    {
      key: "name",
      header: t("people.name"),
      sort: "name",
      cell: (row) => (
        <span className="block min-w-40 break-words">
          <span className="font-medium">
            <NameText text={row.name} />
          </span>{" "}
          {row.disabled && <Badge tone="danger">{t("people.disabled")}</Badge>}
          <span className="block text-sm text-muted-foreground">{row.email}</span>
        </span>
      ),
    },
    {
      key: "role",
      header: t("people.role"),
      sort: "role",
      cell: (row) => <MemberRole campaignId={campaignId} member={row} />,
    },
    {
      key: "tags",
      header: t("people.tags"),
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {row.tags.length === 0 ? "–" : row.tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}
        </span>
      ),
    },
    {
      key: "judgments",
      header: t("people.members.judgments"),
      numeric: true,
      sort: "judgments",
      cell: (row) => showCount(t, row.judgments),
    },
    {
      key: "lastJudgedAt",
      header: t("people.members.lastJudgment"),
      sort: "lastJudgedAt",
      cell: (row) => <span className="whitespace-nowrap">{showTime(t, row.lastJudgedAt)}</span>,
    },
    {
      key: "actions",
      header: <span className="sr-only">{t("people.actions")}</span>,
      cell: (row) => <RemoveMember campaignId={campaignId} member={row} />,
    },
  ];
}

/** The people of a campaign. */
export function MemberList({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const state = usePage<Sort>({ sort: "name" });
  const [links, setLinks] = useState<readonly OneTimeLink[]>([]);
  const [adding, setAdding] = useState(false);
  const admin = useSession().data?.role === "admin";
  const campaignName = useCampaign(campaignId).data?.name;
  const query = useQuery(
    useTRPC().members.list.queryOptions({ campaignId, ...state.page }, { placeholderData: keepRows }),
  );
  const add = (
    <Button onClick={() => setAdding(true)}>
      <Plus aria-hidden /> {t("people.addPeople")}
    </Button>
  );
  return (
    <PageBody>
      <PageHeader
        title={t("people.people")}
        description={t("people.members.help")}
        actions={(query.isError || Boolean(query.data?.total)) && add}
      />
      <DataTable
        caption={t("people.members.table")}
        columns={columns(t, campaignId)}
        rowKey={(row) => row.userId}
        query={query}
        state={state}
        searchLabel={t("people.search")}
        empty={
          <EmptyState icon={Users} title={t("people.members.empty")} actions={add}>
            {t("people.members.emptyHelp")}
          </EmptyState>
        }
      />
      <AddMembersDialog
        campaignId={campaignId}
        campaignName={campaignName}
        admin={admin}
        open={adding}
        onOpenChange={setAdding}
        onCreated={(made) => {
          setAdding(false);
          setLinks(made);
        }}
      />
      <LinksDialog
        links={links}
        title={links.length === 1 ? t("people.links.titleOfOne") : t("people.links.titleOfSeveral")}
        onClose={() => setLinks([])}
      />
    </PageBody>
  );
}

/** A member's role, changed as soon as another one is chosen. */
function MemberRole({
  campaignId,
  member,
}: {
  campaignId: string;
  member: { userId: string; name: string; role: CampaignRole };
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const change = useMutation(
    trpc.members.setRole.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({ title: t("people.members.roleChanged", { name: member.name }) });
        await Promise.all([
          queries.invalidateQueries(trpc.members.pathFilter()),
          queries.invalidateQueries(trpc.session.pathFilter()),
        ]);
      },
      onError: tellFailure(t, t("people.roleNotChanged")),
    }),
  );
  return (
    <Select
      label={t("people.members.roleOf", { name: member.name })}
      value={change.isPending ? change.variables.role : member.role}
      disabled={change.isPending}
      onValueChange={(role) =>
        role !== member.role && change.mutate({ campaignId, userId: member.userId, role })
      }
      options={roleOptions(t)}
      className="h-9 w-40"
    />
  );
}

/** Takes a member out of a campaign, after asking. */
function RemoveMember({
  campaignId,
  member,
}: {
  campaignId: string;
  member: { userId: string; name: string };
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation(
    trpc.members.remove.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queries.invalidateQueries(trpc.members.pathFilter()),
          queries.invalidateQueries(trpc.campaigns.pathFilter()),
        ]),
      onError: tellFailure(t, t("people.members.notRemoved")),
      onSettled: () => setAsking(false),
    }),
  );
  return (
    <>
      <Button variant="ghost" size="small" onClick={() => setAsking(true)}>
        {t("people.members.remove")}
        <span className="sr-only">
          {" "}
          <NameText text={member.name} />
        </span>
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("people.members.removeQuestion", { name: member.name })}
        action={t("people.members.remove")}
        destructive
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ campaignId, userId: member.userId })}
      >
        {t("people.members.removeHelp")}
      </AlertDialog>
    </>
  );
}
