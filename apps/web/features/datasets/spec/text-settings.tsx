import { useTranslations } from "next-intl";
import { ChoiceSetting, type SpecFieldsProps, TextSetting } from "./setting-fields.tsx";

/** What becomes of system prompts, reasoning traces, duplicates and near duplicates. */
export function TextSettings(props: SpecFieldsProps) {
  const t = useTranslations();
  const { form, change } = props;
  const system = {
    keep: t("datasets.systemPrompts.keep"),
    merge: t("datasets.systemPrompts.merge"),
    drop: t("datasets.systemPrompts.drop"),
  };
  const reasoning = { keep: t("datasets.reasonings.keep"), strip: t("datasets.reasonings.strip") };
  const duplicates = { drop: t("datasets.duplicateChoices.drop"), keep: t("datasets.duplicateChoices.keep") };
  const near = {
    nothing: t("datasets.nearChoices.nothing"),
    leaks: t("datasets.nearChoices.leaks"),
    all: t("datasets.nearChoices.all"),
  };
  return (
    <>
      <ChoiceSetting
        label={t("datasets.systemPrompt")}
        value={form.systemPrompt}
        words={system}
        onChange={(systemPrompt) => change({ systemPrompt })}
      />
      <ChoiceSetting
        label={t("datasets.reasoning")}
        help={t("datasets.reasoningHelp")}
        value={form.reasoning}
        words={reasoning}
        onChange={(strip) => change({ reasoning: strip })}
      />
      <ChoiceSetting
        label={t("datasets.duplicates")}
        help={t("datasets.duplicatesHelp")}
        value={form.duplicates}
        words={duplicates}
        onChange={(keep) => change({ duplicates: keep })}
      />
      <ChoiceSetting
        label={t("datasets.nearDuplicates")}
        help={t("datasets.nearDuplicatesHelp")}
        value={form.nearDuplicates}
        words={near}
        onChange={(drop) => change({ nearDuplicates: drop })}
      />
      <TextSetting
        {...props}
        name="nearThreshold"
        label={t("datasets.nearThreshold")}
        help={t("datasets.nearThresholdHelp")}
        input={{ inputMode: "decimal" }}
      />
    </>
  );
}
