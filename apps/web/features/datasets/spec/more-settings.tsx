"use client";

import { useTranslations } from "next-intl";
import type { FlagsQuestion } from "@laurel/core/questions/kinds/flags-schemas";
import { LIMITS } from "@laurel/core/text/text-limits";
import { NameText } from "../../markdown/name-text.tsx";
import { DecontaminationField } from "../decontamination-field.tsx";
import { FilterSettings } from "./filter-settings.tsx";
import { OtherCampaignsField } from "./other-campaigns-field.tsx";
import { PairSettings } from "./pair-settings.tsx";
import type { SpecFieldsProps } from "./spec-fields-props.ts";
import { TextSetting } from "./text-setting.tsx";
import { TextSettings } from "./text-settings.tsx";
import type { Fact } from "./unusual-words.ts";

type MoreSettingsProps = SpecFieldsProps & {
  campaignId: string;
  flags: FlagsQuestion["options"];
  /** What differs from the usual; null while something is missing. */ unusual: readonly Fact[] | null;
};

/** What one seldom changes, folded; its heading says what was changed all the same. */
export function MoreSettings({ campaignId, flags, unusual, ...props }: MoreSettingsProps) {
  const t = useTranslations();
  return (
    <details className="rounded-lg border px-4 py-3">
      <summary className="cursor-pointer font-medium">
        {t("datasets.more")}{" "}
        {unusual && (
          <span className="text-sm font-normal text-muted-foreground">
            {unusual.length === 0 ? (
              t("datasets.allAsUsual")
            ) : (
              <NameText
                text={unusual
                  .map(({ label, value }) => t("datasets.fact", { label, value }))
                  .join(t("datasets.listSemicolon"))}
              />
            )}
          </span>
        )}
      </summary>
      <div className="mt-4 grid gap-x-6 gap-y-5 sm:grid-cols-2">
        {props.draft.families.includes("pairs") && <PairSettings {...props} />}
        <FilterSettings {...props} flags={flags} />
        <TextSettings {...props} />
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
          questionId={props.draft.questionId}
          chosen={props.draft.otherCampaigns}
          onChange={(otherCampaigns) => props.change({ otherCampaigns })}
        />
        <DecontaminationField
          campaignId={campaignId}
          value={props.draft.decontamination}
          onChange={(decontamination) => props.change({ decontamination })}
        />
      </div>
    </details>
  );
}
