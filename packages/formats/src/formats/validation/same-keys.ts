import type { FileRule } from "./file-rule.ts";
import type { Finding } from "./finding.ts";

/** Every record has the keys of the first: loaders fill what is missing with null, or stop. */
export function sameKeys(): FileRule {
  let first: { readonly line: number; readonly keys: ReadonlySet<string> } | null = null;
  const findings = new Map<string, Finding>();
  const find = (line: number, key: string, message: string): void => {
    if (!findings.has(key)) findings.set(key, { code: "keys", message, row: line });
  };
  return {
    add: ({ line, record }) => {
      const keys = Object.keys(record);
      first ??= { line, keys: new Set(keys) };
      for (const key of keys)
        if (!first.keys.has(key))
          find(line, key, `has the key ${JSON.stringify(key)}, which line ${first.line} has not`);
      for (const key of first.keys)
        if (!Object.hasOwn(record, key))
          find(line, key, `lacks the key ${JSON.stringify(key)}, which line ${first.line} has`);
    },
    finish: () => [...findings.values()],
  };
}
