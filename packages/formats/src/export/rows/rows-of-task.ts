import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { DropReason } from "@laurel/core/datasets/drop-reason";
import type { FamilyId } from "@laurel/core/datasets/family-id";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { ATTRIBUTES } from "../../formats/attributes/attributes.ts";
import { DEMONSTRATIONS } from "../../formats/demonstrations/demonstrations.ts";
import type { Family } from "../../formats/family.ts";
import { LISTWISE } from "../../formats/listwise/listwise.ts";
import { PAIRS } from "../../formats/pairs/pairs.ts";
import { PROMPTS } from "../../formats/prompts/prompts.ts";
import { STEPS } from "../../formats/steps/steps.ts";
import { UNPAIRED } from "../../formats/unpaired/unpaired.ts";
import { attributeRows } from "./attribute-rows.ts";
import { demonstrationRows } from "./demonstration-rows.ts";
import type { FamilyRows } from "./family-rows.ts";
import { listwiseRows } from "./listwise-rows.ts";
import { pairRows } from "./pair-rows.ts";
import { promptRows } from "./prompt-rows.ts";
import { stepRows } from "./step-rows.ts";
import { unpairedRows } from "./unpaired-rows.ts";

export type TaskRows = { readonly decided: number; readonly rows: readonly { readonly row: unknown; readonly agreement: number }[]; readonly dropped: readonly DropReason[] };

/** How each family's rows are made, and checked by what any trainer of the family needs. */
const MAKERS: Readonly<Record<FamilyId, (task: JudgedTask, spec: DatasetSpec) => TaskRows>> = {
  pairs: checked(PAIRS, pairRows),
  unpaired: checked(UNPAIRED, unpairedRows),
  listwise: checked(LISTWISE, listwiseRows),
  attributes: checked(ATTRIBUTES, attributeRows),
  steps: checked(STEPS, stepRows),
  prompts: checked(PROMPTS, promptRows),
  demonstrations: checked(DEMONSTRATIONS, demonstrationRows),
};

/** The canonical rows of a family that a judged task gives, and one reason for each that it does not. */
export function rowsOfTask(family: FamilyId, task: JudgedTask, spec: DatasetSpec): TaskRows {
  return MAKERS[family](task, spec);
}

function checked<Row>({ rules }: Family<Row>, make: FamilyRows<Row>): (task: JudgedTask, spec: DatasetSpec) => TaskRows {
  return (task, spec) => {
    const { rows, dropped } = make(task, spec);
    const broken = rows.map(({ row }) => rules.find((rule) => !rule.holds(row))?.code ?? null);
    return { decided: rows.length, rows: rows.filter((_, index) => broken[index] === null), dropped: [...dropped, ...broken.filter((code) => code !== null)] };
  };
}
