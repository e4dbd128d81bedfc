import { DomainError } from "../errors/domain-error.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import type { ImportFormat } from "./import-format.ts";
import { needsMapping } from "./needs-mapping.ts";

/** Refuses a mapping that names no columns where nothing else says which hold what. */
export function checkMapping(format: ImportFormat, mapping: ColumnMapping): void {
  if (
    !needsMapping(format) ||
    Object.entries(mapping).some(([part, column]) => part !== "textsOnly" && column !== undefined)
  )
    return;
  throw new DomainError(
    "INVALID",
    `The columns of a ${format} file must be named: which one holds the prompt, and which the responses.`,
    { field: "mapping" },
  );
}
