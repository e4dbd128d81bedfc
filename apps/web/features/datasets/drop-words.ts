import type { Translate } from "../../i18n/translate.ts";
import type { DropReason } from "@laurel/core/datasets/drop-reason";

/** Why a judged pair gave no record, for people. */
export const dropWords = (t: Translate): Readonly<Record<DropReason, string>> => ({
  "too-few-votes": t("datasets.tooFewVotes"),
  "no-majority": t("datasets.noMajority"),
  tie: t("datasets.tie"),
  "both-bad": t("datasets.bothBad"),
  "empty-text": t("datasets.emptyText"),
  "unsafe-text": t("datasets.textThatDatabasesAnd"),
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
  label: t("datasets.dropLabel"),
  "labels-length": t("datasets.dropLabelsLength"),
  ranks: t("datasets.dropRanks"),
  ratings: t("datasets.dropRatings"),
  "ground-truth": t("datasets.dropGroundTruth"),
  contaminated: t("datasets.dropContaminated"),
});
