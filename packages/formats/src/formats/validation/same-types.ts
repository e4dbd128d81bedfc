import type { FileRule } from "./file-rule.ts";
import type { Finding } from "./finding.ts";

/** A column has one type on every record. Null has none: another rule finds where a column needs a value. */
export function sameTypes(): FileRule {
  const types = new Map<string, { readonly line: number; readonly type: string }>();
  const findings = new Map<string, Finding>();
  return {
    add: ({ line, record }) => {
      for (const [key, value] of Object.entries(record)) {
        const type = typeName(value);
        if (type === null) continue;
        const first = types.get(key);
        if (first === undefined) types.set(key, { line, type });
        else if (first.type !== type && !findings.has(key))
          findings.set(key, {
            code: "types",
            message: `has a ${type} as ${JSON.stringify(key)}, where line ${first.line} has a ${first.type}`,
            row: line,
          });
      }
    },
    finish: () => [...findings.values()],
  };
}

/**
 * The type of a value, of lists with that of their first element; null where it can't be told: of null and of
 * an empty list.
 */
function typeName(value: unknown): string | null {
  if (Array.isArray(value)) {
    const of = value.length === 0 ? null : typeName(value[0]);
    return of && `list of ${of}`;
  }
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? "text" : typeof value;
}
