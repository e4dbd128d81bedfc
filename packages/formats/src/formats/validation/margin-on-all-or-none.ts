import type { FileRule } from "./file-rule.ts";

/** All pairs have a margin or none: TRL's reward trainer stops at the first batch that has it on some. */
export function marginOnAllOrNone(): FileRule {
  let firstWith: number | null = null;
  let firstWithout: number | null = null;
  return {
    add: ({ line, row }) => {
      if (hasMargin(row)) firstWith ??= line;
      else firstWithout ??= line;
    },
    finish: () =>
      firstWith === null || firstWithout === null
        ? []
        : [{ code: "margin", message: `has no margin, while line ${firstWith} has one`, row: firstWithout }],
  };
}

function hasMargin(row: unknown): boolean {
  return typeof row === "object" && row !== null && "margin" in row && row.margin !== null;
}
