"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { buttonStyles } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { BackLink, PageHeader } from "../../components/ui/page-header.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { JobProgress } from "../datasets/job-progress.tsx";
import { VersionStatusBadge } from "../datasets/version-status-badge.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { PageState } from "../shell/page-state.tsx";
import { ModelReport } from "./model-report.tsx";
import { ScoreForm } from "./score-form.tsx";
import { WeightLists } from "./weight-lists.tsx";

/** One reward model, while it trains and afterwards. */
export function ModelPage({ campaignId, modelId }: { campaignId: string; modelId: string }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: model, error, refetch } = useQuery(trpc.models.get.queryOptions({ modelId }));
  const refresh = useCallback(
    () => void queries.invalidateQueries(trpc.models.pathFilter()),
    [queries, trpc],
  );
  if (!model)
    return <PageState title={t("models.page.title")} error={error} onRetry={() => void refetch()} />;
  const { report, diagnosis } = model;
  const download = (
    <a href={`/api/v1/models/${modelId}/file`} download className={buttonStyles({ variant: "secondary" })}>
      <Download aria-hidden /> {t("models.page.download")}
    </a>
  );
  return (
    <PageBody>
      <BackLink href={`/campaigns/${campaignId}/models`}>{t("models.page.allModels")}</BackLink>
      <PageHeader
        title={t("models.page.title")}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <VersionStatusBadge status={model.status} /> {t("models.page.seed", { seed: model.seed })}
            {report && t("models.page.trainedOn", { pairs: report.pairs, prompts: report.prompts })}
          </span>
        }
        actions={model.status === "ready" && download}
      />
      <div className="flex flex-col gap-5">
        <Notice>{t("models.page.baselineNotice")}</Notice>
        {model.status === "training" && (
          <JobProgress
            jobId={model.jobId}
            title={t("models.page.training")}
            cancelText={t("models.page.cancelHelp")}
            onEnd={refresh}
          />
        )}
        {model.status === "failed" && <Notice tone="danger">{model.error ?? t("models.page.failed")}</Notice>}
        {model.status === "cancelled" && <Notice>{t("models.page.cancelled")}</Notice>}
        {report && <ModelReport report={report} />}
        {diagnosis && (
          <Card title={t("models.page.weights")} description={t("models.page.weightsHelp")}>
            <WeightLists diagnosis={diagnosis} />
          </Card>
        )}
        {model.status === "ready" && (
          <Card title={t("models.page.score")}>
            <ScoreForm modelId={modelId} />
          </Card>
        )}
      </div>
    </PageBody>
  );
}
