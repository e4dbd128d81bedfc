"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import { useTRPC } from "../../../lib/trpc.ts";
import { NameText } from "../../markdown/name-text.tsx";
import { withTicked } from "./with-ticked.ts";

type OtherCampaignsFieldProps = {
  campaignId: string;
  questionId: string;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

/** The campaigns whose judgments are in too: those that asked the same question. */
export function OtherCampaignsField({ campaignId, questionId, chosen, onChange }: OtherCampaignsFieldProps) {
  const t = useTranslations();
  const { data, error, refetch } = useQuery(
    useTRPC().datasets.otherCampaigns.queryOptions({ campaignId, questionId }),
  );
  return (
    <fieldset className="sm:col-span-2">
      <legend className="mb-1 text-sm font-medium">{t("datasets.otherCampaigns")}</legend>
      <p className="mb-3 text-sm text-muted-foreground">
        {data?.length === 0 ? t("datasets.noOtherCampaigns") : t("datasets.otherCampaignsHelp")}
      </p>
      {error && (
        <ErrorState
          title={t("datasets.otherCampaignsNotLoaded")}
          error={error}
          onRetry={() => void refetch()}
        />
      )}
      {!data && !error && <Skeleton className="h-6 w-full" />}
      <div className="grid max-h-72 gap-3 overflow-y-auto sm:grid-cols-2">
        {data?.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onCheckedChange={(on) => onChange(withTicked(chosen, id, on))}
          >
            <NameText text={name} />
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
