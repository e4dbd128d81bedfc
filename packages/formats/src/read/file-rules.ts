import type { FileFault } from "../files/rows.ts";
import type { Family } from "../targets/format.ts";

/** A record of the right shape, the line that it begins on, and what it was decoded to. */
export type SeenRecord = {
  readonly line: number;
  readonly record: Readonly<Record<string, unknown>>;
  readonly row: unknown;
};

/**
 * A rule over all records of a file. It remembers what it needs of them, never the records, and finds the
 * first that breaks it.
 */
type FileRule = { readonly add: (seen: SeenRecord) => void; readonly finish: () => FileFault[] };

/** The rules over a whole file of a family, each with an empty memory. */
export function fileRules(family: Family["id"]): FileRule[] {
  return [
    sameKeys(),
    sameTypes(),
    noNullColumns(),
    ...(family === "pairs" ? [marginOnAllOrNone()] : []),
    ...(family === "unpaired" ? [bothLabels()] : []),
  ];
}

/** Every record has the keys of the first: loaders fill what is missing with null, or stop. */
function sameKeys(): FileRule {
  let first: { readonly line: number; readonly keys: ReadonlySet<string> } | null = null;
  const findings = new Map<string, FileFault>();
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

/**
 * A column has one type on every record. Null has no type: whether a column may be null is another rule's.
 */
function sameTypes(): FileRule {
  const types = new Map<string, { readonly line: number; readonly type: string }>();
  const findings = new Map<string, FileFault>();
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

/**
 * No column is null on every record: loaders give it the type null, and another file's values don't fit it.
 */
function noNullColumns(): FileRule {
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

/** All pairs have a margin or none: TRL's reward trainer stops at the first batch that has it on some. */
function marginOnAllOrNone(): FileRule {
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

/**
 * Unpaired responses have both labels: from one label alone KTO and BCO learn nothing, and at most warn of
 * it.
 */
function bothLabels(): FileRule {
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
