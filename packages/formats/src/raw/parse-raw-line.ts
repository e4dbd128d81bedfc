import { DomainError } from "@laurel/core/errors/domain-error";
import type { Line } from "../import/line.ts";
import { parseJsonRow } from "../import/parse-json-row.ts";
import { LaurelRawLine } from "./laurel-raw-line.ts";
import { refuseRaw } from "./refuse-raw.ts";

/**
 * A line of a raw file by its schema; the first thing that is wrong with it is thrown, with the line and the
 * field.
 */
export function parseRawLine(line: Line): LaurelRawLine {
  if ("reason" in line) return refuseRaw(line.line, line.reason);
  const parsed = parseJsonRow(line.text);
  if ("problems" in parsed)
    return refuseRaw(line.line, parsed.problems.map(({ reason }) => reason).join("; "));
  if (line.line === 1) refuseOtherLayouts(parsed.row);
  const row = LaurelRawLine.safeParse(parsed.row);
  if (row.success) return row.data;
  const [issue] = row.error.issues;
  return refuseRaw(
    line.line,
    `${issue?.path.map(String).join(".") || "the line"}: ${issue?.message.slice(0, 300) ?? "is not valid"}`,
  );
}

function refuseOtherLayouts(row: Readonly<Record<string, unknown>>): void {
  const layout = row["laurelRaw"];
  if (layout === 2) return;
  if (typeof layout === "number")
    throw new DomainError(
      "INVALID",
      `The file is laurel-raw of layout ${layout}, and this version reads layout 2: update Laurel, or export the campaign with this version.`,
    );
  if ("judgmentId" in row)
    throw new DomainError(
      "INVALID",
      "The file is a raw export from before layout 2: it has the judgments only, not the campaign around them. Export the campaign again with this version.",
    );
  throw new DomainError(
    "INVALID",
    'The file is no laurel-raw: its first line must begin with {"laurelRaw":2. `laurel import` without --raw reads files of prompts and responses.',
  );
}
