"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Button } from "../../components/ui/button.tsx";
import { tellFailure } from "../../lib/tell-failure.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { NameText } from "../markdown/name-text.tsx";

/** Takes a member out of a campaign, after asking. */
export function RemoveMember({
  campaignId,
  member,
}: {
  campaignId: string;
  member: { userId: string; name: string };
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation(
    trpc.members.remove.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queries.invalidateQueries(trpc.members.pathFilter()),
          queries.invalidateQueries(trpc.campaigns.pathFilter()),
        ]),
      onError: tellFailure(t, t("people.nobodyWasRemoved")),
      onSettled: () => setAsking(false),
    }),
  );
  return (
    <>
      <Button variant="ghost" size="small" onClick={() => setAsking(true)}>
        {t("people.remove")}
        <span className="sr-only">
          {" "}
          <NameText text={member.name} />
        </span>
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("people.removeNameFromThe", { name: member.name })}
        action={t("people.remove")}
        destructive
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ campaignId, userId: member.userId })}
      >
        {t("people.theyNoLongerSee")}
      </AlertDialog>
    </>
  );
}
