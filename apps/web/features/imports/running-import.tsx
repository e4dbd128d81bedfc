"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Progress } from "../../components/ui/progress.tsx";
import { tellFailure } from "../../lib/tell-failure.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";

export type ImportRow = RouterOutputs["imports"]["list"]["rows"][number];

/** An import that is being read, with its counts. It continues when this page is closed. */
export function RunningImport({ row }: { row: ImportRow }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { data } = useQuery(
    trpc.imports.get.queryOptions(
      { importId: row.id },
      {
        initialData: row,
        refetchInterval: (query) => (query.state.data && !isUnderWay(query.state.data) ? false : 700),
      },
    ),
  );
  const finished = !isUnderWay(data);
  useEffect(() => {
    if (finished)
      void Promise.all([
        queries.invalidateQueries(trpc.imports.list.pathFilter()),
        queries.invalidateQueries(trpc.campaigns.pathFilter()),
      ]);
  }, [finished, queries, trpc]);
  const cancel = useMutation(
    trpc.imports.cancel.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.imports.pathFilter()),
      onError: tellFailure(t, t("imports.running.notCancelled")),
      onSettled: () => setAsking(false),
    }),
  );
  const { done, total, counts } = data.progress;
  const rows = counts?.["rows"] ?? 0;
  const problems = counts?.["problems"] ?? 0;
  const detail = [
    t("imports.running.rows", { rows }),
    problems > 0 && t("imports.running.problems", { problems }),
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <section
      aria-label={t("imports.running.label", { fileName: data.fileName })}
      className="flex flex-col gap-3 rounded-xl border bg-card p-5 shadow-raised"
    >
      <Progress
        label={
          data.status === "queued"
            ? t("imports.running.waiting", { fileName: data.fileName })
            : t("imports.running.importing", { fileName: data.fileName })
        }
        value={data.status === "queued" || total === null ? null : done}
        max={total ?? 1}
        detail={detail}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-muted-foreground">{t("imports.running.leaveHelp")}</p>
        <Button variant="secondary" size="small" onClick={() => setAsking(true)}>
          {t("imports.running.cancel")}
        </Button>
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("imports.running.cancelQuestion")}
        action={t("imports.running.cancel")}
        destructive
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ importId: data.id })}
      >
        {t("imports.running.cancelHelp")}
      </AlertDialog>
    </section>
  );
}

export function isUnderWay(row: Pick<ImportRow, "status">): boolean {
  return row.status === "queued" || row.status === "reading";
}
