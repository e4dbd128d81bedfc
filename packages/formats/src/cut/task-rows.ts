import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { DropReason } from "@laurel/core/datasets/drop-reasons";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { RowConfig } from "@laurel/core/datasets/manifest";
import { joinedSteps } from "@laurel/core/questions/kinds/steps-rules";
import type { PromptMessages } from "@laurel/core/records/messages";
import { ATTRIBUTES } from "../targets/attributes/family.ts";
import { DEMONSTRATIONS } from "../targets/demonstrations/family.ts";
import type { Family } from "../targets/format.ts";
import { LISTWISE } from "../targets/listwise/family.ts";
import { PAIRS } from "../targets/pairs/family.ts";
import { PROMPTS } from "../targets/prompts/family.ts";
import { STEPS } from "../targets/steps/family.ts";
import { UNPAIRED } from "../targets/unpaired/family.ts";
import { type RowTexts, rowTexts, saidByAssistant } from "./decontamination.ts";
import {
  attributeRows,
  demonstrationRows,
  type FamilyRows,
  listwiseRows,
  promptRows,
  stepRows,
  unpairedRows,
} from "./family-rows.ts";
import { pairRows } from "./pair-rows.ts";

type TaskRow = {
  readonly row: unknown;
  readonly agreement: number;
  readonly posterior: number | null;
  readonly config: RowConfig;
  readonly texts: () => RowTexts;
};
export type TaskRows = {
  readonly decided: number;
  readonly rows: readonly TaskRow[];
  readonly dropped: readonly DropReason[];
};

/**
 * Makes each family's rows and checks them by the family's rules; the last argument gives what the responses
 * in a row say.
 */
const MAKERS: Readonly<Record<FamilyId, (task: JudgedTask, spec: DatasetSpec) => TaskRows>> = {
  pairs: checked(PAIRS, pairRows, ({ chosen, rejected }) => saidByAssistant(chosen, rejected)),
  unpaired: checked(UNPAIRED, unpairedRows, ({ completion }) => saidByAssistant(completion)),
  listwise: checked(LISTWISE, listwiseRows, ({ completions }) =>
    saidByAssistant(...completions.map(({ messages }) => messages)),
  ),
  attributes: checked(ATTRIBUTES, attributeRows, ({ completions }) =>
    saidByAssistant(...completions.map(({ messages }) => messages)),
  ),
  steps: checked(STEPS, stepRows, ({ steps, continuation }) => [
    joinedSteps(steps),
    ...(continuation === null ? [] : [continuation]),
  ]),
  prompts: checked(PROMPTS, promptRows, () => []),
  demonstrations: checked(DEMONSTRATIONS, demonstrationRows, ({ completion }) => saidByAssistant(completion)),
};

/** The canonical rows of a family that a judged task gives, and one reason for each that it does not. */
export function rowsOfTask(family: FamilyId, task: JudgedTask, spec: DatasetSpec): TaskRows {
  return MAKERS[family](task, spec);
}

function checked<Row extends { readonly prompt: PromptMessages }>(
  { rules }: Family<Row>,
  make: FamilyRows<Row>,
  responses: (row: Row) => readonly string[],
): (task: JudgedTask, spec: DatasetSpec) => TaskRows {
  return (task, spec) => {
    const { rows, dropped } = make(task, spec);
    const broken = rows.map(({ row }) => rules.find((rule) => !rule.holds(row))?.code ?? null);
    const kept = rows
      .filter((_, index) => broken[index] === null)
      .map(({ row, config, ...how }) => ({
        ...how,
        row,
        config: config ?? "default",
        texts: () => rowTexts(row.prompt, responses(row)),
      }));
    return {
      decided: rows.length,
      rows: kept,
      dropped: [...dropped, ...broken.filter((code) => code !== null)],
    };
  };
}
