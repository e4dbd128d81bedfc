"use client";

import type { CampaignRole } from "@laurel/core/access/campaign-role";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Select } from "../../components/ui/select.tsx";
import { tellFailure } from "../../lib/tell-failure.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { ROLE_OPTIONS } from "./role-options.ts";

/** A member's role, changed as soon as another one is chosen. */
export function MemberRole({ campaignId, member }: { campaignId: string; member: { userId: string; name: string; role: CampaignRole } }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const change = useMutation(
    trpc.members.setRole.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({ title: `${member.name} has another role now` });
        await Promise.all([queries.invalidateQueries(trpc.members.pathFilter()), queries.invalidateQueries(trpc.session.pathFilter())]);
      },
      onError: tellFailure("The role was not changed"),
    }),
  );
  return <Select label={`Role of ${member.name}`} value={change.isPending ? change.variables.role : member.role} disabled={change.isPending} onValueChange={(role) => role !== member.role && change.mutate({ campaignId, userId: member.userId, role })} options={ROLE_OPTIONS} className="h-9 w-40" />;
}
