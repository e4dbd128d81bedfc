"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CampaignRole } from "@laurel/core/access/permissions";
import { Select } from "../../components/ui/select.tsx";
import { tellFailure } from "../../lib/tell-failure.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { roleOptions } from "./role-options.ts";

/** A member's role, changed as soon as another one is chosen. */
export function MemberRole({
  campaignId,
  member,
}: {
  campaignId: string;
  member: { userId: string; name: string; role: CampaignRole };
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const change = useMutation(
    trpc.members.setRole.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({ title: t("people.nameHasAnotherRole", { name: member.name }) });
        await Promise.all([
          queries.invalidateQueries(trpc.members.pathFilter()),
          queries.invalidateQueries(trpc.session.pathFilter()),
        ]);
      },
      onError: tellFailure(t, t("people.theRoleWasNot")),
    }),
  );
  return (
    <Select
      label={t("people.roleOfName", { name: member.name })}
      value={change.isPending ? change.variables.role : member.role}
      disabled={change.isPending}
      onValueChange={(role) =>
        role !== member.role && change.mutate({ campaignId, userId: member.userId, role })
      }
      options={roleOptions(t)}
      className="h-9 w-40"
    />
  );
}
