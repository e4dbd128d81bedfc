import type { Answer } from "../questions/answers.ts";
import type { BinaryAnswer } from "../questions/kinds/binary-schemas.ts";
import type { FlagsAnswer } from "../questions/kinds/flags-schemas.ts";
import type { RankingAnswer } from "../questions/kinds/ranking-schemas.ts";
import type { RatingAnswer } from "../questions/kinds/rating-schemas.ts";
import type { StepsAnswer } from "../questions/kinds/steps-schemas.ts";

/** How far a rating may be from the right one, since careful people differ by a point. */
const POINTS_APART = 1;

/**
 * Whether an answer agrees with the right one; null for texts and rewrites, which can't be right or wrong. A
 * missing answer, or one of another kind, is wrong. Agreeing means:
 *
 * - ranking: the same tiers in the same order, and the same line between good and bad; strengths don't
 *   matter.
 * - rating: each value within a point, and "not applicable" in the same places.
 * - binary: the same labels.
 * - steps: the same first error (or none) and the same verdict; neutral and right count as the same.
 * - flags: the same flags on the same responses; spans don't matter.
 */
export function matchesGold(answer: Answer | undefined, gold: Answer): boolean | null {
  switch (gold.kind) {
    case "text":
    case "rewrite":
      return null;
    case "ranking":
      return answer?.kind === "ranking" && sameRanking(answer, gold);
    case "rating":
      return answer?.kind === "rating" && nearRatings(answer, gold);
    case "binary":
      return answer?.kind === "binary" && sameLabels(answer, gold);
    case "steps":
      return answer?.kind === "steps" && sameFirstErrors(answer, gold);
    case "flags":
      return answer?.kind === "flags" && sameFlags(answer, gold);
  }
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((id) => other.includes(id)) && other.every((id) => one.includes(id));

function sameRanking(answer: RankingAnswer, gold: RankingAnswer): boolean {
  // Where the right answer draws no line, any line will do, but not the one that calls everything bad.
  const sameCut = gold.cut === undefined ? answer.cut !== 0 : answer.cut === gold.cut;
  return (
    sameCut &&
    answer.tiers.length === gold.tiers.length &&
    gold.tiers.every((tier, index) => sameSet(tier, answer.tiers[index] ?? []))
  );
}

function nearRatings(answer: RatingAnswer, gold: RatingAnswer): boolean {
  return Object.entries(gold.ratings).every(([response, aspects]) =>
    Object.entries(aspects).every(([aspect, right]) => {
      const given = answer.ratings[response]?.[aspect];
      if (right === null || given === null || given === undefined) return given === right;
      return Math.abs(given - right) <= POINTS_APART;
    }),
  );
}

function sameLabels(answer: BinaryAnswer, gold: BinaryAnswer): boolean {
  return Object.entries(gold.labels).every(([response, label]) => answer.labels[response] === label);
}

function sameFirstErrors(answer: StepsAnswer, gold: StepsAnswer): boolean {
  return Object.entries(gold.traces).every(([response, right]) => {
    const given = answer.traces[response];
    return (
      given !== undefined &&
      given.verdict === right.verdict &&
      given.labels.indexOf(-1) === right.labels.indexOf(-1)
    );
  });
}

function sameFlags(answer: FlagsAnswer, gold: FlagsAnswer): boolean {
  const keys = ({ flags }: FlagsAnswer) => flags.map(({ flag, response }) => `${flag} ${response ?? ""}`);
  return sameSet(keys(answer), keys(gold));
}
