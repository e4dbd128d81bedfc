import { z } from "zod";
import type { RecordedAnswer } from "../records/prompt-record.ts";
import { LIMITS } from "../text/text-limits.ts";
import { GapStrength, strengthOf } from "./gap-strength.ts";
import { isRankName, rankedTiers, rankGap } from "./ranks.ts";

const Column = z.string().min(1).max(LIMITS.name);

/**
 * What a value of a verdict column says: the response that won, by its place from 0; a tie; that both are
 * bad; or that nobody decided.
 */
export const VerdictMeaning = z.union([
  z
    .int()
    .min(0)
    .max(LIMITS.responsesPerPrompt - 1),
  z.enum(["tie", "both-bad", "undecided"]),
]);
export type VerdictMeaning = z.infer<typeof VerdictMeaning>;

/**
 * Where a row says which of its responses won. Directions and bases are written out, so that a person can
 * check them and turn them round:
 * - `winner`: a column with a name for each outcome, as `verdictKey` writes it. With `names`, a value may
 *   also be the name of a response's column or of its model.
 * - `degree`: a number on one scale for two responses. Numbers above `middle` favour the response with the
 *   index `above`; none is further from the middle than `span`.
 * - `scores`: a number for each response, or a list of them in one column; the better ones are higher, or
 *   lower as ranks are.
 * - `one-hot`: a column for each outcome, of which one is marked.
 */
export const Verdict = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("winner"),
    column: Column,
    values: z.record(z.string().max(LIMITS.name), VerdictMeaning),
    names: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal("degree"),
    column: Column,
    above: z.union([z.literal(0), z.literal(1)]),
    middle: z.number(),
    span: z.number().positive(),
    strength: GapStrength.optional(),
  }),
  z.strictObject({
    kind: z.literal("scores"),
    columns: z.array(Column).min(1).max(LIMITS.responsesPerPrompt),
    better: z.enum(["higher", "lower"]),
    strength: GapStrength.optional(),
  }),
  z.strictObject({
    kind: z.literal("one-hot"),
    columns: z.array(Column).min(2).max(LIMITS.responsesPerPrompt),
    tie: Column.optional(),
    bothBad: Column.optional(),
  }),
]);
export type Verdict = z.infer<typeof Verdict>;

/** A row of a file by its columns. */
export type Cells = Readonly<Record<string, unknown>>;

/**
 * A row's own value, or undefined where it is null or missing: a column named like a built-in (`constructor`)
 * is still only a column.
 */
export function cellOf(row: Cells, column: string): unknown {
  return Object.hasOwn(row, column) ? (row[column] ?? undefined) : undefined;
}

/** A response as a verdict may name it. */
export type NamedResponse = { readonly field: string; readonly model?: string | undefined };

/** What a row's verdict records, and the columns at fault where it can't be read. */
export type ReadVerdict =
  | { readonly answers: readonly RecordedAnswer[] }
  | { readonly field: string; readonly reason: string };

/** A value as verdicts are compared: its text without white space around it, in lower case. */
export function verdictKey(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.trim().toLowerCase();
}

/**
 * What a row's verdict says of its responses. It records nothing where nobody decided. A winner among more
 * than two is a preference over each of the others, since nothing is known of these among themselves.
 */
export function readVerdict(
  verdict: Verdict,
  cell: (column: string) => unknown,
  responses: readonly NamedResponse[],
): ReadVerdict {
  switch (verdict.kind) {
    case "winner":
      return readWinner(verdict, cell(verdict.column), responses);
    case "degree":
      return readDegree(verdict, cell(verdict.column));
    case "scores":
      return readScores(verdict, cell, responses.length);
    case "one-hot":
      return readOneHot(verdict, cell, responses.length);
  }
}

type Of<Kind extends Verdict["kind"]> = Extract<Verdict, { kind: Kind }>;

function readWinner(verdict: Of<"winner">, value: unknown, responses: readonly NamedResponse[]): ReadVerdict {
  const key = verdictKey(value);
  const known = Object.hasOwn(verdict.values, key) ? verdict.values[key] : undefined;
  if (known !== undefined) return meant(known, responses.length, verdict.column);
  const named = verdict.names ? namedResponse(key, responses) : undefined;
  if (named !== undefined) return meant(named, responses.length, verdict.column);
  if (key === "") return { answers: [] };
  return {
    field: verdict.column,
    reason: `is ${JSON.stringify(value)}, which is none of ${knownWords(verdict, responses)}`,
  };
}

const WORDS_SHOWN = 6;

/** The words that a verdict knows, those of responses first: all words for ties alone are more than one reads. */
function knownWords({ values, names }: Of<"winner">, responses: readonly NamedResponse[]): string {
  const known = Object.entries(values);
  const ofPlaces = known.flatMap(([word, meaning]) =>
    typeof meaning === "number"
      ? [`${word} (${responses[meaning]?.field ?? `response ${meaning + 1}`})`]
      : [],
  );
  const others = known.flatMap(([word, meaning]) => (typeof meaning === "number" ? [] : [word]));
  return [
    ...ofPlaces,
    ...(names ? ["the responses' names"] : []),
    ...(others.length > WORDS_SHOWN ? ["the words for a tie, for both bad and for no decision"] : others),
  ].join(", ");
}

/** The only response whose column or model has this name, as `verdictKey` writes it. */
export function namedResponse(key: string, responses: readonly NamedResponse[]): number | undefined {
  const named = responses.flatMap(({ field, model }, index) =>
    [field, model].some((name) => name !== undefined && verdictKey(name) === key) ? [index] : [],
  );
  return named.length === 1 ? named[0] : undefined;
}

function meant(meaning: VerdictMeaning, count: number, field: string): ReadVerdict {
  if (meaning === "undecided") return { answers: [] };
  const all = Array.from({ length: count }, (_, index) => index);
  if (meaning === "tie") return { answers: [{ kind: "ranking", tiers: [all] }] };
  if (meaning === "both-bad") return { answers: [{ kind: "ranking", tiers: [all], cut: 0 }] };
  if (meaning >= count)
    return { field, reason: `names response ${meaning + 1}, but this row has ${count} responses` };
  return { answers: winnerOf(meaning, count) };
}

/** A winner is better than each of the others; nothing is known of these among themselves. */
export function winnerOf(winner: number, count: number): RecordedAnswer[] {
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => index !== winner)
    .map((loser) => ({ kind: "ranking", tiers: [[winner], [loser]] }));
}

function readDegree({ column, above, middle, span, strength }: Of<"degree">, value: unknown): ReadVerdict {
  if (verdictKey(value) === "") return { answers: [] };
  const number = numberOf(value);
  const range = `a number from ${middle - span} to ${middle + span}`;
  if (number === undefined || Math.abs(number - middle) > span)
    return { field: column, reason: `is ${JSON.stringify(value)}, not ${range}` };
  const distance = Math.abs(number - middle);
  if (distance === 0) return { answers: [{ kind: "ranking", tiers: [[0, 1]] }] };
  const best = number > middle ? above : 1 - above;
  return rankedPair([[best], [1 - best]], distance, strength, column);
}

/** A ranking with the strength that a gap has, where one is asked for. */
function rankedPair(
  tiers: number[][],
  gap: number,
  wanted: GapStrength | undefined,
  field: string,
): ReadVerdict {
  const strength = wanted && strengthOf(wanted, gap);
  if (strength && "reason" in strength) return { field, reason: strength.reason };
  return { answers: [{ kind: "ranking", tiers, ...(strength && { strength }) }] };
}

function readScores(
  { columns, better, strength }: Of<"scores">,
  cell: (column: string) => unknown,
  count: number,
): ReadVerdict {
  const [list] = columns;
  const values = columns.length === 1 && list !== undefined ? listOf(cell(list)) : columns.map(cell);
  if (values === undefined)
    return { field: list ?? "", reason: `must be a list of ${count} numbers, one for each response` };
  if (values.every((value) => verdictKey(value) === "")) return { answers: [] };
  if (values.length !== count)
    return { field: columns.join(", "), reason: `has ${values.length} scores for ${count} responses` };
  const scores = values.map(numberOf);
  const wrong = scores.indexOf(undefined);
  if (wrong !== -1)
    return {
      field: columns[wrong] ?? `${list}[${wrong}]`,
      reason: `is ${JSON.stringify(values[wrong] ?? null)}, not a number`,
    };
  const gap =
    better === "lower" && list !== undefined && columns.length === 1 && isRankName(list)
      ? rankGap(scores.map((score) => score ?? 0))
      : undefined;
  if (gap !== undefined) return { field: list ?? "", reason: gap };
  const sign = better === "higher" ? -1 : 1;
  const ranked = scores.map((score, index) => ({ index, rank: sign * (score ?? 0) }));
  const tiers = rankedTiers(ranked);
  if (strength && count !== 2)
    return { field: columns.join(", "), reason: `can have a strength for two responses only, not ${count}` };
  const [one = 0, other = 0] = ranked.map(({ rank }) => rank);
  return tiers.length === 2 && count === 2
    ? rankedPair(tiers, Math.abs(one - other), strength, columns.join(", "))
    : { answers: [{ kind: "ranking", tiers }] };
}

/** A list, also one that is written as JSON in a cell. */
export function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (verdictKey(value) === "") return [];
  if (typeof value !== "string") return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    // The caller says that the cell is no list.
    return undefined;
  }
}

/** A number, also one that is written as text; undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function readOneHot(
  { columns, tie, bothBad }: Of<"one-hot">,
  cell: (column: string) => unknown,
  count: number,
): ReadVerdict {
  const outcomes: readonly (readonly [string, VerdictMeaning])[] = [
    ...columns.map((column, index) => [column, index] as const),
    ...(tie === undefined ? [] : [[tie, "tie"] as const]),
    ...(bothBad === undefined ? [] : [[bothBad, "both-bad"] as const]),
  ];
  const marks = outcomes.map(([column, meaning]) => ({ column, meaning, mark: markOf(cell(column)) }));
  const unread = marks.find(({ mark }) => mark === undefined);
  if (unread)
    return {
      field: unread.column,
      reason: `is ${JSON.stringify(cell(unread.column))}, not 1 or 0, true or false, yes or no`,
    };
  const marked = marks.filter(({ mark }) => mark);
  const [only] = marked;
  if (!only) return { answers: [] };
  if (marked.length > 1)
    return { field: marked.map(({ column }) => column).join(", "), reason: "are marked together" };
  return meant(only.meaning, count, only.column);
}

const MARKS: Readonly<Record<string, boolean>> = {
  "": false,
  "0": false,
  "0.0": false,
  false: false,
  no: false,
  n: false,
  "1": true,
  "1.0": true,
  true: true,
  yes: true,
  y: true,
  x: true,
};

function markOf(value: unknown): boolean | undefined {
  const key = verdictKey(value);
  return Object.hasOwn(MARKS, key) ? MARKS[key] : undefined;
}

/**
 * What a verdict says of a row, for people: the names of the responses by rank, or why it can't be read.
 */
export type VerdictOutcome =
  | {
      readonly outcome: "better" | "tie" | "both-bad" | "order";
      readonly names: readonly string[];
      /** How much better, where the verdict says so. */
      readonly strength?: { readonly degree: number; readonly of: number };
    }
  | { readonly outcome: "undecided" }
  | { readonly outcome: "unread"; readonly reason: string };

export function verdictOutcome(
  verdict: Verdict,
  row: Cells,
  named: readonly NamedResponse[],
): VerdictOutcome {
  const cell = (column: string) => cellOf(row, column);
  const said = readVerdict(verdict, cell, named);
  if ("reason" in said) return { outcome: "unread", reason: `${said.field} ${said.reason}` };
  const [first] = said.answers;
  if (first?.kind !== "ranking") return { outcome: "undecided" };
  const names = first.tiers.flat().map((index) => named[index]?.field ?? `response ${index + 1}`);
  if (first.tiers.length === 1) return { outcome: first.cut === 0 ? "both-bad" : "tie", names };
  return named.length > 2 && said.answers.length === 1
    ? { outcome: "order", names }
    : {
        outcome: "better",
        names: names.slice(0, 1),
        ...(first.strength && { strength: first.strength }),
      };
}

/** The same in English: "response_b is better". */
export function outcomeWords(said: VerdictOutcome): string {
  switch (said.outcome) {
    case "undecided":
      return "nobody decided";
    case "unread":
      return said.reason;
    case "better":
      return `${said.names.join(", ")} is better${said.strength ? ` by ${said.strength.degree} of ${said.strength.of}` : ""}`;
    case "tie":
      return `${said.names.join(" and ")} are equally good`;
    case "both-bad":
      return `${said.names.join(" and ")} are both bad`;
    case "order":
      return said.names.join(", then ");
  }
}

/** The same verdict read the other way round: who won loses, and the other way about. */
export function turnedRound(verdict: Verdict): Verdict {
  switch (verdict.kind) {
    case "winner": {
      const places = Object.values(verdict.values).filter((meaning) => typeof meaning === "number");
      const last = Math.max(1, ...places);
      return {
        ...verdict,
        values: Object.fromEntries(
          Object.entries(verdict.values).map(([word, meaning]) => [
            word,
            typeof meaning === "number" ? last - meaning : meaning,
          ]),
        ),
      };
    }
    case "degree":
      return { ...verdict, above: verdict.above === 0 ? 1 : 0 };
    case "scores":
      return { ...verdict, better: verdict.better === "higher" ? "lower" : "higher" };
    case "one-hot":
      return { ...verdict, columns: verdict.columns.toReversed() };
  }
}

/** The verdict with how its gaps become strengths, where it has gaps. */
export function withStrength(verdict: Verdict, strength: GapStrength): Verdict {
  return verdict.kind === "degree" || verdict.kind === "scores" ? { ...verdict, strength } : verdict;
}

/** The columns that a verdict reads. */
export function verdictColumns(verdict: Verdict): string[] {
  switch (verdict.kind) {
    case "winner":
    case "degree":
      return [verdict.column];
    case "scores":
      return [...verdict.columns];
    case "one-hot":
      return [...verdict.columns, verdict.tie, verdict.bothBad].filter((column) => column !== undefined);
  }
}
