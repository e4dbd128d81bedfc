import type { RankingAnswer, RankingQuestion } from "@laurel/core/questions/kinds/ranking-schemas";
import type { Translate } from "../../../../i18n/translate.ts";
import { strengthWord } from "./strength-word.ts";

/** A point of the scale for two responses: its key, what it says, and the answer. */
export type ScalePoint = {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly label: string;
  readonly answer: RankingAnswer;
};

/**
 * The outer keys stay the strong ones: with three degrees 1 2 3 are A, 4 the tie, 5 6 7 B; two have 1 3 5 7,
 * one has 1 7. Four need nine keys.
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
  const points: ScalePoint[] = [
    ...keys.a.map((key, index) => better(key, "A", strengths - index)),
    ...(allowTie
      ? [
          {
            id: `choice.${keys.tie}`,
            title: t("annotate.tie"),
            detail: "",
            label: t("annotate.tie"),
            answer: { kind: "ranking" as const, tiers: [[a, b]] },
          },
        ]
      : []),
    ...keys.b.map((key, index) => better(key, "B", index + 1)),
  ];
  const scale = points.map((point, index) => ({ ...point, label: labels?.[index] ?? point.label }));
  return allowBothBad
    ? [
        ...scale,
        {
          id: "bothBad",
          title: t("annotate.bothBad"),
          detail: "",
          label: t("annotate.bothBad"),
          answer: { kind: "ranking", tiers: [[a, b]], cut: 0 },
        },
      ]
    : scale;
}
