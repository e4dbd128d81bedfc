import { useTranslations } from "next-intl";
import type { PromptsReport, Spread } from "@laurel/core/datasets/dataset-report";
import { SpreadFigure } from "./spread-figure.tsx";

type FamilyLengthsProps = {
  fileName: string;
  family: Pick<PromptsReport, "promptCharacters">;
  /** Texts beside the prompt. */ texts: readonly { readonly label: string; readonly spread: Spread }[];
};

/** How long the texts of one kind of record are. */
export function FamilyLengths({ fileName, family, texts }: FamilyLengthsProps) {
  const t = useTranslations();
  const rows = [{ label: t("datasetReport.prompt"), spread: family.promptCharacters }, ...texts];
  return (
    <SpreadFigure
      title={t("datasetReport.lengths")}
      unit={t("datasetReport.lengthsUnit")}
      fileName={`${fileName}-lengths`}
      noun={t("datasetReport.text")}
      rows={rows}
      advice={t("datasetReport.lengthsAdvice")}
    />
  );
}
