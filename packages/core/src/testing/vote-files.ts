import fc from "fast-check";

/** What a vote of a file says of its two responses, which are told apart by the ends of their names. */
export type Said = "first" | "second" | "tie" | "both bad" | "nobody decided";

/** A table in which every row holds a vote, with what each row means. */
export type VoteFile = {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly votes: readonly {
    readonly said: Said;
    readonly by: string | undefined;
    readonly why: string | undefined;
    /** Whether the response whose name ends first was shown first; undefined where the file says nothing. */
    readonly firstShown: boolean | undefined;
  }[];
};

/** The columns of one way to write verdicts, and what stands there. `names` are the responses' as the file has them. */
type Encoding = {
  readonly columns: readonly string[];
  readonly cells: (said: Said, row: number) => readonly string[];
  readonly says: readonly Said[];
  /** Where the columns of the responses stand in the order of the verdict. */
  readonly inOrder?: boolean;
};

type Names = {
  readonly responses: readonly [string, string];
  readonly models: (row: number) => readonly [string, string];
};

const LABELS = [
  "winner",
  "Preference",
  "human_choice",
  "verdict",
  "label",
  "better",
  "vote",
  "judgment",
] as const;
const UNDECIDED = { "nobody decided": ["skip", "unsure", "", "N/A"] } as const;

/** Words for each outcome; the first two are those of the responses. */
const WORDS: readonly Readonly<Partial<Record<Said, readonly string[]>>>[] = [
  { first: ["A"], second: ["B"], tie: ["tie", "Tie"], "both bad": ["both bad"], ...UNDECIDED },
  { first: ["a"], second: ["b"], tie: ["equal", "same"], "both bad": ["neither"], ...UNDECIDED },
  { first: ["left"], second: ["right"], tie: ["both"], "both bad": ["Neither"], ...UNDECIDED },
  { first: ["first"], second: ["second"], tie: ["draw"], ...UNDECIDED },
  { first: ["1"], second: ["2"], tie: ["0"], "both bad": ["both_bad"] },
  { first: ["0"], second: ["1"], tie: ["tie"], ...UNDECIDED },
  { first: ["model_a"], second: ["model_b"], tie: ["tie"], "both bad": ["tie (bothbad)"] },
  { first: ["Response A"], second: ["Response B"], tie: ["Tie"], "both bad": ["Both bad"] },
  { first: ["Model 1"], second: ["Model 2"], tie: ["no preference"] },
];

const pick = (words: readonly string[] | undefined, row: number): string => words?.[row % words.length] ?? "";

const words: fc.Arbitrary<(names: Names) => Encoding> = fc
  .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...LABELS))
  .map(([known, column]) => () => ({
    columns: [column],
    cells: (said, row) => [pick(known[said], row)],
    says: saysOf(known),
  }));

const names: fc.Arbitrary<(names: Names) => Encoding> = fc
  .tuple(fc.constantFrom(...LABELS), fc.boolean())
  .map(([column, byModel]) => ({ responses, models }) => ({
    columns: [column],
    cells: (said, row) => {
      const [first, second] = byModel ? models(row) : responses;
      return [said === "first" ? first : said === "second" ? second : said === "tie" ? "tie" : "neither"];
    },
    says: ["first", "second", "tie", "both bad"],
  }));

/** A number on a scale: those above the middle favour the second response, as most sets have it. */
const degrees: fc.Arbitrary<(names: Names) => Encoding> = fc
  .constantFrom([-3, 0, 3], [-2, 0, 2], [-1.5, 0, 1.5], [1, 3, 5], [1, 4, 7], [1, 5, 9])
  .map(([low = 0, middle = 0, high = 0]) => () => ({
    columns: ["overall_preference"],
    cells: (said) => [String(said === "first" ? low : said === "second" ? high : middle)],
    says: ["first", "second", "tie"],
  }));

const scores: fc.Arbitrary<(names: Names) => Encoding> = fc
  .tuple(
    fc.constantFrom(
      { stem: "score_", list: false, scores: ["0.5", "-2"] },
      { stem: "rating_", list: false, scores: ["5", "1"] },
      { stem: "rank_", list: false, scores: ["1", "2"] },
      { stem: "scores", list: true, scores: ["7.25", "3"] },
      { stem: "ranks", list: true, scores: ["1", "2"] },
    ),
  )
  .map(
    ([
      {
        stem,
        list,
        scores: [better = "", worse = ""],
      },
    ]) =>
      ({ responses }) => {
        const [one, other] = responses.map((name) => name.slice(-1));
        return {
          columns: list ? [stem] : [`${stem}${one}`, `${stem}${other}`],
          cells: (said) => {
            const both =
              said === "first" ? [better, worse] : said === "second" ? [worse, better] : [better, better];
            return list ? [`[${both.join(", ")}]`] : both;
          },
          says: ["first", "second", "tie"],
          inOrder: list,
        };
      },
  );

const MARKS = [
  ["1", "0"],
  ["1.0", "0.0"],
  ["true", "false"],
  ["True", "False"],
  ["yes", "no"],
  ["x", ""],
] as const;
const ONE_HOT = [
  ["a_wins", "b_wins", "tie"],
  ["win_a", "win_b", "draw"],
  ["a_won", "b_won", "tied"],
  ["A wins", "B wins", "Tie", "Both bad"],
  ["winner_model_a", "winner_model_b", "winner_tie", "winner_both_bad"],
  ["aWins", "bWins", "tie", "neither"],
  ["left_wins", "right_wins", "draw", "neither"],
  ["first_won", "second_won", "is_tie"],
  ["prefers_1", "prefers_2", "equal"],
  ["response_a_better", "response_b_better", "tie"],
  ["is_better_a", "is_better_b"],
] as const;
const OUTCOMES = ["first", "second", "tie", "both bad"] as const;

const oneHot: fc.Arbitrary<(names: Names) => Encoding> = fc
  .tuple(fc.constantFrom(...ONE_HOT), fc.constantFrom(...MARKS))
  .map(([columns, [yes, no]]) => () => ({
    columns,
    cells: (said) => columns.map((_, index) => (OUTCOMES[index] === said ? yes : no)),
    says: [...OUTCOMES.slice(0, columns.length), "nobody decided"],
  }));

function saysOf(known: Readonly<Partial<Record<Said, unknown>>>): Said[] {
  return ([...OUTCOMES, "nobody decided"] as const).filter((said) => known[said] !== undefined);
}

const STEMS = ["response_", "answer_", "output ", "Completion"] as const;
const ENDS = [
  ["a", "b"],
  ["A", "B"],
] as const;

/**
 * Tables of votes with two responses a row: every way to write a verdict that the importer guesses, under names
 * of columns in any order. Each table says at least once that the first and that the second response is better,
 * and every prompt stands in one row.
 */
export const voteFiles: fc.Arbitrary<VoteFile> = fc
  .record({
    encoding: fc.oneof(words, names, degrees, scores, oneHot),
    stem: fc.constantFrom(...STEMS),
    ends: fc.constantFrom(...ENDS),
    turned: fc.boolean(),
    says: fc.array(fc.nat(), { maxLength: 6 }),
    people: fc.constantFrom(undefined, "annotator", "worker_id", "Rater"),
    reasons: fc.constantFrom(undefined, "rationale", "Explanation", "comment"),
    orders: fc.constantFrom(undefined, "shown", "swapped"),
    prompt: fc.constantFrom("prompt", "question", "Instruction"),
    more: fc.constantFrom(undefined, "topic", "constructor"),
    places: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
  })
  .map(({ encoding, stem, ends, turned, says: drawn, people, reasons, orders, prompt, more, places }) => {
    const responses = [`${stem}${ends[0]}`, `${stem}${ends[1]}`] as const;
    const models = (row: number) =>
      row % 2 === 0 ? (["heron", "wren"] as const) : (["wren", "owl"] as const);
    const { columns: verdict, cells, says: possible, inOrder = false } = encoding({ responses, models });
    const said: Said[] = ["first", "second", ...drawn.map((n) => possible[n % possible.length] ?? "first")];
    const votes = said.map((each, row) => ({
      said: each,
      by: people === undefined ? undefined : `w${row % 3}`,
      why: reasons === undefined || row % 2 === 0 ? undefined : `Since ${row}.`,
      firstShown: orders === undefined ? undefined : row % 3 !== 0,
    }));
    const rows = votes.map(({ said: each, by, why, firstShown }, row) => ({
      [prompt]: `q${row}`,
      [responses[0]]: `first ${row}`,
      [responses[1]]: `second ${row}`,
      model_a: models(row)[0],
      model_b: models(row)[1],
      ...Object.fromEntries(cells(each, row).map((cell, index) => [verdict[index] ?? "", cell])),
      ...(people !== undefined && { [people]: by ?? "" }),
      ...(reasons !== undefined && { [reasons]: why ?? "" }),
      ...(orders === "shown" && { shown: firstShown ? "A,B" : "B,A" }),
      ...(orders === "swapped" && { swapped: firstShown ? "false" : "true" }),
      ...(more !== undefined && { [more]: `${row}` }),
    }));
    const all = Object.keys(rows[0] ?? {}).map((name, index) => ({ name, place: places[index] ?? 0 }));
    const mixed = all.toSorted((one, other) => one.place - other.place).map(({ name }) => name);
    const texts = turned && !inOrder ? responses.toReversed() : responses;
    const isText = (name: string) => responses.some((each) => each === name);
    let next = 0;
    const columns = mixed.map((name) => (isText(name) ? (texts[next++] ?? name) : name));
    return { columns, rows, votes };
  });
