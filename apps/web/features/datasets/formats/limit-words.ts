import type { Translate } from "../../../i18n/translate.ts";

// Formats name what they refuse in English: their messages go into files and terminals too.
const refusals = (t: Translate): Readonly<Record<string, string>> => ({
  "has a turn that calls a tool, which this format can't hold": t("datasets.limits.toolCalls"),
  "has a turn of a tool, whose call this format can't hold": t("datasets.limits.toolTurns"),
  "has two responses that begin with the same turn, which this format would count as the prompt's": t(
    "datasets.limits.sameFirstTurn",
  ),
  "has a system turn, which this format can't hold": t("datasets.limits.systemTurn"),
  "has an empty system turn, which this format can't tell from none": t("datasets.limits.emptySystemTurn"),
  "has a prompt of more than one user turn, which is all that this format holds":
    t("datasets.limits.oneTurn"),
  "has a prompt of more than one user turn, which is all that this format holds beside a system turn": t(
    "datasets.limits.oneTurnAfterSystem",
  ),
  "has a completion of several turns, of which this format holds one": t("datasets.limits.oneMessage"),
  "has several completions, of which this format holds one": t("datasets.limits.oneCompletion"),
  "has a prompt that ends with white space or a response that begins with a line break, which tokenizers merge with the text on the other side":
    t("datasets.limits.boundarySpace"),
  "has a response with white space at its start or end, which templates trim, so that axolotl would not find it":
    t("datasets.limits.trimmedSpace"),
  "has a response that is also part of a chat template, where axolotl would find it first": t(
    "datasets.limits.templateText",
  ),
  "has a text with this format's mark of a turn in it": t("datasets.limits.turnMarker"),
  "has no margin, which every row of this format has": t("datasets.limits.noMargin"),
  "has a margin other than 1, 2 or 3, which are this format's strengths": t("datasets.limits.otherMargin"),
  "is a tie, of which this format can only say that one response is better": t("datasets.limits.tiedPair"),
  "has no soft label, which every row of this format has": t("datasets.limits.noSoftLabel"),
  "has turns that don't alternate from a user's on between user or tool and assistant": t(
    "datasets.limits.alternationWithTools",
  ),
  "has turns that don't alternate from a user's on between user and assistant": t(
    "datasets.limits.alternation",
  ),
  "has turns that do not alternate between a user or tool and the assistant": t(
    "datasets.limits.shareGptTurns",
  ),
  "has a prompt that ends with a tool's turn, which ms-swift would drop before the rejected response": t(
    "datasets.limits.toolTurnAtEnd",
  ),
  "has a tie, which this format's reader takes for an order": t("datasets.limits.tie"),
  "is not rated by all of helpfulness, correctness, coherence, complexity and verbosity on five points": t(
    "datasets.limits.helpSteerRatings",
  ),
  "is not rated by instruction_following, honesty, truthfulness and helpfulness on five points": t(
    "datasets.limits.ultraFeedbackRatings",
  ),
  "has no labeled step that says something": t("datasets.limits.noLabeledStep"),
  "has no reference, which this format has on every row": t("datasets.limits.noReference"),
});

/**
 * Which records a format refuses, as the rest of a sentence about one of them. Where the catalogue has no
 * words for it yet, the format's own English stands.
 */
export function limitWords(t: Translate, message: string): string {
  return refusals(t)[message] ?? message;
}

const losses = (t: Translate): Readonly<Record<string, string>> => ({
  margin: t("datasets.losses.margin"),
  "probability of the preference": t("datasets.losses.probability"),
  "that a model labeled it": t("datasets.losses.labeler"),
  reference: t("datasets.losses.reference"),
  continuation: t("datasets.losses.continuation"),
  "model name": t("datasets.losses.modelNames"),
  "model names": t("datasets.losses.modelNames"),
  "names and call ids of turns": t("datasets.losses.turnDetails"),
  "where the prompt ends": t("datasets.losses.promptEnd"),
  "neutral labels (counted as wrong)": t("datasets.losses.neutralLabels"),
  "steps without a label": t("datasets.losses.unlabeledSteps"),
  "that the annotator gave up, or found the problem bad": t("datasets.losses.verdict"),
  metadata: t("datasets.losses.metadata"),
  "ratings by other aspects": t("datasets.losses.otherAspects"),
  "fractions of a point": t("datasets.losses.fractions"),
});

/**
 * What a format leaves out of records, in the reader's language, or in the format's own English if the
 * catalogue has no words for it yet.
 */
export function lossWords(t: Translate, what: string): string {
  return losses(t)[what] ?? what;
}
