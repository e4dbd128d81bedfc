import type { RankingAnswer, RankingQuestion } from "@laurel/core/questions/kinds/ranking-schemas";
import type { Translate } from "../../../i18n/translate.ts";
import { letterAt } from "../../reading/response-letter.ts";
import { presentedIds } from "../leased-task.ts";
import type { AnswerState, Offer } from "./desk-kind.ts";
import { strengthWord } from "./pair-scale.ts";

/** The place that means: the next response is tied with the last tier instead of beginning a new one. */
export const TYING = 1;

/**
 * The keys for three or more responses: a response's digit puts it behind those placed, `=` before it makes
 * it a tie, `-` draws the line below what is acceptable, Backspace takes the last one back. When all are
 * placed and gaps are asked, the digits give the gaps in order.
 */
export function tierOffers(t: Translate, state: AnswerState<RankingQuestion>): Offer[] {
  const { question, task, at } = state;
  const ids = presentedIds(task);
  if (question.form === "best-worst") return bestWorstOffers(t, state);
  const ranking = rankingOf(state);
  const placed = ranking?.tiers.flat() ?? [];
  const cuts = cutOffers(t, question, ranking, at);
  if (placed.length === ids.length && ranking)
    return [...gapOffers(t, question, ranking), ...backOffer(t, ranking), ...cuts];
  const tying = at === TYING && placed.length > 0;
  const places = ids.flatMap((id, index): Offer[] => {
    if (placed.includes(id)) return [];
    const tiers = ranking?.tiers ?? [];
    const next = tying ? [...tiers.slice(0, -1), [...(tiers.at(-1) ?? []), id]] : [...tiers, [id]];
    return [
      {
        id: `choice.${index + 1}`,
        does: tying
          ? t("annotate.letterTies", { letter: letterAt(index) })
          : t("annotate.letterIsNumber", { letter: letterAt(index), number: placed.length + 1 }),
        answer: { ...ranking, kind: "ranking", tiers: next },
        at: 0,
      },
    ];
  });
  const tie: Offer[] =
    question.allowTie && placed.length > 0
      ? [
          {
            id: "tie",
            does: tying ? t("annotate.ranking.cancelTie") : t("annotate.ranking.tieNext"),
            answer: ranking,
            at: tying ? 0 : TYING,
          },
        ]
      : [];
  return [...places, ...tie, ...cuts, ...(ranking ? backOffer(t, ranking) : [])];
}

function rankingOf({ answer }: AnswerState<RankingQuestion>): RankingAnswer | undefined {
  return answer?.kind === "ranking" ? answer : undefined;
}

function cutOffers(
  t: Translate,
  question: RankingQuestion,
  ranking: RankingAnswer | undefined,
  at: number,
): Offer[] {
  if ((question.cut ?? "none") === "none" || !ranking) return [];
  const { cut, ...uncut } = ranking;
  const here = ranking.tiers.length;
  const line: Offer =
    cut === here
      ? { id: "cut", does: t("annotate.ranking.removeLine"), answer: uncut, at }
      : { id: "cut", does: t("annotate.ranking.drawLine"), answer: { ...uncut, cut: here }, at };
  return [
    line,
    { id: "bothBad", does: t("annotate.ranking.noneAcceptable"), answer: { ...uncut, cut: 0 }, at },
  ];
}

function gapOffers(
  t: Translate,
  { gaps: asked, strengths }: RankingQuestion,
  ranking: RankingAnswer,
): Offer[] {
  const gaps = ranking.gaps ?? [];
  if (!asked || gaps.length >= ranking.tiers.length - 1) return [];
  const between = { number: gaps.length + 1, next: gaps.length + 2 };
  return Array.from({ length: strengths }, (_, index) => {
    const degree = strengthWord(t, index + 1, strengths);
    return {
      id: `choice.${index + 1}`,
      does: degree ? t("annotate.gapIsBetterBy", { ...between, degree }) : t("annotate.gapIsBetter", between),
      answer: { ...ranking, gaps: [...gaps, index + 1] },
      at: 0,
    };
  });
}

function backOffer(t: Translate, ranking: RankingAnswer): Offer[] {
  return [{ id: "back", does: t("annotate.ranking.undoLast"), answer: withoutLast(ranking), at: 0 }];
}

/**
 * The ranking without its last gap, or else without the last response placed. The line stays only while there
 * are tiers above it.
 */
function withoutLast({ gaps, cut, ...ranking }: RankingAnswer): RankingAnswer | undefined {
  const line = cut === undefined ? {} : { cut };
  if (gaps && gaps.length > 0)
    return { ...ranking, ...line, ...(gaps.length > 1 && { gaps: gaps.slice(0, -1) }) };
  const tiers = ranking.tiers
    .map((tier, index) => (index === ranking.tiers.length - 1 ? tier.slice(0, -1) : tier))
    .filter((tier) => tier.length > 0);
  if (tiers.length === 0) return undefined;
  return { ...ranking, tiers, ...(cut !== undefined && cut <= tiers.length && line) };
}

/** The first key chooses the best response, the second the worst; the others stay between them. */
function bestWorstOffers(t: Translate, { task, answer }: AnswerState<RankingQuestion>): Offer[] {
  const ids = presentedIds(task);
  const ranking = answer?.kind === "ranking" ? answer : undefined;
  const best = ranking?.tiers[0]?.[0];
  const back: Offer[] =
    best === undefined
      ? []
      : [
          {
            id: "back",
            does: t("annotate.ranking.undoLast"),
            answer: ranking?.partial ? { kind: "ranking", tiers: [[best]] } : undefined,
            at: 0,
          },
        ];
  if (ranking?.partial) return back;
  const choices = ids.flatMap((id, index): Offer[] => {
    if (id === best) return [];
    const tiers =
      best === undefined ? [[id]] : [[best], ids.filter((each) => each !== best && each !== id), [id]];
    return [
      {
        id: `choice.${index + 1}`,
        does: t(best === undefined ? "annotate.letterIsBest" : "annotate.letterIsWorst", {
          letter: letterAt(index),
        }),
        answer: { kind: "ranking", tiers, ...(best !== undefined && { partial: true as const }) },
        at: 0,
      },
    ];
  });
  return [...choices, ...back];
}
