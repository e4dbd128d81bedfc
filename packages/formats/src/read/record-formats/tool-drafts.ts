import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { QuestionId } from "@laurel/core/questions/question-base";
import type { RecordedAnswer } from "@laurel/core/records/prompt-record";
import type { Problems, Row } from "../../files/rows.ts";
import { decodeJsonlRow } from "../mapped-row.ts";
import type { PromptDraft } from "../prompt-draft.ts";
import { decodeLabel } from "../recorded-answers.ts";

/**
 * What one person said of a task in another labeling tool: an order of responses by their names, best first;
 * words that were picked, of a response or of how good the only one is; ratings by aspect.
 */
export type ToolJudgment = {
  readonly by: string | undefined;
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
    recordedByTool(judgment, called).map((answer) => ({
      answer,
      ...(judgment.by !== undefined && { by: judgment.by }),
    })),
  );
  return { drafts: [{ ...draft, ...(recorded.length > 0 && { recorded }) }] };
}

const TIES = ["tie", "equal", "same", "both", "neither"];

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

/** A picked response is better than each other one; nothing is known of the others among themselves. */
function preferred(word: string, names: readonly string[]): RecordedAnswer[] {
  const place = placeOf(word, names);
  const all = names.map((_, index) => index);
  if (place !== -1)
    return all
      .filter((index) => index !== place)
      .map((other) => ({ kind: "ranking", tiers: [[place], [other]] }));
  return TIES.includes(plain(word)) ? [{ kind: "ranking", tiers: [all] }] : [];
}

/**
 * Which response a name means. Punctuation and case are ignored, since they differ between a tool's fields
 * and its options. If there are two responses, "left" is the first.
 */
function placeOf(name: string, names: readonly string[]): number {
  const found = names.findIndex((each) => plain(each) === plain(name));
  return found !== -1 || names.length !== 2 ? found : ["left", "right"].indexOf(plain(name));
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
