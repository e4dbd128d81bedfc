import type { DatasetFilters } from "@laurel/core/datasets/dataset-filters";
import type { DecontaminationPolicy, PairPolicy } from "@laurel/core/datasets/dataset-policies";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { MetadataCondition } from "@laurel/core/records/metadata-condition";
import { carriedColumns } from "../../canonical/carried-columns.ts";
import { countOf, percent } from "./in-words.ts";

const ORIGINS = {
  live: "made in Laurel",
  imported: "imported",
  adjudication: "made by reviewers to settle a disagreement",
} as const;
const EXPANSIONS = {
  all: "Of a ranking of several responses, every pair is one.",
  adjacent: "Of a ranking of several responses, each place gives pairs with the next.",
  "best-worst": "Of a ranking of several responses, the best gives pairs with the worst.",
} as const;
const DECIDES = {
  majority: "More than half of them decide.",
  "dawid-skene":
    "What is most probable by them decides: each vote weighs what its annotator is estimated to be right of, by one-coin Dawid-Skene.",
} as const;
const TIES = {
  drop: "a pair that the votes call equal is left out.",
  "both-directions": "a pair that the votes call equal is one record in each direction.",
  "soft-label":
    "a pair that the votes call equal is one record with the probability ½; every other says the share of the votes that prefer its chosen response, a vote for neither counting half.",
  "separate-config":
    "a pair that the votes call equal is among the records of a configuration of its own, and not among these.",
} as const;
const SYSTEM = {
  keep: "System turns are kept.",
  merge: "A system turn stands before the first user turn's text.",
  drop: "System turns are left out.",
} as const;

/**
 * What a spec says about one family, in sentences. They hold tags and other people's words, which are not
 * escaped here.
 */
export function specInWords(spec: DatasetSpec, family: FamilyId): string[] {
  return [
    `Judgments: those ${inWords(
      spec.origins.map((origin) => ORIGINS[origin]),
      "or",
    )}. Of each annotator's on a task, the latest counts.`,
    `Votes: at least ${spec.minVotes} on a task. ${DECIDES[spec.aggregation]} Ratings are means, and rankings of several responses are put in order of their mean place.`,
    ...(family === "pairs" ? [...pairs(spec.pairs), ...modelLabels(spec.modelLabels)] : []),
    ...filters(spec.filters),
    ...carried(spec, family),
    SYSTEM[spec.systemPrompt],
    spec.reasoning === "keep"
      ? "Reasoning (<think>…</think>) is kept."
      : "Reasoning (<think>…</think>) at the beginning of assistant turns is left out.",
    spec.duplicates === "keep"
      ? "Records that say the same are kept."
      : "Of records that say the same, one is kept.",
    ...(spec.decontamination === null ? [] : decontamination(spec.decontamination, family)),
    heldOut(spec),
  ];
}

function carried({ metadata }: DatasetSpec, family: FamilyId): string[] {
  const columns = carriedColumns(family, metadata ?? []);
  return columns.length === 0
    ? []
    : [
        `Columns of the files that prompts and responses came from stand beside them, where the format has a place: ${columns
          .map(({ name, of, column }) => `“${name}” (“${column}” of the ${of})`)
          .join(", ")}.`,
      ];
}

function heldOut({ testShare, validationShare }: DatasetSpec): string {
  const held = (
    [
      ["testing", testShare],
      ["validation", validationShare],
    ] as const
  ).flatMap(([purpose, share]) => (share === 0 ? [] : [`${percent(share)} of the prompts for ${purpose}`]));
  return [
    ...(testShare === 0 ? ["There is no test split."] : []),
    ...(held.length === 0
      ? []
      : [
          `About ${held.join(" and ")} are held out, by a hash of the conversation's first user message: no prompt is in two splits, whatever is made of it.`,
        ]),
  ].join(" ");
}

function pairs({ ties, expansion, mostPerPrompt, ratings, margin }: PairPolicy): string[] {
  return [
    `Ties: ${TIES[ties]}`,
    EXPANSIONS[expansion],
    `Of ratings, two responses are a pair where the mean ${ratings.aspect === null ? "of all aspects" : `of “${ratings.aspect}”`} of the one is higher by at least ${countOf(ratings.minGap, "point")}; less is a tie.`,
    ...(mostPerPrompt === null ? [] : [`Of each prompt, at most ${countOf(mostPerPrompt, "pair")}.`]),
    ...(margin === null
      ? []
      : [
          `Margins are ${margin.scale} × the mean strength of the preference (of ratings, the gap) ${margin.offset < 0 ? "−" : "+"} ${Math.abs(margin.offset)}.`,
        ]),
  ];
}

function modelLabels(policy: DatasetSpec["modelLabels"]): string[] {
  return policy === null
    ? []
    : [
        `A pair that votes leave open, and do not call equal or bad, is labeled by a model in the training split where the label is at least ${percent(policy.minProbability)} probable by it.`,
      ];
}

function filters({
  minAgreement,
  onTest,
  minPosterior,
  minSkill,
  tags,
  withoutTags,
  languages,
  withoutFlags,
  maxCharacters,
  from,
  until,
  metadata = [],
}: DatasetFilters): string[] {
  const where = onTest ? "" : ", in the training split only";
  return [
    ...(minAgreement === 0
      ? []
      : [`At least ${percent(minAgreement)} of the votes agree with what was decided${where}.`]),
    ...(minPosterior === 0
      ? []
      : [
          `What was decided is at least ${percent(minPosterior)} probable by its annotators' estimated accuracies${where}; ratings and what people wrote are not asked.`,
        ]),
    ...(minSkill === 0
      ? []
      : [
          `Votes count of annotators who are estimated to be right at least ${percent(minSkill)} of the time${where}.`,
        ]),
    ...(tags.length === 0 ? [] : [`Prompts have one of the tags ${quoted(tags)}.`]),
    ...(withoutTags.length === 0
      ? []
      : [`Prompts with one of the tags ${quoted(withoutTags)} are left out.`]),
    ...(languages.length === 0
      ? []
      : [
          `What users say in prompts is in one of the languages ${inWords(languages.toSorted(), "or")}, as a program detected them.`,
        ]),
    ...(withoutFlags.length === 0
      ? []
      : [`Tasks on which somebody raised ${quoted(withoutFlags)} are left out.`]),
    ...metadata.map(
      ({ of, take, condition }) =>
        `Metadata: ${of === "prompt" ? "prompts" : "responses"} ${take === "with" ? "are taken" : "are left out"} where ${conditionInWords(condition)}.`,
    ),
    ...(maxCharacters === null
      ? []
      : [`A prompt and its longest response have at most ${countOf(maxCharacters, "character")} together.`]),
    ...(from === null ? [] : [`Judgments were made at ${instant(from)} or later.`]),
    ...(until === null ? [] : [`Judgments were made before ${instant(until)}.`]),
  ];
}

function conditionInWords(condition: MetadataCondition): string {
  const column = `“${condition.column}”`;
  switch (condition.is) {
    case "one-of":
      return `${column} is ${quoted(condition.values)}`;
    case "contains":
      return `${column} contains “${condition.text}”, in any case`;
    case "between": {
      const { from, to } = condition;
      return `${column} is a number${from === null ? "" : ` of at least ${from}`}${from === null || to === null ? "" : " and"}${to === null ? "" : ` of at most ${to}`}`;
    }
    case "there":
      return `${column} is there`;
    case "missing":
      return `${column} is missing`;
  }
}

const LEFT_OUT = {
  nothing: "Rows with such words were reported, and none was left out.",
  training: "Rows of the training split with such words were left out.",
  all: "Rows with such words were left out.",
} as const;

function decontamination({ words, lists, drop }: DecontaminationPolicy, family: FamilyId): string[] {
  const looked =
    family === "prompts" ? "what users say in prompts" : "what users say in prompts and what responses say";
  const names = lists.map(({ name, sha256 }) => `“${name}” (SHA-256 ${sha256})`).sort();
  return [
    `Contamination: ${looked} was looked through for ${words} words in a row, or a whole text of fewer, that a text of ${inWords(names, "or")} has too; case and punctuation don't count. ${LEFT_OUT[drop]}`,
  ];
}

function inWords(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

function quoted(names: readonly string[]): string {
  return inWords(
    names.map((name) => `“${name}”`),
    "or",
  );
}

function instant(milliseconds: number): string {
  const date = new Date(milliseconds);
  // A spec's instants may lie beyond what a date can say.
  return Number.isNaN(date.getTime()) ? `${milliseconds} ms after 1970` : date.toISOString();
}
