import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type {
  AttributesReport,
  DatasetReport,
  ListwiseReport,
  PromptsReport,
  UnpairedReport,
} from "@laurel/core/datasets/dataset-report";
import type { FamilyId } from "@laurel/core/datasets/families";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import type { Translate } from "../../../i18n/translate.ts";
import { shades } from "../../plots/stacked-bars.tsx";
import { CountFigure, PartsFigure } from "./bar-figures.tsx";
import { RateFigure } from "./estimate-figure.tsx";
import { PairsPanel } from "./pairs-panel.tsx";
import { FamilyLengths, SpreadFigure } from "./spread-figure.tsx";
import { StepsPanel } from "./steps-panel.tsx";

type FamilyTab = { readonly family: FamilyId; readonly content: ReactNode };

/** A panel for each kind of record that the report is about. */
export function familyTabs(t: Translate, families: DatasetReport["families"]): readonly FamilyTab[] {
  const { pairs, unpaired, listwise, attributes, steps, prompts, demonstrations } = families;
  const tabs: FamilyTab[] = [];
  if (pairs) tabs.push({ family: "pairs", content: <PairsPanel pairs={pairs} /> });
  if (unpaired) tabs.push({ family: "unpaired", content: <UnpairedPanel unpaired={unpaired} /> });
  if (listwise) tabs.push({ family: "listwise", content: <ListwisePanel listwise={listwise} /> });
  if (attributes) tabs.push({ family: "attributes", content: <AttributesPanel attributes={attributes} /> });
  if (steps) tabs.push({ family: "steps", content: <StepsPanel steps={steps} /> });
  if (prompts) tabs.push({ family: "prompts", content: <PromptsPanel prompts={prompts} /> });
  if (demonstrations)
    tabs.push({
      family: "demonstrations",
      content: (
        <FamilyLengths
          fileName="demonstrations"
          family={demonstrations}
          texts={[{ label: t("datasetReport.response"), spread: demonstrations.completionCharacters }]}
        />
      ),
    });
  return tabs;
}

/** How many responses are labeled good. */
function UnpairedPanel({ unpaired }: { unpaired: UnpairedReport }) {
  const t = useTranslations();
  const { all, train, validation, test } = unpaired.good;
  const rows = [
    { label: t("datasetReport.all"), rate: all },
    { label: t("datasetReport.train"), rate: train },
    ...(validation.n > 0 ? [{ label: t("datasetReport.validation"), rate: validation }] : []),
    { label: t("datasetReport.test"), rate: test },
  ];
  return (
    <div className="flex flex-col gap-10">
      <RateFigure
        title={t("datasetReport.labelBalance")}
        unit={t("datasetReport.labeledGoodUnit")}
        fileName="label-balance"
        noun={t("datasetReport.split")}
        value={t("datasetReport.labeledGood")}
        counted={[t("datasetReport.records")]}
        rows={rows}
        half={t("datasetReport.balanced")}
        advice={t("datasetReport.labeledGoodAdvice")}
      />
      <FamilyLengths
        fileName="unpaired"
        family={unpaired}
        texts={[{ label: t("datasetReport.response"), spread: unpaired.completionCharacters }]}
      />
    </div>
  );
}

/** How many responses rankings have, and how many of them are tied. */
function ListwisePanel({ listwise }: { listwise: ListwiseReport }) {
  const t = useTranslations();
  const { sizes, rowsWithTies, pairs, tiedPairs } = listwise;
  const ties = [
    { label: t("datasetReport.ordered"), count: pairs - tiedPairs },
    { label: t("datasetReport.tied"), count: tiedPairs },
  ];
  return (
    <div className="flex flex-col gap-10">
      <div className="grid gap-10 lg:grid-cols-2">
        <CountFigure
          title={t("datasetReport.sizes")}
          unit={t("datasetReport.sizesUnit")}
          fileName="ranking-sizes"
          noun={t("datasetReport.responses")}
          counted={t("datasetReport.records")}
          rows={sizes.map(({ completions, rows }) => ({
            label: t("datasetReport.responsesCount", { count: completions }),
            count: rows,
          }))}
          advice={t("datasetReport.sizesAdvice")}
        />
        <CountFigure
          title={t("datasetReport.ties")}
          unit={t("datasetReport.tiesUnit", { rowsWithTies })}
          fileName="ranking-ties"
          noun={t("datasetReport.twoResponses")}
          counted={t("datasetReport.pairs")}
          rows={ties}
          advice={t("datasetReport.tiesAdvice")}
        />
      </div>
      <FamilyLengths
        fileName="listwise"
        family={listwise}
        texts={[{ label: t("datasetReport.response"), spread: listwise.completionCharacters }]}
      />
    </div>
  );
}

/** How ratings are spread over their scales, aspect by aspect. */
function AttributesPanel({ attributes }: { attributes: AttributesReport }) {
  const t = useTranslations();
  const points = Math.max(0, ...attributes.aspects.map((aspect) => aspect.points));
  const colours = shades(points);
  const parts = colours.map((colour, index) => ({ label: `${index + 1}`, colour }));
  const nameOf = ({ id, points: of }: (typeof attributes.aspects)[number]) =>
    attributes.aspects.filter((aspect) => aspect.id === id).length > 1
      ? t("datasetReport.aspectOf", { id, points: of })
      : id;
  const rows = attributes.aspects.map((aspect) => ({
    label: nameOf(aspect),
    values: parts.map((_, index) => aspect.counts[index] ?? 0),
    more: [aspect.notApplicable],
  }));
  return (
    <div className="flex flex-col gap-10">
      <PartsFigure
        title={t("datasetReport.ratings")}
        unit={t("datasetReport.ratingsUnit")}
        fileName="ratings"
        noun={t("datasetReport.aspect")}
        rows={rows}
        parts={parts}
        more={[t("datasetReport.notApplicable")]}
        advice={t("datasetReport.ratingsAdvice")}
      />
      <SpreadFigure
        title={t("datasetReport.ratingSpread")}
        unit={t("datasetReport.ratingSpreadUnit")}
        fileName="rating-quantiles"
        noun={t("datasetReport.aspect")}
        rows={attributes.aspects.map((aspect) => ({ label: nameOf(aspect), spread: aspect.ratings }))}
        advice={t("datasetReport.ratingSpreadAdvice")}
      />
      <FamilyLengths
        fileName="ratings"
        family={attributes}
        texts={[{ label: t("datasetReport.response"), spread: attributes.completionCharacters }]}
      />
    </div>
  );
}

/** How many prompts come with their answer, and how long they are. */
function PromptsPanel({ prompts }: { prompts: PromptsReport }) {
  const t = useTranslations();
  const { rows, withReference } = prompts;
  const references = [
    { label: t("datasetReport.withReference"), count: withReference },
    { label: t("datasetReport.withoutReference"), count: sumOfSplits(rows) - withReference },
  ];
  return (
    <div className="flex flex-col gap-10">
      <CountFigure
        title={t("datasetReport.references")}
        unit={t("datasetReport.referencesUnit")}
        fileName="references"
        noun={t("datasetReport.prompt")}
        counted={t("datasetReport.records")}
        rows={references}
        advice={t("datasetReport.referencesAdvice")}
      />
      <FamilyLengths fileName="prompts" family={prompts} texts={[]} />
    </div>
  );
}
