"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useCallback } from "react";
import { buttonStyles } from "../../components/ui/button-styles.ts";
import { Card } from "../../components/ui/card.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { PageState } from "../campaigns/page-state.tsx";
import { BackLink } from "../datasets/back-link.tsx";
import { JobProgress } from "../datasets/job-progress.tsx";
import { VersionStatusBadge } from "../datasets/version-status-badge.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { ModelReport } from "./model-report.tsx";
import { ScoreForm } from "./score-form.tsx";
import { WeightLists } from "./weight-lists.tsx";

/** One reward model, while it trains and afterwards. */
export function ModelPage({ campaignId, modelId }: { campaignId: string; modelId: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: model, error, refetch } = useQuery(trpc.models.get.queryOptions({ modelId }));
  const refresh = useCallback(() => void queries.invalidateQueries(trpc.models.pathFilter()), [queries, trpc]);
  if (!model) return <PageState title="Reward model" error={error} onRetry={() => void refetch()} />;
  const { report, diagnosis } = model;
  const download = <a href={`/api/v1/models/${modelId}/file`} download className={buttonStyles({ variant: "secondary" })}><Download aria-hidden /> Download model</a>;
  return (
    <PageBody>
      <BackLink href={`/campaigns/${campaignId}/models`}>All models</BackLink>
      <PageHeader title="Reward model" description={<span className="flex flex-wrap items-center gap-2"><VersionStatusBadge status={model.status} /> Seed {model.seed}{report && `, trained on ${report.pairs.toLocaleString("en")} pairs of ${report.prompts.toLocaleString("en")} prompts`}</span>} actions={model.status === "ready" && download} />
      <div className="flex flex-col gap-5">
        <Notice>This is a baseline: Bradley-Terry over hashed words and a few features of style, trained on a CPU. It shows what such judgments can teach and how far length explains them; it understands nothing and is no judge of truth.</Notice>
        {model.status === "training" && <JobProgress jobId={model.jobId} title="Training" cancelText="The model stays in the list as cancelled, and can’t be used." onEnd={refresh} />}
        {model.status === "failed" && <Notice tone="danger">{model.error ?? "Training failed."}</Notice>}
        {model.status === "cancelled" && <Notice>Training was cancelled. Train again from the dataset version.</Notice>}
        {report && <ModelReport report={report} />}
        {diagnosis && <Card title="What moves its reward" description="Weights in calibrated logits; for style, per standard deviation of the feature."><WeightLists diagnosis={diagnosis} /></Card>}
        {model.status === "ready" && <Card title="Score two responses"><ScoreForm modelId={modelId} /></Card>}
      </div>
    </PageBody>
  );
}
