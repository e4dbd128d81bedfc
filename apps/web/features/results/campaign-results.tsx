"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CampaignRole } from "@laurel/core/access/permissions";
import { ButtonLink } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { Progress } from "../../components/ui/progress.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showCount } from "../../lib/figures.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { CampaignStatusBadge } from "../campaigns/campaign-status.tsx";
import { StatusControl } from "../campaigns/status-control.tsx";
import { DayBars, eachDay } from "../plots/day-bars.tsx";
import { Plot } from "../plots/plot.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { AgreementCard } from "./agreement-card.tsx";
import { AnnotatorTable } from "./annotator-table.tsx";
import { AnswersCards } from "./answers-cards.tsx";
import { nextSteps, NextStepsCard } from "./next-steps.tsx";
import { WinRatesCard } from "./win-rates-card.tsx";

/** A campaign's results: next steps, counts, progress, agreement, win rates, answers, people. */
export function CampaignResults({
  campaign,
  role,
}: {
  campaign: RouterOutputs["campaigns"]["get"];
  role: CampaignRole;
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const progress = useQuery(
    trpc.results.progress.queryOptions(
      { campaignId: campaign.id },
      { refetchInterval: campaign.status === "live" ? 15_000 : false },
    ),
  );
  const counts = progress.data?.counts ?? campaign.counts;
  const judged = counts !== null && counts.judgments + counts.imported > 0;
  const ranks = campaign.questions.questions.some((question) => question.kind === "ranking");
  const asksMore = campaign.questions.questions.some((question) => question.kind !== "ranking");
  const lead = role === "lead";
  return (
    <PageBody>
      <PageHeader
        title={campaign.name}
        description={<CampaignStatusBadge status={campaign.status} />}
        actions={
          <>
            {lead && <StatusControl campaignId={campaign.id} status={campaign.status} />}
            {campaign.status === "live" && campaign.role !== null && (
              <ButtonLink variant="secondary" href={`/campaigns/${campaign.id}/judge`}>
                {t("results.judge")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-5">
        {lead && counts && (
          <NextStepsCard campaignId={campaign.id} steps={nextSteps(t, campaign.status, counts)} />
        )}
        {counts && hasTasks(counts) && <CountTiles counts={counts} overlap={campaign.overlap} />}
        {progress.error && !progress.data && (
          <ErrorState error={progress.error} onRetry={() => void progress.refetch()} />
        )}
        {judged && progress.isPending && <Skeleton className="h-64 w-full rounded-xl" />}
        {progress.data && progress.data.perDay.length > 0 && <ProgressCard perDay={progress.data.perDay} />}
        {judged && ranks && <AgreementCard campaignId={campaign.id} />}
        {judged && ranks && <WinRatesCard campaignId={campaign.id} />}
        {judged && asksMore && <AnswersCards campaignId={campaign.id} />}
        {progress.data && progress.data.perAnnotator.length > 0 && (
          <AnnotatorTable rows={progress.data.perAnnotator} />
        )}
        {!lead && counts && !hasTasks(counts) && (
          <p className="text-muted-foreground">{t("results.nothingImported")}</p>
        )}
      </div>
    </PageBody>
  );
}

type Counts = RouterOutputs["results"]["progress"]["counts"];

/** Whether anything came in, even if nobody is asked about it. */
const hasTasks = ({ tasks, blank = 0 }: Counts): boolean => tasks + blank > 0;

const number = (t: Translate, value: number) => showCount(t, value);

/** How much there is and how much is done. */
function CountTiles({ counts, overlap }: { counts: Counts; overlap: number }) {
  const t = useTranslations();
  const tiles = [
    {
      label: t("results.counts.prompts"),
      value: number(t, counts.prompts),
      note: t("results.counts.responses", { responses: counts.responses, rounds: counts.rounds }),
    },
    {
      label: t("results.judgments"),
      value: number(t, counts.judgments),
      note: [
        t("results.counts.imported", { imported: number(t, counts.imported) }),
        counts.surplus > 0 && t("results.counts.surplus", { surplus: number(t, counts.surplus) }),
      ]
        .filter(Boolean)
        .join(", "),
    },
    {
      label: t("results.skips"),
      value: number(t, counts.skips),
      note: t("results.counts.exhausted", { exhausted: counts.exhausted }),
    },
    {
      label: t("results.annotators"),
      value: number(t, counts.annotators),
      note: t("results.counts.overlap", { overlap }),
    },
  ];
  return (
    <section
      aria-label={t("results.counts.title")}
      className="flex flex-col gap-4 rounded-xl border bg-card p-5 shadow-raised sm:p-6"
    >
      <Progress
        label={t("results.counts.tasksDone")}
        value={counts.done}
        max={counts.tasks}
        detail={[
          t("results.counts.doneOf", {
            done: number(t, counts.done),
            tasks: number(t, counts.tasks),
            open: number(t, counts.open),
          }),
          counts.blank !== undefined && t("results.counts.blank", { blank: number(t, counts.blank) }),
        ]
          .filter(Boolean)
          .join(", ")}
      />
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-4">
        {tiles.map((tile) => (
          <div key={tile.label}>
            <dt className="text-sm text-muted-foreground">{tile.label}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{tile.value}</dd>
            <dd className="text-sm text-muted-foreground">{tile.note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How much was judged on which day. */
function ProgressCard({ perDay }: { perDay: RouterOutputs["results"]["progress"]["perDay"] }) {
  const t = useTranslations();
  const days = eachDay(perDay);
  const data = {
    columns: [{ label: t("results.day") }, { label: t("results.judgments") }],
    rows: days.map(({ day, judgments }) => [day, judgments]),
  };
  return (
    <Card title={t("results.progress.title")}>
      <Plot
        title={t("results.progress.judgments")}
        unit={t("results.progress.unit")}
        fileName="judgments-a-day"
        data={data}
      >
        {(width) => (
          <DayBars
            label={t("results.progress.label", { days: days.length })}
            width={width}
            days={days.map(({ day, judgments }) => ({ day, value: judgments }))}
          />
        )}
      </Plot>
    </Card>
  );
}
