import type { FileRule } from "./file-rule.ts";

/**
 * Unpaired responses are of both labels: of one only, KTO and BCO learn nothing, and say so in a warning at
 * most.
 */
export function bothLabels(): FileRule {
  const labels = new Set<boolean>();
  return {
    add: ({ row }) => {
      if (typeof row === "object" && row !== null && "label" in row && typeof row.label === "boolean")
        labels.add(row.label);
    },
    finish: () => {
      const [only, ...more] = labels;
      return only === undefined || more.length > 0
        ? []
        : [{ code: "label", message: `has no row with the label ${!only}`, row: null }];
    },
  };
}
