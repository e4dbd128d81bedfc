import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { winnerOf } from "@laurel/core/imports/verdict";
import { QuestionId } from "@laurel/core/questions/question-base";
import type { RecordedAnswer } from "@laurel/core/records/prompt-record";
import type { Problems, Row } from "../../files/rows.ts";
import { decodeJsonlRow } from "../mapped-row.ts";
import type { PromptDraft } from "../prompt-draft.ts";
import { decodeLabel } from "../recorded-answers.ts";
import type { Judge } from "./published-shape.ts";

/**
 * One thing that a person answered of a task in another labeling tool: an order of responses by their names, best
 * first; words that were picked, of a response or of how good the only one is; or a rating.
 */
export type ToolAnswer = {
  readonly name: string;
  readonly order?: readonly (readonly string[])[] | undefined;
  readonly picked?: readonly string[];
  readonly rating?: number | undefined;
};

/** All that one person answered of a task. */
export type ToolJudgment = { readonly judge: Judge; readonly answers: readonly ToolAnswer[] };

/** What was read of a tool's task: the draft, and of each judgment the answers that it records. */
export type ToolDraft = {
  readonly draft: PromptDraft;
  readonly read: ReadonlyMap<ToolJudgment, readonly ToolAnswer[]>;
};

/**
 * The fields of a tool's task as a prompt with its responses, found by the fields' names, with what each person
 * judged. `names` are what the tool calls the responses, where that is not the fields' names.
 */
export function toolDraft(
  fields: Row,
  judgments: readonly ToolJudgment[],
  names?: readonly string[],
): ToolDraft | Problems {
  const mapping = guessMapping(Object.keys(fields));
  if (!mapping)
    return {
      problems: [
        {
          field: "",
          reason:
            `has no fields whose names tell which is the prompt and which are the responses: ${Object.keys(fields).join(", ")}`.slice(
              0,
              300,
            ),
        },
      ],
    };
  const decoded = decodeJsonlRow(fields, { ...mapping, textsOnly: true });
  if ("problems" in decoded) return decoded;
  const { draft } = decoded;
  const called = names ?? draft.responses.map(({ field }) => field);
  const said = judgments.map((judgment) => ({ judgment, ...recordedByTool(judgment.answers, called) }));
  const recorded = said.flatMap(({ judgment, answers }) =>
    answers.map((answer) => ({ answer, ...judgment.judge.about })),
  );
  return {
    draft: { ...draft, ...(recorded.length > 0 && { recorded }) },
    read: new Map(said.flatMap(({ judgment, read }) => (read.length > 0 ? [[judgment, read] as const] : []))),
  };
}

/**
 * A task's draft with what its row says beside it as metadata. Fields keep their names; where the row has
 * another column of that name, they follow the name of the part that they lie in.
 */
export function withRest(
  { draft }: Pick<ToolDraft, "draft">,
  part: string,
  { metadata: rest = {} }: { readonly metadata?: Row },
): PromptDraft {
  const fields = Object.entries(draft.metadata ?? {}).map(([name, value]) => [
    Object.hasOwn(rest, name) ? `${part}.${name}` : name,
    value,
  ]);
  const metadata: Row = { ...rest, ...Object.fromEntries(fields) };
  return Object.keys(metadata).length > 0 ? { ...draft, metadata } : draft;
}

const TIES = ["tie", "tied", "draw", "equal", "same", "both", "bothgood"];
const BOTH_BAD = ["neither", "none", "bothbad", "tiebothbad"];

type Recorded = { readonly answers: readonly RecordedAnswer[]; readonly read: readonly ToolAnswer[] };

const NOTHING: Recorded = { answers: [], read: [] };

/**
 * What a person's answers say of the responses, by the tool's names for them: their order if there is one,
 * else which was picked; of a single response, its ratings or its label. Nothing where nothing that Laurel
 * knows was said. Tools don't export the scale of their ratings. `read` are the answers of which nothing is
 * left to say.
 */
function recordedByTool(given: readonly ToolAnswer[], names: readonly string[]): Recorded {
  const ordered = given.find(({ order }) => order !== undefined);
  const tiers = ordered?.order?.map((tier) => tier.map((name) => placeOf(name, names)));
  if (ordered && tiers && tiers.flat().length > 1 && !tiers.flat().includes(-1))
    return { answers: [{ kind: "ranking", tiers }], read: [ordered] };
  if (names.length > 1) return firstPicked(given, (word) => preferred(word, names));
  const rated = given.flatMap((answer) =>
    isAspect(aspectOf(answer.name)) && isRating(answer.rating)
      ? [{ answer, aspect: [aspectOf(answer.name), answer.rating] as const }]
      : [],
  );
  if (rated.length === 0) return firstPicked(given, labelled);
  const aspects = Object.fromEntries(rated.map(({ aspect }) => aspect));
  return {
    answers: [{ kind: "rating", ratings: [{ response: 0, aspects }] }],
    read: rated.map(({ answer }) => answer),
  };
}

/** What the first word says that says anything. */
function firstPicked(
  given: readonly ToolAnswer[],
  said: (word: string) => readonly RecordedAnswer[],
): Recorded {
  for (const answer of given)
    for (const word of answer.picked ?? []) {
      const answers = said(word);
      if (answers.length > 0) return { answers, read: answer.picked?.length === 1 ? [answer] : [] };
    }
  return NOTHING;
}

function labelled(word: string): RecordedAnswer[] {
  const label = decodeLabel(word);
  return typeof label === "boolean" ? [{ kind: "binary", labels: [{ response: 0, label }] }] : [];
}

function preferred(word: string, names: readonly string[]): RecordedAnswer[] {
  const place = placeOf(word, names);
  const all = names.map((_, index) => index);
  if (place !== -1) return winnerOf(place, names.length);
  if (BOTH_BAD.includes(plain(word))) return [{ kind: "ranking", tiers: [all], cut: 0 }];
  return TIES.includes(plain(word)) ? [{ kind: "ranking", tiers: [all] }] : [];
}

const PLACES = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
const SIDES: readonly (readonly string[])[] = [
  ["left", "right"],
  ["first", "second"],
];

/**
 * Which response a name means, or -1. Punctuation and case are ignored, since they differ between a tool's
 * fields and its options. If there are two responses, "left" and "first" are the first; "A" is the first of any
 * number. A number is no name: whether it counts from 0 or from 1, no row tells by itself.
 */
function placeOf(name: string, names: readonly string[]): number {
  const word = plain(name);
  const ways = [names.map(plain), ...(names.length === 2 ? SIDES : []), PLACES.slice(0, names.length)];
  return ways.map((way) => way.indexOf(word)).find((place) => place !== -1) ?? -1;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function aspectOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9_-]/g, "_");
}

function isAspect(name: string): boolean {
  return QuestionId.safeParse(name).success;
}

function isRating(rating: number | undefined): rating is number {
  return rating !== undefined && Number.isInteger(rating) && rating >= 1 && rating <= 10;
}
