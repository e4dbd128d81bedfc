"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "../../components/ui/button.tsx";
import { tellFailure } from "../../lib/tell-failure.ts";
import { useTRPC } from "../../lib/trpc.ts";

/** Makes a campaign of ready-made prompts, to look around with. */
export function LoadDemoButton() {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const load = useMutation(
    trpc.campaigns.loadDemo.mutationOptions({
      onSuccess: async ({ campaignId }) => {
        await Promise.all([
          queries.invalidateQueries(trpc.campaigns.pathFilter()),
          queries.invalidateQueries(trpc.session.pathFilter()),
        ]);
        router.push(`/campaigns/${campaignId}`);
      },
      onError: tellFailure(t, t("campaigns.theDemoWasNot")),
    }),
  );
  return (
    <Button variant="secondary" busy={load.isPending} onClick={() => load.mutate()}>
      {t("campaigns.loadTheDemoCampaign")}
    </Button>
  );
}
