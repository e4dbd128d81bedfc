import { DropReason, RuleCode } from "@laurel/core/datasets/drop-reasons";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { Manifest } from "@laurel/core/datasets/manifest";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import { markdownTable } from "../../files/markdown.ts";
import type { Format } from "../../targets/format.ts";
import type { PreparedFormat } from "../prepared-format.ts";

/** What a version and one of its formats hold, and what was left out of each, by reason. */
export function contents({ format, manifest, counts }: PreparedFormat): string {
  const family = manifest.counts[format.family.id];
  const apart = sumOfSplits(counts.ties);
  const drops = rowsOf(DropReason.options, family?.drops ?? {}, (reason) =>
    dropWords(reason, format.family.rules),
  );
  const refused = rowsOf(RuleCode.options, counts.refused, (code) =>
    dropWords(code, [...format.family.rules, ...format.limits]),
  );
  const losses = rowsOf(Object.keys(counts.losses).sort(), counts.losses, (what) => what);
  return [
    "## What is in it",
    "",
    table([
      ["judged tasks", manifest.judgedTasks],
      ["decided by their votes", family?.decided ?? 0],
      ["records for training", counts.rows.train],
      ...(counts.rows.validation === 0 ? [] : [["records for validation", counts.rows.validation] as const]),
      ["records for testing", counts.rows.test],
      ...(apart === 0 ? [] : [["ties, apart from these", apart] as const]),
    ]),
    ...contamination(manifest.decontamination, format.family.id),
    ...counted("What was judged and is in no format of the version, since it …", drops),
    ...counted(
      "Rows of the version that this format can't say, and that are left out rather than cut, since each …",
      refused,
    ),
    ...counted("Records that stay true without something that this format has no place for:", losses),
  ].join("\n");
}

/** These are rows of the version, before those that this format can't say are left out. */
function contamination(decontamination: Manifest["decontamination"], family: FamilyId): string[] {
  if (decontamination === null) return [];
  const { hit, dropped } = decontamination.rows[family] ?? { hit: 0, dropped: 0 };
  const found = [
    ["rows with words in a row that the lists have too", hit],
    ["of these left out", dropped],
    ["of these in the version", hit - dropped],
  ] as const;
  return [
    "",
    `What checking against lists found; the version's \`${decontamination.file.path}\` says it row by row:`,
    "",
    table(found),
  ];
}

type Rows = readonly (readonly [what: string, count: number])[];

function rowsOf<Reason extends string>(
  reasons: readonly Reason[],
  counts: Readonly<Partial<Record<Reason, number>>>,
  inWords: (reason: Reason) => string,
): Rows {
  return reasons.flatMap((reason) => {
    const count = counts[reason] ?? 0;
    return count === 0 ? [] : [[inWords(reason), count] as const];
  });
}

function counted(sentence: string, rows: Rows): string[] {
  return rows.length === 0 ? [] : ["", sentence, "", table(rows)];
}

const REASONS: Readonly<Record<Exclude<DropReason, RuleCode>, string>> = {
  "too-few-votes": "has too few votes",
  "no-majority": "has no majority",
  tie: "is a tie",
  "both-bad": "has two responses that are both bad",
  bad: "is a response that is not good enough to be imitated",
  agreement: "has votes that agree too little",
  posterior: "is too improbable by its annotators' accuracies",
  skill: "has votes only of annotators who are too seldom right",
  expansion: "is a pair that the policy for rankings leaves out",
  "most-per-prompt": "is more than is kept of one prompt",
  tags: "has a prompt whose tags are not wanted",
  flags: "has a task with a flag that is not wanted",
  metadata: "has metadata that is not wanted",
  length: "is longer than is wanted",
  language: "has a prompt in a language that is not wanted, or in none that can be told",
  duplicate: "says the same as another",
  contaminated: "has words in a row in common with a list of texts that nobody should train on",
  leak: "has a prompt that is nearly one that is held out",
  "near-duplicate": "has a prompt that is nearly another one",
};

/**
 * Why something has no record, as the rest of a sentence about it. One code may stand for several rules: then
 * all their messages are given.
 */
function dropWords(reason: DropReason, rules: Format["limits"]): string {
  if (isOfVotes(reason)) return REASONS[reason];
  const messages = new Set(rules.filter(({ code }) => code === reason).map(({ message }) => message));
  return messages.size === 0 ? `breaks the rule ${reason}` : [...messages].join(", or ");
}

function isOfVotes(reason: DropReason): reason is Exclude<DropReason, RuleCode> {
  return Object.hasOwn(REASONS, reason);
}

/** A table of counts; what they count is Markdown already. */
function table(rows: Rows): string {
  return markdownTable(
    ["", "number"],
    rows.map(([what, count]) => [what, count.toLocaleString("en-US")]),
  ).trimEnd();
}
