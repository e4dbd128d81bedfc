"use client";

import { useQuery } from "@tanstack/react-query";
import { Sprout } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { PageState } from "../campaigns/page-state.tsx";
import { useSession } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { FeedbackCard } from "./feedback-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { lastDays } from "./last-days.ts";
import { TimesheetTable } from "./timesheet-table.tsx";
import { WorkPlots } from "./work-plots.tsx";
import { WorkTotals } from "./work-totals.tsx";

const SHOWN_DAYS = 30;

/** What one has done oneself, by day; nobody else's work stands beside it. */
export function MyWorkPage() {
  const t = useTranslations();
  const { data: me } = useSession();
  const [now] = useState(() => Date.now());
  const { data, error, refetch } = useQuery(useTRPC().judging.timesheet.queryOptions({}));
  if (!me || !data)
    return <PageState title={t("myWork.myWork")} error={error} onRetry={() => void refetch()} />;
  const days = lastDays(data.rows, now, SHOWN_DAYS);
  return (
    <PageBody>
      <PageHeader title={t("myWork.myWork")} description={t("myWork.yourOwnTimeAnd")} />
      <div className="flex flex-col gap-5">
        {data.rows.length === 0 ? (
          <EmptyState
            icon={Sprout}
            title={t("myWork.youHaveJudgedNothingYet")}
            actions={<ButtonLink href="/campaigns">{t("myWork.campaigns")}</ButtonLink>}
          >
            {t("myWork.whatYouDoAppears")}
          </EmptyState>
        ) : (
          <>
            <WorkTotals days={days} />
            <WorkPlots days={days} />
            <TimesheetTable rows={data.rows} />
          </>
        )}
        <FeedbackCard />
        {me.memberships.length > 0 && <HistoryCard memberships={me.memberships} />}
      </div>
    </PageBody>
  );
}
