import { DropReason, RuleCode } from "@laurel/core/datasets/drop-reasons";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { Manifest } from "@laurel/core/datasets/manifest";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import type { PreparedFormat } from "../prepared-format.ts";
import { dropWords } from "./drop-words.ts";
import { table } from "./table.ts";

/** What a version and a format of it hold, and what neither holds, by reason. */
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
    ...table([
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

/** Of rows of the version, before what this format can't say is left out. */
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
    ...table(found),
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
  return rows.length === 0 ? [] : ["", sentence, "", ...table(rows)];
}
