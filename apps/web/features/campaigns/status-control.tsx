"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CampaignStatus } from "@laurel/core/campaigns/campaign-status";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Button } from "../../components/ui/button.tsx";
import { tellFailure } from "../../lib/tell-failure.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { type StatusChange, statusChanges } from "./campaign-status.tsx";

/** A button for each status that may follow. Each asks for confirmation and says what the change means. */
export function StatusControl({ campaignId, status }: { campaignId: string; status: CampaignStatus }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<StatusChange | null>(null);
  const [open, setOpen] = useState(false);
  const change = useMutation(
    trpc.campaigns.setStatus.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queries.invalidateQueries(trpc.campaigns.pathFilter()),
          queries.invalidateQueries(trpc.session.pathFilter()),
        ]),
      onError: tellFailure(t, t("campaigns.status.notChanged")),
      onSettled: () => setOpen(false),
    }),
  );
  const ask = (next: StatusChange) => {
    setAsked(next);
    setOpen(true);
  };
  return (
    <>
      {statusChanges(t, status).map((next) => (
        <Button
          key={next.to}
          variant={next.to === "live" ? "primary" : "secondary"}
          onClick={() => ask(next)}
        >
          {next.action}
        </Button>
      ))}
      {asked && (
        <AlertDialog
          open={open}
          onOpenChange={setOpen}
          title={asked.title}
          action={asked.action}
          busy={change.isPending}
          destructive={asked.destructive}
          onConfirm={() => change.mutate({ campaignId, status: asked.to })}
        >
          {asked.meaning}
        </AlertDialog>
      )}
    </>
  );
}
