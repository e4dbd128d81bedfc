import type { Answer } from "@laurel/core/questions/answers";
import type { RankingAnswer, RankingQuestion } from "@laurel/core/questions/kinds/ranking-schemas";
import type { Translate } from "../../../i18n/translate.ts";
import type { ShortcutId } from "../keys.tsx";
import { presentedIds } from "../leased-task.ts";
import type { AnswerState, Offer } from "./desk-kind.ts";

/** A point of the scale for two responses: its key, what it says, and the answer. */
export type ScalePoint = {
  readonly id: ShortcutId;
  readonly title: string;
  readonly detail: string;
  readonly label: string;
  readonly answer: RankingAnswer;
};

/**
 * The keys of the scale, by its number of degrees. The outer keys always stand for the strongest preference:
 * with three degrees, 1 2 3 are A, 4 is the tie and 5 6 7 are B; with two degrees, A has 1 3 and B has 5 7;
 * with one, A has 1 and B has 7. Four degrees need nine keys, with the tie on 5.
 */
const KEYS: Readonly<
  Record<number, { readonly a: readonly number[]; readonly tie: number; readonly b: readonly number[] }>
> = {
  1: { a: [1], tie: 4, b: [7] },
  2: { a: [1, 3], tie: 4, b: [5, 7] },
  3: { a: [1, 2, 3], tie: 4, b: [5, 6, 7] },
  4: { a: [1, 2, 3, 4], tie: 5, b: [6, 7, 8, 9] },
};

/** The points of a question's scale from "A is best" to "B is best", then both bad where it is allowed. */
export function scalePoints(
  t: Translate,
  question: RankingQuestion,
  [a = "", b = ""]: readonly string[],
): ScalePoint[] {
  const { strengths, allowTie, allowBothBad, labels } = question;
  const keys = KEYS[strengths] ?? { a: [], tie: 4, b: [] };
  const better = (key: number, side: "A" | "B", strength: number): ScalePoint => {
    const degree = strengthWord(t, strength, strengths);
    return {
      id: `choice.${key}`,
      title: side,
      detail: degree || t("annotate.better"),
      label: degree ? t("annotate.betterByDegree", { side, degree }) : t("annotate.sideBetter", { side }),
      answer: {
        kind: "ranking",
        tiers: side === "A" ? [[a], [b]] : [[b], [a]],
        ...(strengths > 1 && { strength }),
      },
    };
  };
  const tie: ScalePoint = {
    id: `choice.${keys.tie}`,
    title: t("annotate.tie"),
    detail: "",
    label: t("annotate.tie"),
    answer: { kind: "ranking", tiers: [[a, b]] },
  };
  const bothBad: ScalePoint = {
    id: "bothBad",
    title: t("annotate.bothBad"),
    detail: "",
    label: t("annotate.bothBad"),
    answer: { kind: "ranking", tiers: [[a, b]], cut: 0 },
  };
  const points = [
    ...keys.a.map((key, index) => better(key, "A", strengths - index)),
    ...(allowTie ? [tie] : []),
    ...keys.b.map((key, index) => better(key, "B", index + 1)),
  ];
  const scale = points.map((point, index) => ({ ...point, label: labels?.[index] ?? point.label }));
  return allowBothBad ? [...scale, bothBad] : scale;
}

const DEGREES = {
  2: ["slightly", "much"],
  3: ["slightly", "clearly", "much"],
  4: ["barely", "slightly", "clearly", "much"],
} as const;

/** The word for a degree of preference, out of `strengths` degrees; empty if there is only one. */
export function strengthWord(t: Translate, strength: number, strengths: number): string {
  const degree =
    strengths === 2 || strengths === 3 || strengths === 4 ? DEGREES[strengths][strength - 1] : undefined;
  return degree ? t(`annotate.${degree}`) : "";
}

/** Whether an answer is this ranking, whatever the order within a tier. */
export function isSameRanking(one: RankingAnswer, other: Answer | undefined): boolean {
  if (other?.kind !== "ranking") return false;
  const said = ({ tiers, cut, strength }: RankingAnswer) =>
    JSON.stringify([tiers.map((tier) => tier.toSorted()), cut ?? null, strength ?? null]);
  return said(one) === said(other);
}

/** The keys for two responses: one for each point of the scale. */
export function pairOffers(t: Translate, { question, task }: AnswerState<RankingQuestion>): Offer[] {
  return scalePoints(t, question, presentedIds(task)).map(({ id, label, answer }) => ({
    id,
    does: label,
    answer,
    at: 0,
  }));
}
