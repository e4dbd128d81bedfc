import { useTranslations } from "next-intl";
import type { DropReason } from "@laurel/core/datasets/drop-reasons";
import type { Translate } from "../../i18n/translate.ts";
import { showCount } from "../../lib/figures.ts";

/** A list of named counts, one line each. */
export function CountList({
  counts,
}: {
  counts: readonly { readonly name: string; readonly count: number }[];
}) {
  const t = useTranslations();
  return (
    <dl className="mt-1 grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1 text-[0.9375rem]">
      {counts.map(({ name, count }) => (
        <div key={name} className="contents">
          <dt className="min-w-0 break-words text-muted-foreground">{name}</dt>
          <dd className="text-end tabular-nums">{showCount(t, count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why something judged gave no record, or why a format refuses one, for people. */
export const dropWords = (t: Translate): Readonly<Record<DropReason, string>> => ({
  "too-few-votes": t("datasets.drops.tooFewVotes"),
  "no-majority": t("datasets.drops.noMajority"),
  tie: t("datasets.drops.tie"),
  "tied-pair": t("datasets.drops.tiedPair"),
  "both-bad": t("datasets.drops.bothBad"),
  bad: t("datasets.drops.bad"),
  agreement: t("datasets.drops.agreement"),
  posterior: t("datasets.drops.posterior"),
  skill: t("datasets.drops.skill"),
  expansion: t("datasets.drops.expansion"),
  "most-per-prompt": t("datasets.drops.mostPerPrompt"),
  tags: t("datasets.drops.tags"),
  flags: t("datasets.drops.flags"),
  metadata: t("datasets.drops.metadata"),
  length: t("datasets.drops.length"),
  language: t("datasets.drops.language"),
  duplicate: t("datasets.drops.duplicate"),
  leak: t("datasets.drops.leak"),
  "near-duplicate": t("datasets.drops.nearDuplicate"),
  contaminated: t("datasets.drops.contaminated"),
  "empty-text": t("datasets.drops.emptyText"),
  "blank-response": t("datasets.drops.blankResponse"),
  "unsafe-text": t("datasets.drops.unstorableText"),
  "long-text": t("datasets.drops.longText"),
  "prompt-end": t("datasets.drops.promptEnd"),
  "system-position": t("datasets.drops.systemNotFirst"),
  "completion-roles": t("datasets.drops.responseTurns"),
  "prompt-repeated": t("datasets.drops.repeatsPrompt"),
  identical: t("datasets.drops.sameResponses"),
  "tool-calls": t("datasets.drops.toolCalls"),
  "system-turn": t("datasets.drops.systemTurn"),
  "one-turn": t("datasets.drops.oneTurn"),
  "one-message-completion": t("datasets.drops.oneMessageCompletion"),
  "one-completion": t("datasets.drops.oneCompletion"),
  alternation: t("datasets.drops.alternation"),
  "boundary-space": t("datasets.drops.boundarySpace"),
  "turn-marker": t("datasets.drops.turnMarker"),
  margin: t("datasets.drops.margin"),
  "soft-label": t("datasets.drops.softLabel"),
  label: t("datasets.drops.label"),
  "labels-length": t("datasets.drops.labelsLength"),
  ranks: t("datasets.drops.ranks"),
  ratings: t("datasets.drops.ratings"),
  "ground-truth": t("datasets.drops.groundTruth"),
});
