import { baseOf, isName, meaningOf, orderByEnds, wordsBeside } from "./outcome-words.ts";
import { isRankName } from "./ranks.ts";
import {
  type Cells,
  cellOf,
  listOf,
  type NamedResponse,
  numberOf,
  turnedRound,
  type Verdict,
  verdictKey,
  type VerdictMeaning,
} from "./verdict.ts";

/**
 * The verdicts that columns may hold, by their names and by their values in the first rows; the likeliest
 * first. `columns` are those that nothing else is read from, `responses` those that hold the responses, and
 * `models` the names of the models in these rows, as `verdictKey` writes them.
 */
export function guessVerdicts(
  columns: readonly string[],
  rows: readonly Cells[],
  responses: readonly NamedResponse[],
  models: ReadonlySet<string> = new Set(),
): Verdict[] {
  if (responses.length < 2) return [];
  const sets = columnSets(columns, responses);
  const together = sets.flatMap((set) => verdictOfSet(set, columns, rows));
  const taken = new Set(sets.flatMap(({ columns: set }) => set).concat(together.flatMap(outcomeColumns)));
  const single = columns
    .filter((column) => !taken.has(column) && LABEL.test(column))
    .flatMap((column) => verdictOfColumn(column, valuesOf(column, rows), responses, models));
  return [
    ...together.filter(({ kind }) => kind === "one-hot"),
    ...single,
    ...together.filter(({ kind }) => kind !== "one-hot"),
  ];
}

const outcomeColumns = (verdict: Verdict): string[] =>
  verdict.kind === "one-hot" ? [verdict.tie, verdict.bothBad].flatMap((column) => column ?? []) : [];

/** Names of columns that hold what somebody judged. */
const LABEL =
  /(?:^|[_\s.-])(?:winners?|wins?|won|ties?|tied|draws?|preference|preferred|prefer|choice|chosen|label|labels|verdict|votes?|feedback|thumbs?|agreed?|agrees|reviews?|judg(?:e)?ment|comparison|select(?:ed|ion)|best|better|safer|worse|outcome|accept(?:ed)?|ranks?|ranking|scores?|ratings?|rated|stars|likert|annotations?|decision|annotators?|workers?|raters?|judges?|evaluators?|label(?:l)?ers?|pick(?:ed)?)(?:$|[_\s.-]|\d)|^is_/iu;

/**
 * Whether a column may hold what a person judged: its name says so, and its values are not all empty, and are
 * short enough to be labels or have parts of such names, as a list of one vote for each person has.
 */
export function mayBeLabel(column: string, rows: readonly Cells[]): boolean {
  if (!LABEL.test(column)) return false;
  const values = valuesOf(column, rows);
  if (values.length === 0) return false;
  return (
    values.every((value) => value.length <= LONGEST_LABEL) ||
    rows.some((row) => hasLabelInside(cellOf(row, column)))
  );
}

function hasLabelInside(value: unknown): boolean {
  const list = listOf(value);
  if (list) return list.some(hasLabelInside);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, part]) => LABEL.test(name) || hasLabelInside(part));
}

const LONGEST_LABEL = 60;

/** The different values of a column, as `verdictKey` writes them, without empty ones. */
export function valuesOf(column: string, rows: readonly Cells[]): string[] {
  const values = rows.map((row) => verdictKey(cellOf(row, column)));
  return [...new Set(values)].filter((value) => value !== "");
}

function verdictOfColumn(
  column: string,
  values: readonly string[],
  responses: readonly NamedResponse[],
  models: ReadonlySet<string>,
): Verdict[] {
  if (values.length === 0) return [];
  const scale = scaleOf(column, values, responses.length);
  if (scale) return [orderByEnds(responses)[0] === 0 ? scale : turnedRound(scale)];
  // In a list, the first number may be that of the first column or that of response_a.
  const inOrder = orderByEnds(responses).every((place, index) => place === index);
  const list = inOrder ? listsOf(column, values, responses.length) : undefined;
  if (list) return [list];
  const { read, unknown, sure } = winnerIn(column, values, responses, models);
  return unknown.length === 0 && sure ? [read] : [];
}

/**
 * A column read as the verdict, whatever it is called. What its values mean is said of those that leave no
 * doubt; the others are refused by line until somebody says it.
 */
export function verdictInColumn(
  column: string,
  rows: readonly Cells[],
  responses: readonly NamedResponse[],
  models: ReadonlySet<string>,
): Verdict {
  const values = valuesOf(column, rows);
  const [whole] = verdictOfColumn(column, values, responses, models);
  return whole ?? winnerIn(column, values, responses, models).read;
}

/** What the values of a column say who won, those that say nothing of it, and whether that leaves no other way. */
function winnerIn(
  column: string,
  values: readonly string[],
  responses: readonly NamedResponse[],
  models: ReadonlySet<string>,
): { readonly read: Verdict; readonly unknown: readonly string[]; readonly sure: boolean } {
  const order = orderByEnds(responses);
  const { base, sure } = baseOf(values, responses);
  const meanings = new Map<string, VerdictMeaning>();
  for (const value of values) {
    const meaning = meaningOf(value, base, responses.length);
    if (meaning !== undefined) meanings.set(value, meaning);
  }
  const isNamed = (value: string) => models.has(value) || isName(value, responses);
  const names = values.some((value) => !meanings.has(value) && isNamed(value));
  // The outcomes that the first rows don't have are read as well, where the words leave no doubt.
  const all = new Map<string, VerdictMeaning>([
    ...wordsBeside(meanings, base, responses.length),
    ...meanings,
  ]);
  // The name of a column is no word for a place: it means that column, wherever it stands.
  const byName = new Map(responses.map(({ field }, index) => [verdictKey(field), index]));
  const ofFile = [...all].map(([word, meaning]) => [
    word,
    byName.get(word) ?? (typeof meaning === "number" ? order[meaning] : meaning),
  ]);
  const isEither = (value: string) =>
    models.has(value) && !byName.has(value) && typeof meanings.get(value) === "number";
  return {
    read: { kind: "winner", column, values: Object.fromEntries(ofFile), ...(names && { names: true }) },
    unknown: values.filter((value) => !meanings.has(value) && !isNamed(value)),
    sure: sure && !values.some(isEither),
  };
}

/** Lists of a number for each response: ranks, or scores. */
function listsOf(column: string, values: readonly string[], count: number): Verdict | undefined {
  const isList = (value: string) => {
    const list = listOf(value) ?? [];
    return list.length === count && list.every((each) => numberOf(each) !== undefined);
  };
  return values.every(isList)
    ? { kind: "scores", columns: [column], better: isRankName(column) ? "lower" : "higher" }
    : undefined;
}

/** A scale from one response to the other: it has a negative side, or more points than there are responses. */
function scaleOf(column: string, values: readonly string[], count: number): Verdict | undefined {
  if (count !== 2) return undefined;
  const numbers = values.map(Number);
  if (numbers.some((number) => !Number.isFinite(number))) return undefined;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (low < 0) return { kind: "degree", column, above: 1, middle: 0, span: Math.max(-low, high) };
  const span = [3, 5, 7, 9].find((points) => points >= high);
  return low >= 1 && high > 2 && span !== undefined
    ? { kind: "degree", column, above: 1, middle: (span + 1) / 2, span: (span - 1) / 2 }
    : undefined;
}

/**
 * Columns of one name but for a part, one for each response, as score_a and score_b, or a_wins and b_wins. The
 * part stands as `*` in `name`.
 */
type ColumnSet = { readonly name: string; readonly columns: readonly string[] };

function columnSets(columns: readonly string[], responses: readonly NamedResponse[]): ColumnSet[] {
  const fields = responses.map(({ field }) => field);
  const sets = partsOf(fields).flatMap((parts) => setsBy(parts, columns));
  return sets.filter(
    (set, index) =>
      sets.findIndex((each) => each.columns.some((column) => set.columns.includes(column))) === index,
  );
}

function setsBy(parts: readonly string[], columns: readonly string[]): ColumnSet[] {
  const [first = "", ...others] = parts;
  const byName = new Map(columns.map((column) => [partedName(column), column]));
  return [...byName].flatMap(([name, column]) =>
    places(first, name).flatMap((at) => {
      const named = (part: string) => name.slice(0, at) + part + name.slice(at + first.length);
      const set = [column, ...others.flatMap((part) => byName.get(named(part)) ?? [])];
      return set.length === parts.length ? [{ name: named("*"), columns: set }] : [];
    }),
  );
}

/** Where a name has a part that stands alone, or at its end behind letters that are not digits, as in `scorea`. */
function places(part: string, name: string): number[] {
  const found: number[] = [];
  for (let at = name.indexOf(part); at !== -1; at = name.indexOf(part, at + 1)) {
    const end = at + part.length;
    const alone = !/[a-z0-9]/.test(name[at - 1] ?? "") && !/[a-z0-9]/.test(name[end] ?? "");
    if (alone || end === name.length) found.push(at);
  }
  return found;
}

/** A name in lower case, in which `winnerA`, `Winner A` and `winner-a` are `winner_a`. */
const partedName = (name: string): string =>
  name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[\s.-]+/g, "_")
    .toLowerCase();

const SIDES = [
  ["a", "b"],
  ["left", "right"],
  ["first", "second"],
  ["1", "2"],
] as const;

/** What may stand for the responses in the names of columns: what tells their own names apart, or the sides. */
function partsOf(names: readonly string[]): string[][] {
  const lower = names.map(partedName);
  const own = endsOf(lower);
  const order = orderByEnds(names.map((field) => ({ field })));
  const sides = SIDES.map((side) => order.map((place) => side[place] ?? ""));
  return [...(own ? [own] : []), lower, ...(names.length === 2 ? sides : [])];
}

/** What tells names apart at their ends, as `a` and `b`, or `0` and `1`. */
function endsOf(lower: readonly string[]): string[] | undefined {
  const [first = ""] = lower;
  let shared = 0;
  while (shared < first.length && lower.every((name) => name[shared] === first[shared])) shared += 1;
  const ends = lower.map((name) => name.slice(shared));
  return ends.every((end) => /^[a-z0-9]{1,3}$/.test(end)) && new Set(ends).size === ends.length
    ? ends
    : undefined;
}

const MARKED = ["0", "1", "0.0", "1.0", "true", "false", "yes", "no", "y", "n", "x"];
const TIE_NAMES = ["tie", "ties", "tied", "is_tie", "draw", "draws", "equal"];
const BOTH_BAD_NAMES = [
  "both_bad",
  "bothbad",
  "is_both_bad",
  "tie_both_bad",
  "tie_bothbad",
  "neither",
  "none",
];

function verdictOfSet(
  { name, columns: set }: ColumnSet,
  columns: readonly string[],
  rows: readonly Cells[],
): Verdict[] {
  const values = [...new Set(set.flatMap((column) => valuesOf(column, rows)))];
  if (values.length === 0) return [];
  if (
    /win|won|prefer|better|best|chosen|vote/.test(name) &&
    values.every((value) => MARKED.includes(value))
  ) {
    const stem = name.replace(/(?:model|response|answer|output)?_*\*/u, "*");
    const beside = (words: readonly string[]) =>
      columns.find((column) =>
        words.some((word) =>
          [
            word,
            ...[name, stem].flatMap((each) => [each.replace("*", word), each.replace("*", `_${word}`)]),
          ].includes(partedName(column)),
        ),
      );
    const tie = beside(TIE_NAMES);
    const bothBad = beside(BOTH_BAD_NAMES);
    return [{ kind: "one-hot", columns: [...set], ...(tie && { tie }), ...(bothBad && { bothBad }) }];
  }
  if (!values.every((value) => Number.isFinite(Number(value)))) return [];
  if (isRankName(name)) return [{ kind: "scores", columns: [...set], better: "lower" }];
  return /scor|rating|vote|rate|likert|stars|reward/.test(name)
    ? [{ kind: "scores", columns: [...set], better: "higher" }]
    : [];
}
