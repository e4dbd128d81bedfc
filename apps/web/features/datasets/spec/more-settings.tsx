"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FlagsQuestion } from "@laurel/core/questions/kinds/flags-schemas";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import { useTRPC } from "../../../lib/trpc.ts";
import { NameText } from "../../../lib/visible-text.tsx";
import { DecontaminationField } from "./decontamination-field.tsx";
import { FilterSettings, withTicked } from "./filter-settings.tsx";
import { MetadataSettings } from "./metadata-settings.tsx";
import { PairSettings } from "./pair-settings.tsx";
import { type SpecFieldsProps, TextSetting } from "./setting-fields.tsx";
import type { Fact } from "./spec-words.ts";
import { TextSettings } from "./text-settings.tsx";

type MoreSettingsProps = SpecFieldsProps & {
  campaignId: string;
  flags: FlagsQuestion["options"];
  /** The settings that differ from the usual ones; null while something is missing. */
  unusual: readonly Fact[] | null;
};

/** The settings that are seldom changed, folded; the heading says which of them were changed. */
export function MoreSettings({ campaignId, flags, unusual, ...props }: MoreSettingsProps) {
  const t = useTranslations();
  return (
    <details className="rounded-lg border px-4 py-3">
      <summary className="cursor-pointer font-medium">
        {t("datasets.spec.more")}{" "}
        {unusual && (
          <span className="text-sm font-normal text-muted-foreground">
            {unusual.length === 0 ? (
              t("datasets.spec.defaults")
            ) : (
              <NameText
                text={unusual
                  .map(({ label, value }) => t("datasets.spec.fact", { label, value }))
                  .join(t("datasets.listSemicolon"))}
              />
            )}
          </span>
        )}
      </summary>
      <div className="mt-4 grid gap-x-6 gap-y-5 sm:grid-cols-2">
        {props.form.families.includes("pairs") && <PairSettings {...props} />}
        <FilterSettings {...props} flags={flags} />
        <TextSettings {...props} />
        <MetadataSettings {...props} campaignId={campaignId} />
        <TextSetting
          {...props}
          name="license"
          optional
          label={t("datasets.license")}
          help={t("datasets.licenseHelp")}
          input={{ maxLength: LIMITS.name }}
        />
        <OtherCampaignsField
          campaignId={campaignId}
          questionId={props.form.questionId}
          chosen={props.form.otherCampaigns}
          onChange={(otherCampaigns) => props.change({ otherCampaigns })}
        />
        <DecontaminationField
          campaignId={campaignId}
          value={props.form.decontamination}
          onChange={(decontamination) => props.change({ decontamination })}
        />
      </div>
    </details>
  );
}

type OtherCampaignsFieldProps = {
  campaignId: string;
  questionId: string;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

/** The campaigns whose judgments are in too: those that asked the same question. */
function OtherCampaignsField({ campaignId, questionId, chosen, onChange }: OtherCampaignsFieldProps) {
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
