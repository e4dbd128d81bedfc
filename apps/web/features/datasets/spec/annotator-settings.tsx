import { useTranslations } from "next-intl";
import { ChoiceSetting } from "./choice-setting.tsx";
import type { SpecFieldsProps } from "./spec-fields-props.ts";
import { TextSetting } from "./text-setting.tsx";

/** Whether annotators' votes count the same, and which of them count. */
export function AnnotatorSettings(props: SpecFieldsProps) {
  const t = useTranslations();
  const { draft, change } = props;
  const aggregations = {
    majority: t("datasets.aggregations.majority"),
    "dawid-skene": t("datasets.aggregations.dawid-skene"),
  };
  return (
    <>
      <ChoiceSetting
        label={t("datasets.aggregation")}
        help={t(`datasets.aggregationHelp.${draft.aggregation}`)}
        value={draft.aggregation}
        words={aggregations}
        onChange={(aggregation) => change({ aggregation })}
      />
      <TextSetting
        {...props}
        name="skillPercent"
        label={t("datasets.leastSkillInPer")}
        help={t("datasets.leastSkillHelp")}
        input={{ inputMode: "decimal" }}
      />
      <TextSetting
        {...props}
        name="posteriorPercent"
        label={t("datasets.leastPosteriorInPer")}
        help={t("datasets.leastPosteriorHelp")}
        input={{ inputMode: "decimal" }}
      />
    </>
  );
}
