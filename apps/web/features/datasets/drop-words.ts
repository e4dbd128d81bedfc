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
});
