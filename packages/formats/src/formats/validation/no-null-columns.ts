import type { FileRule } from "./file-rule.ts";

/**
 * No column is null on every record: loaders give it the type null, and another file's values don't fit it.
 */
export function noNullColumns(): FileRule {
  const valued = new Map<string, boolean>();
  return {
    add: ({ record }) => {
      for (const [key, value] of Object.entries(record))
        if (valued.get(key) !== true) valued.set(key, value !== null);
    },
    finish: () =>
      [...valued]
        .filter(([, hasValue]) => !hasValue)
        .map(([key]) => ({
          code: "null-column",
          message: `has the column ${JSON.stringify(key)}, which is null on every row`,
          row: null,
        })),
  };
}
