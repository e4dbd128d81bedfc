"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { newId } from "../../lib/new-id.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { PageBody } from "../shell/page-body.tsx";
import { NEW_CAMPAIGN, toCampaignInput } from "./campaign-draft.ts";
import { CampaignForm } from "./campaign-form.tsx";

/** The form that makes a campaign; it starts as a draft. */
export function NewCampaign() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [campaignId] = useState(newId);
  const create = useMutation(
    trpc.campaigns.create.mutationOptions({
      onSuccess: async () => {
        await Promise.all([queries.invalidateQueries(trpc.campaigns.pathFilter()), queries.invalidateQueries(trpc.session.pathFilter())]);
        router.push(`/campaigns/${campaignId}`);
      },
    }),
  );
  return (
    <PageBody>
      <PageHeader title="New campaign" description="It starts as a draft: nobody is asked anything until it goes live." />
      <CampaignForm initial={NEW_CAMPAIGN} action="Create campaign" busy={create.isPending} error={create.error} onSubmit={(draft) => create.mutate({ campaignId, ...toCampaignInput(draft) })} />
    </PageBody>
  );
}
