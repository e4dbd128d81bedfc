"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Button } from "../../components/ui/button.tsx";
import { tellFailure } from "../../lib/tell-failure.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { NameText } from "../markdown/name-text.tsx";

/** Takes a member out of a campaign, after asking. */
export function RemoveMember({ campaignId, member }: { campaignId: string; member: { userId: string; name: string } }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation(
    trpc.members.remove.mutationOptions({
      onSuccess: () => Promise.all([queries.invalidateQueries(trpc.members.pathFilter()), queries.invalidateQueries(trpc.campaigns.pathFilter())]),
      onError: tellFailure("Nobody was removed"),
      onSettled: () => setAsking(false),
    }),
  );
  return (
    <>
      <Button variant="ghost" size="small" onClick={() => setAsking(true)}>Remove<span className="sr-only"> <NameText text={member.name} /></span></Button>
      <AlertDialog open={asking} onOpenChange={setAsking} title={`Remove ${member.name} from the campaign?`} action="Remove" destructive busy={remove.isPending} onConfirm={() => remove.mutate({ campaignId, userId: member.userId })}>
        They no longer see the campaign, and what they have open goes to others. What they judged stays.
      </AlertDialog>
    </>
  );
}
