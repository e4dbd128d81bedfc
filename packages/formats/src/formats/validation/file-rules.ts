import type { AnyFormat } from "./any-format.ts";
import { bothLabels } from "./both-labels.ts";
import type { FileRule } from "./file-rule.ts";
import { marginOnAllOrNone } from "./margin-on-all-or-none.ts";
import { noNullColumns } from "./no-null-columns.ts";
import { sameKeys } from "./same-keys.ts";
import { sameTypes } from "./same-types.ts";

/** What holds of a whole file of a family, each rule with an empty memory. */
export function fileRules(family: AnyFormat["family"]["id"]): FileRule[] {
  return [
    sameKeys(),
    sameTypes(),
    noNullColumns(),
    ...(family === "pairs" ? [marginOnAllOrNone()] : []),
    ...(family === "unpaired" ? [bothLabels()] : []),
  ];
}
