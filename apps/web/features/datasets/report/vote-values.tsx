import { useTranslations } from "next-intl";
import type { Agreement } from "@laurel/core/datasets/dataset-report";
import { shades } from "../../plots/shades.ts";
import { measureName } from "./measure-name.ts";
import { PartsFigure } from "./parts-figure.tsx";
import { voteValueName } from "./vote-value-name.ts";

const values = ({ values: of }: Agreement) => of.map(({ value }) => value);
const byNumber = (one: string, other: string) => Number(one) - Number(other);

/** What the votes say whose agreement is measured, one figure for measures of one kind. */
export function VoteValues({ measures }: { measures: readonly Agreement[] }) {
  const t = useTranslations();
  const [first] = measures;
  if (!first) return null;
  const { measure } = first;
  const all = [...new Set(measures.flatMap(values))];
  const ordered = measure === "rating" ? all.toSorted(byNumber) : all;
  const colours = shades(ordered.length);
  const parts = ordered.map((value, index) => ({
    label: voteValueName(t, measure, value),
    colour: colours[index] ?? "",
  }));
  const rows = measures.map((each) => ({
    label: measureName(t, each),
    values: ordered.map((value) => each.values.find((one) => one.value === value)?.votes ?? 0),
  }));
  return (
    <PartsFigure
      title={t("datasetReport.votesTitle", { measure: t(`datasetReport.measures.${measure}`) })}
      unit={t("datasetReport.votesUnit")}
      fileName={`votes-${measure}`}
      noun={t("datasetReport.measure")}
      rows={rows}
      parts={parts}
      advice={t("datasetReport.votesAdvice")}
    />
  );
}
