"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Progress } from "../../components/ui/progress.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { useTRPC } from "../../lib/trpc.ts";

type JobProgressProps = { jobId: string; title: string; cancelText: string; onEnd: () => void };

/** Progress of a job, which runs on the server with or without this page. */
export function JobProgress({ jobId, title, cancelText, onEnd }: JobProgressProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const {
    data: job,
    error,
    refetch,
  } = useQuery(trpc.jobs.get.queryOptions({ jobId }, { refetchInterval: 700 }));
  const ended = job !== undefined && job.state !== "queued" && job.state !== "running";
  useEffect(() => {
    if (ended) onEnd();
  }, [ended, onEnd]);
  const cancel = useMutation(
    trpc.jobs.cancel.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.jobs.pathFilter()),
      onError: tellFailure(t, t("datasets.job.notCancelled")),
      onSettled: () => setAsking(false),
    }),
  );
  if (error && !job) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const running = job?.state === "running";
  const { phase = "", done = 0, total = null } = job?.progress ?? {};
  return (
    <Card
      title={title}
      actions={
        <Button
          variant="secondary"
          size="small"
          disabled={ended || cancel.isSuccess}
          onClick={() => setAsking(true)}
        >
          {cancel.isSuccess ? t("datasets.job.cancelling") : t("datasets.job.cancel")}
        </Button>
      }
    >
      <Progress
        label={running ? phaseWords(t, phase) : t("datasets.job.waiting")}
        value={running && total !== null ? done : null}
        max={total ?? 1}
        detail={running && total !== null ? t("datasets.job.doneOfTotal", { done, total }) : ""}
      />
      <p className="mt-3 text-sm text-muted-foreground">{t("datasets.job.leaveHelp")}</p>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("datasets.job.cancelQuestion")}
        action={t("datasets.job.cancelConfirm")}
        destructive
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ jobId })}
      >
        {cancelText}
      </AlertDialog>
    </Card>
  );
}

const words = (t: Translate): Readonly<Record<string, string>> => ({
  reading: t("datasets.job.phases.reading"),
  fitting: t("datasets.job.phases.fitting"),
  measuring: t("datasets.job.phases.measuring"),
  naming: t("datasets.job.phases.weights"),
  "weighing annotators": t("datasets.job.phases.weighingAnnotators"),
  "reading judgments": t("datasets.job.phases.readingJudgments"),
  "labeling open pairs": t("datasets.modelLabels.labeling"),
  "comparing versions": t("datasets.job.phases.comparingVersions"),
});

/** A job's phase for people. */
function phaseWords(t: Translate, phase: string): string {
  return (
    words(t)[phase] ?? (phase ? phase.charAt(0).toUpperCase() + phase.slice(1) : t("datasets.job.starting"))
  );
}
