"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { tellFailure } from "../../lib/tell-failure.ts";
import { useTRPC } from "../../lib/trpc.ts";

type ReinstateDialogProps = { versionId: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks before a withdrawn version is said to be usable again. */
export function ReinstateDialog({ versionId, open, onOpenChange }: ReinstateDialogProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const reinstate = useMutation(
    trpc.datasets.withdraw.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.datasets.pathFilter()),
      onError: tellFailure(t, t("datasetReport.notReinstated")),
      onSettled: () => onOpenChange(false),
    }),
  );
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("datasetReport.reinstateTitle")}
      action={t("datasetReport.reinstate")}
      busy={reinstate.isPending}
      onConfirm={() => reinstate.mutate({ versionId, reason: null })}
    >
      {t("datasetReport.reinstateMeaning")}
    </AlertDialog>
  );
}
