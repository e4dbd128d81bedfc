import type { Split } from "../splits/split-of.ts";
import type { AttributesRow } from "../formats/rows/attributes-row.ts";
import type { DemonstrationRow } from "../formats/rows/demonstration-row.ts";
import type { ListwiseRow } from "../formats/rows/listwise-row.ts";
import type { PairRow } from "../formats/rows/pair-row.ts";
import type { PromptRow } from "../formats/rows/prompt-row.ts";
import type { StepsRow } from "../formats/rows/steps-row.ts";
import type { UnpairedRow } from "../formats/rows/unpaired-row.ts";

type Rows = { readonly pairs: PairRow; readonly unpaired: UnpairedRow; readonly listwise: ListwiseRow; readonly attributes: AttributesRow; readonly steps: StepsRow; readonly prompts: PromptRow; readonly demonstrations: DemonstrationRow };

/** A canonical row of a version, with its kind and its split. */
export type ReportedRow = { [F in keyof Rows]: { readonly family: F; readonly split: Split; readonly row: Rows[F] } }[keyof Rows];
