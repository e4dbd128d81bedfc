import type { Manifest, ModelLabels } from "@laurel/core/datasets/manifest";
import type { Translate } from "../../i18n/translate.ts";
import { showShare } from "../../lib/figures.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { type Fact, languageName } from "./spec/spec-words.ts";

/** Facts with their labels, two beside each other where there is room. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="grid gap-x-8 gap-y-2 text-[0.9375rem] sm:grid-cols-2">
      {facts.map(({ label, value }) => (
        <div key={label} className="flex gap-3">
          <dt className="w-32 shrink-0 text-muted-foreground">{label}</dt>
          <dd className="min-w-0 break-words">
            <NameText text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const SHOWN = 8;

/**
 * What cutting a version found out about annotators and prompts; shows nothing if it did not look for that.
 */
export function foundWords(
  t: Translate,
  locale: string,
  { quality, languages, modelLabels, spec }: Pick<Manifest, "quality" | "languages" | "modelLabels" | "spec">,
): readonly Fact[] {
  const counts = Object.entries(languages ?? {}).toSorted(
    ([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1),
  );
  const shown = counts.slice(0, SHOWN).map(([code, count]) =>
    t("datasets.languageCount", {
      language: code === "und" ? t("datasets.noLanguage") : languageName(locale, code),
      count,
    }),
  );
  const more = counts.length > SHOWN ? [t("datasets.moreLanguages", { count: counts.length - SHOWN })] : [];
  const { minSkill } = spec.filters;
  return [
    ...(quality
      ? [
          {
            label: t("datasets.accuracies"),
            value: t("datasets.accuraciesFrom", {
              votes: quality.votes,
              units: quality.units,
              annotators: quality.annotators,
            }),
          },
        ]
      : []),
    ...(quality && minSkill > 0
      ? [
          {
            label: t("datasets.belowLeastSkill"),
            value: t("datasets.belowOfAnnotators", { below: quality.below, annotators: quality.annotators }),
          },
        ]
      : []),
    ...(modelLabels
      ? [{ label: t("datasets.modelLabels.labeled"), value: labeledWords(t, modelLabels) }]
      : []),
    ...(counts.length > 0
      ? [{ label: t("datasets.languagesFound"), value: [...shown, ...more].join(t("datasets.listComma")) }]
      : []),
  ];
}

function labeledWords(
  t: Translate,
  { untrained, labeled, openPairs, decidedPairs, accuracyHeldOut }: ModelLabels,
): string {
  if (untrained !== null) return t(`datasets.modelLabels.untrained.${untrained}`, { count: decidedPairs });
  const how = t("datasets.modelLabels.ofOpen", { labeled, open: openPairs });
  return accuracyHeldOut === null
    ? how
    : `${how}${t("datasets.listComma")}${t("datasets.modelLabels.heldOut", { share: showShare(t, accuracyHeldOut) })}`;
}
