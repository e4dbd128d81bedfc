import { LIMITS, storableText } from "../text/text-limits.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import type { ImportProblem } from "./import-preview.ts";
import type { KnownPrompt } from "./known-prompt.ts";
import { promptOtherwise } from "./said-otherwise.ts";
import type { RefusedRow, StagedRow } from "./staged-row.ts";
import type { Contradiction } from "./vote-book.ts";

/** The columns that people know the parts of a row by, where a mapping names them. */
export type PartColumns = Pick<ColumnMapping, "prompt" | "responses" | "annotator" | "steps">;

/** What a row meets in a campaign that has its prompt. */
type Beside = Omit<KnownPrompt, "id" | "tasks" | "metadata">;

/** Why a row can't stand beside what the campaign has, as one that names a text which somebody retired. */
export function refusedBeside(
  prompt: Beside | undefined,
  row: StagedRow,
  columns: PartColumns,
): RefusedRow | undefined {
  if (!prompt) return undefined;
  const retired =
    "was retired in this campaign. Bring it back in the list of prompts, or leave this row out.";
  if (prompt.isRetired) return refusal(row, columns.prompt ?? "prompt", row.preview, retired);
  const index = row.responses.findIndex(({ contentHash }) =>
    prompt.retired.some((response) => response.contentHash === contentHash),
  );
  if (index < 0) return otherSteps(prompt, row, columns) ?? otherwiseTooLong(prompt, row);
  const named =
    columns.responses?.length === row.responses.length ? columns.responses[index]?.text : undefined;
  const text = row.responses[index]?.messages.map(({ content }) => content).join("\n");
  return refusal(row, named ?? `response ${index + 1}`, text, retired);
}

/** Why a row can't be staged that has a verdict of somebody who said otherwise of the same responses before. */
export function contradicts(
  { by, line }: Contradiction,
  row: StagedRow,
  { annotator = "" }: PartColumns,
): RefusedRow {
  return refusal(row, annotator, by, contradictionText({ by, line }, row));
}

function contradictionText({ by, line }: Contradiction, row: StagedRow): string {
  const one = "One person has one verdict on them:";
  if (line === null)
    return `${by} judged the same responses in an earlier round, and said something else there. ${one} leave this row out, or withdraw that round first.`;
  if (row.file === undefined && line === row.line)
    return `${by} says two things of the same responses in this row. ${one} leave one of the two out, or keep the column that names people as metadata.`;
  const where = row.file === undefined ? `line ${line}` : `line ${line} of one of the files`;
  return `${by} judged the same responses on ${where}, and said something else there. ${one} leave one of the two rows out, or keep the column that names people as metadata.`;
}

/** Labels belong to steps by their place: the same text cut otherwise would give them to other steps. */
function otherSteps(
  { responses, withdrawn }: Pick<Beside, "responses" | "withdrawn">,
  row: StagedRow,
  columns: PartColumns,
): RefusedRow | undefined {
  for (const { contentHash, steps } of row.responses) {
    const known = [...responses, ...withdrawn].find((response) => response.contentHash === contentHash);
    if (!known || steps === undefined || JSON.stringify(steps) === JSON.stringify(known.steps)) continue;
    return refusal(
      row,
      columns.steps ?? "steps",
      JSON.stringify(steps),
      `this response is in the campaign already, ${known.steps ? "cut into other steps" : "without its steps"}. Import the file into another campaign, or leave this row out.`,
    );
  }
  return undefined;
}

/** Why a row can't be staged whose reference would have to be metadata, and is too long for that. */
function otherwiseTooLong(known: Beside, row: StagedRow): RefusedRow | undefined {
  const values = promptOtherwise(known, row);
  if (!values || JSON.stringify(values).length <= LIMITS.metadata) return undefined;
  return refusal(
    row,
    "reference",
    row.reference,
    `is not the one that this prompt has in the campaign, and too long to be kept beside it: metadata has at most ${LIMITS.metadata} characters as JSON. Import the file into another campaign, or leave this row out.`,
  );
}

const VALUE_SHOWN = 100;

/** A row's refusal, with the beginning of what stands in the column at fault. */
export function refusal(
  { file, line }: Pick<StagedRow, "file" | "line">,
  field: string,
  value: string | undefined,
  reason: string,
): RefusedRow {
  return {
    line,
    field,
    reason,
    ...(value !== undefined && { value: storableText(value, VALUE_SHOWN) }),
    ...(file !== undefined && { file }),
  };
}

/** A row's refusal with the name of its file, where a round has several. */
export function problemOf(
  { file, ...problem }: RefusedRow,
  files: readonly { readonly name: string }[],
): ImportProblem {
  return { ...problem, ...(file !== undefined && { file: files[file]?.name ?? "" }) };
}
