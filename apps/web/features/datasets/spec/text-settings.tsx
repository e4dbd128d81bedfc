import { useTranslations } from "next-intl";
import { ChoiceSetting } from "./choice-setting.tsx";
import type { SpecFieldsProps } from "./spec-fields-props.ts";

/** What becomes of system prompts, reasoning traces and records that were there before. */
export function TextSettings({ draft, change }: SpecFieldsProps) {
  const t = useTranslations();
  const system = { keep: t("datasets.systemPrompts.keep"), merge: t("datasets.systemPrompts.merge"), drop: t("datasets.systemPrompts.drop") };
  const reasoning = { keep: t("datasets.reasonings.keep"), strip: t("datasets.reasonings.strip") };
  const duplicates = { drop: t("datasets.duplicateChoices.drop"), keep: t("datasets.duplicateChoices.keep") };
  return (
    <>
      <ChoiceSetting label={t("datasets.systemPrompt")} value={draft.systemPrompt} words={system} onChange={(systemPrompt) => change({ systemPrompt })} />
      <ChoiceSetting label={t("datasets.reasoning")} help={t("datasets.reasoningHelp")} value={draft.reasoning} words={reasoning} onChange={(strip) => change({ reasoning: strip })} />
      <ChoiceSetting label={t("datasets.duplicates")} help={t("datasets.duplicatesHelp")} value={draft.duplicates} words={duplicates} onChange={(keep) => change({ duplicates: keep })} />
    </>
  );
}
