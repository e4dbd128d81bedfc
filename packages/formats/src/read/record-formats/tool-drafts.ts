import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { winnerOf } from "@laurel/core/imports/verdict";
import { QuestionId } from "@laurel/core/questions/question-base";
import type { RecordedAnswer } from "@laurel/core/records/prompt-record";
import type { Problems, Row } from "../../files/rows.ts";
import { decodeJsonlRow } from "../mapped-row.ts";
import type { PromptDraft } from "../prompt-draft.ts";
import { decodeLabel } from "../recorded-answers.ts";
import { judge } from "./published-shape.ts";

/**
 * What one person said of a task in another labeling tool: an order of responses by their names, best first;
 * words that were picked, of a response or of how good the only one is; ratings by aspect.
 */
export type ToolJudgment = {
  readonly by: string | undefined;
  readonly at?: number | undefined;
  readonly activeMs?: number | undefined;
  readonly order: readonly (readonly string[])[] | undefined;
  readonly picked: readonly string[];
  readonly ratings: Readonly<Record<string, number>>;
};

/**
 * The fields of a tool's task as a prompt with its responses, found by the fields' names, with what each person
 * judged. `names` are what the tool calls the responses, where that is not the fields' names.
 */
export function toolDrafts(
  fields: Row,
  judgments: readonly ToolJudgment[],
  names?: readonly string[],
): { readonly drafts: readonly PromptDraft[] } | Problems {
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
  const recorded = judgments.flatMap((judgment) =>
    recordedByTool(judgment, called).map((answer) => ({ answer, ...judge(judgment) })),
  );
  return { drafts: [{ ...draft, ...(recorded.length > 0 && { recorded }) }] };
}

const TIES = ["tie", "tied", "draw", "equal", "same", "both", "bothgood"];
const BOTH_BAD = ["neither", "none", "bothbad", "tiebothbad"];

/**
 * What a person's judgment says of the responses, by the tool's names for them: their order if there is one,
 * else which was picked; of a single response, its ratings or its label. Nothing where nothing that Laurel
 * knows was said. Tools don't export the scale of their ratings.
 */
function recordedByTool(
  { order, picked, ratings }: ToolJudgment,
  names: readonly string[],
): RecordedAnswer[] {
  const tiers = order?.map((tier) => tier.map((name) => placeOf(name, names)));
  if (tiers && tiers.flat().length > 1 && !tiers.flat().includes(-1)) return [{ kind: "ranking", tiers }];
  if (names.length > 1)
    return picked.map((word) => preferred(word, names)).find((recorded) => recorded.length > 0) ?? [];
  const aspects = Object.entries(ratings).flatMap(([name, rating]) =>
    isAspect(aspectOf(name)) && isRating(rating) ? [[aspectOf(name), rating] as const] : [],
  );
  if (aspects.length > 0)
    return [{ kind: "rating", ratings: [{ response: 0, aspects: Object.fromEntries(aspects) }] }];
  const label = picked.map(decodeLabel).find((word) => typeof word === "boolean");
  return label === undefined ? [] : [{ kind: "binary", labels: [{ response: 0, label }] }];
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

function isRating(rating: number): boolean {
  return Number.isInteger(rating) && rating >= 1 && rating <= 10;
}
