"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "../../components/ui/badge.tsx";
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
import { useCampaign } from "../campaigns/use-campaign.ts";
import { NameText } from "../markdown/name-text.tsx";
import { useSession } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { AddMembersDialog } from "./add-members-dialog.tsx";
import { LinksDialog } from "./links-dialog.tsx";
import { MemberRole } from "./member-role.tsx";
import type { OneTimeLink } from "./one-time-link.ts";
import { RemoveMember } from "./remove-member.tsx";

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
      header: t("people.judgments"),
      numeric: true,
      sort: "judgments",
      cell: (row) => showCount(t, row.judgments),
    },
    {
      key: "lastJudgedAt",
      header: t("people.lastJudgment"),
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
        description={t("people.whoBelongsToThis")}
        actions={query.data?.total !== 0 && add}
      />
      <DataTable
        caption={t("people.peopleOfTheCampaign")}
        columns={columns(t, campaignId)}
        rowKey={(row) => row.userId}
        query={query}
        state={state}
        searchLabel={t("people.searchNameAndE")}
        empty={
          <EmptyState icon={Users} title={t("people.nobodyBelongsToThis")} actions={add}>
            {t("people.eachTaskIsJudged")}
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
        title={links.length === 1 ? t("people.oneTimeLink") : t("people.oneTimeLinks")}
        onClose={() => setLinks([])}
      />
    </PageBody>
  );
}
