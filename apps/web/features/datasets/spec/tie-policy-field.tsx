"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { PairPolicy } from "@laurel/core/datasets/dataset-policies";
import type { Translate } from "../../../i18n/translate.ts";

type TiePolicy = PairPolicy["ties"];

const policies = (t: Translate): readonly { value: TiePolicy; label: string; meaning: string }[] => [
  {
    value: "drop",
    label: t("datasets.ties.policies.leaveOut"),
    meaning: t("datasets.ties.policyHelp.leaveOut"),
  },
  {
    value: "both-directions",
    label: t("datasets.ties.policies.bothWays"),
    meaning: t("datasets.ties.policyHelp.bothWays"),
  },
  {
    value: "soft-label",
    label: t("datasets.ties.policies.soft"),
    meaning: t("datasets.ties.policyHelp.soft"),
  },
  {
    value: "separate-config",
    label: t("datasets.ties.policies.apart"),
    meaning: t("datasets.ties.policyHelp.apart"),
  },
];

type TiePolicyFieldProps = { value: TiePolicy | ""; onChange: (value: TiePolicy) => void };

/** What becomes of ties. Nothing is preselected, so that somebody decides. */
export function TiePolicyField({ value, onChange }: TiePolicyFieldProps) {
  const t = useTranslations();
  const id = useId();
  return (
    <div>
      <p id={id} className="mb-2 text-sm font-medium">
        {t("datasets.ties.title")}
      </p>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => onChange(next as TiePolicy)}
        className="grid gap-3 sm:grid-cols-2"
      >
        {policies(t).map((policy) => (
          <label
            key={policy.value}
            htmlFor={`${id}-${policy.value}`}
            className="flex cursor-pointer items-start gap-3 rounded-lg border p-4 hover:bg-muted/50 has-data-checked:border-primary has-data-checked:bg-primary-soft/40"
          >
            <Radio.Root
              id={`${id}-${policy.value}`}
              value={policy.value}
              className="mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full border border-input bg-card data-checked:border-primary"
            >
              <Radio.Indicator className="size-2.5 rounded-full bg-primary" />
            </Radio.Root>
            <span>
              <span className="font-medium">{policy.label}</span>
              <span className="block text-sm text-muted-foreground">{policy.meaning}</span>
            </span>
          </label>
        ))}
      </RadioGroup>
      <p className="mt-2 text-sm text-muted-foreground">{t("datasets.ties.bothBadHelp")}</p>
    </div>
  );
}
