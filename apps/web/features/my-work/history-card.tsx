"use client";

import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "../../components/ui/badge.tsx";
import { Card } from "../../components/ui/card.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showTime } from "../../lib/figures.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { judgmentWords } from "../prompts/answer-words.ts";
import { letterOf } from "../reading/response-letter.ts";
import type { Me } from "../session/use-session.ts";
import { showDuration } from "./show-duration.ts";

type Own = RouterOutputs["judging"]["mine"]["rows"][number];

const columns = (t: Translate): readonly Column<Own>[] => [
  {
    key: "when",
    header: t("myWork.history.when"),
    cell: (row) => <span className="whitespace-nowrap">{showTime(t, row.createdAt)}</span>,
  },
  {
    key: "prompt",
    header: t("myWork.history.prompt"),
    cell: (row) => (
      <span className="line-clamp-2 min-w-44 break-words">{row.preview || t("myWork.history.noText")}</span>
    ),
  },
  {
    key: "answer",
    header: t("myWork.history.answer"),
    cell: (row) => (
      <span className="flex min-w-44 flex-wrap items-center gap-1.5 [overflow-wrap:anywhere]">
        <span className={row.revisedBy ? "text-muted-foreground line-through" : undefined}>
          {judgmentWords(t, row.answers, (id) => letterOf(row.presented, id))}
        </span>
        {row.supersedes && <Badge>{t("myWork.history.revision")}</Badge>}
        {row.revisedBy && <Badge>{t("myWork.history.revisedLater")}</Badge>}
        {row.surplus && <Badge>{t("myWork.history.surplus")}</Badge>}
        {row.withdrawn && <Badge>{t("myWork.history.withdrawn")}</Badge>}
      </span>
    ),
  },
  {
    key: "active",
    header: t("myWork.activeTime"),
    numeric: true,
    cell: (row) => <span className="whitespace-nowrap">{showDuration(t, row.activeMs)}</span>,
  },
];

function CampaignHistory({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const state = usePage({ limit: 20 });
  const query = useQuery(
    useTRPC().judging.mine.queryOptions(
      { campaignId, offset: state.page.offset, limit: state.page.limit },
      { placeholderData: keepRows },
    ),
  );
  return (
    <DataTable
      caption={t("myWork.history.title")}
      columns={columns(t)}
      rowKey={(row) => row.judgmentId}
      query={query}
      state={state}
      empty={<EmptyState icon={History} title={t("myWork.history.empty")} />}
    />
  );
}

/** One's own judgments in a campaign, newest first; a revision stands beside what it replaced. */
export function HistoryCard({ memberships }: { memberships: Me["memberships"] }) {
  const t = useTranslations();
  const [chosen, setChosen] = useState(memberships[0]?.campaignId ?? "");
  const options = memberships.map(({ campaignId, campaignName }) => ({
    value: campaignId,
    label: campaignName,
  }));
  return (
    <Card
      title={t("myWork.history.title")}
      description={t("myWork.history.help")}
      actions={
        <Select
          label={t("myWork.campaign")}
          value={chosen}
          onValueChange={setChosen}
          options={options}
          className="max-w-72"
        />
      }
    >
      <CampaignHistory key={chosen} campaignId={chosen} />
    </Card>
  );
}
