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
  "too-few-votes": t("datasets.tooFewVotes"),
  "no-majority": t("datasets.noMajority"),
  tie: t("datasets.tie"),
  "tied-pair": t("datasets.dropTiedPair"),
  "both-bad": t("datasets.bothBad"),
  bad: t("datasets.dropBad"),
  agreement: t("datasets.dropAgreement"),
  posterior: t("datasets.dropPosterior"),
  skill: t("datasets.dropSkill"),
  expansion: t("datasets.dropExpansion"),
  "most-per-prompt": t("datasets.dropMostPerPrompt"),
  tags: t("datasets.dropTags"),
  flags: t("datasets.dropFlags"),
  length: t("datasets.dropLength"),
  language: t("datasets.dropLanguage"),
  duplicate: t("datasets.dropDuplicate"),
  leak: t("datasets.dropLeak"),
  "near-duplicate": t("datasets.dropNearDuplicate"),
  contaminated: t("datasets.dropContaminated"),
  "empty-text": t("datasets.emptyText"),
  "unsafe-text": t("datasets.textThatDatabasesAnd"),
  "long-text": t("datasets.dropLongText"),
  "prompt-end": t("datasets.promptDoesNotEnd"),
  "system-position": t("datasets.systemMessageThatIs"),
  "completion-roles": t("datasets.responseWithTurnsThat"),
  "prompt-repeated": t("datasets.responseRepeatsThePrompt"),
  identical: t("datasets.bothResponsesAreThe"),
  "tool-calls": t("datasets.toolCallsWhichThis"),
  "system-turn": t("datasets.dropSystemTurn"),
  "one-turn": t("datasets.dropOneTurn"),
  "one-message-completion": t("datasets.dropOneMessageCompletion"),
  "one-completion": t("datasets.dropOneCompletion"),
  alternation: t("datasets.dropAlternation"),
  "boundary-space": t("datasets.dropBoundarySpace"),
  "turn-marker": t("datasets.dropTurnMarker"),
  margin: t("datasets.dropMargin"),
  "soft-label": t("datasets.dropSoftLabel"),
  label: t("datasets.dropLabel"),
  "labels-length": t("datasets.dropLabelsLength"),
  ranks: t("datasets.dropRanks"),
  ratings: t("datasets.dropRatings"),
  "ground-truth": t("datasets.dropGroundTruth"),
});
