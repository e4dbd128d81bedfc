import { isRow } from "../is-row.ts";
import { rankedTiers } from "../ranked-tiers.ts";
import type { ArgillaRecord } from "./argilla-record.ts";
import type { ToolJudgment } from "./tool-judgment.ts";

/**
 * What each person said in a record of Argilla: a ranking is a list of names or of names with ranks, a rating
 * a number, a label a text.
 */
export function argillaJudgments({ answers }: ArgillaRecord): ToolJudgment[] {
  return [...Map.groupBy(answers, ({ by }) => by)].map(([by, given]) => ({
    by,
    order: given.map(({ value }) => orderOf(value)).find((order) => order !== undefined),
    picked: given.map(({ value }) => value).filter((value) => typeof value === "string"),
    ratings: Object.fromEntries(
      given.flatMap(({ question, value }) => (typeof value === "number" ? [[question, value]] : [])),
    ),
  }));
}

function orderOf(value: unknown): string[][] | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const names = value.filter((name) => typeof name === "string");
  if (names.length === value.length) return names.map((name) => [name]);
  const ranked = value
    .filter(isRow)
    .flatMap(({ value: name, rank }, index) =>
      typeof name === "string" && typeof rank === "number" ? [{ index, rank, name }] : [],
    );
  return ranked.length === value.length
    ? rankedTiers(ranked).map((tier) => tier.flatMap((index) => ranked[index]?.name ?? []))
    : undefined;
}
