"use client";

import { useState } from "react";
import {
  type ColumnChoice,
  type FileStart,
  missingPart,
  withColumnAs,
  withIdColumn,
} from "@laurel/core/imports/column-choice";
import { asMapping, type ColumnMapping, type MappingDraft } from "@laurel/core/imports/column-mapping";
import { type ImportFormat, needsMapping } from "@laurel/core/imports/import-formats";
import { DEFAULT_NAME_POLICY, type NamePolicy } from "@laurel/core/imports/name-policy";
import type { TaskChoice } from "@laurel/core/imports/task-choice";
import type { Verdict } from "@laurel/core/imports/verdict";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { Upload } from "./upload-file.ts";

type Rules = {
  readonly format: ImportFormat;
  readonly draft: MappingDraft;
  readonly namePolicy: NamePolicy;
  readonly textsOnly: boolean;
  readonly tasks: TaskChoice;
  readonly skipInvalid: boolean;
};

/** How a file is read, as a person makes it: which column is what, and the rules beside the columns. */
export type Reading = Rules & {
  /** The mapping of these rules; null while it lacks something. */
  readonly mapping: ColumnMapping | null;
  readonly missing: ReturnType<typeof missingPart>;
  set(rules: Partial<Rules>): void;
  take(column: string, choice: ColumnChoice, file: FileStart): void;
  /** Takes a column for the rows' ids, or none. */
  identify(column: string | null): void;
  /** Reads this verdict, or none. */
  judge(read: Verdict | null): void;
  /** Keeps a column that looks like a label as metadata. */
  keep(column: string): void;
  /** Keeps all columns that look like labels as metadata. */
  keepAll(): void;
};

/** A file with the columns of an earlier one is read as that one was; any other as it seems to be. */
export function useReading({ detected, byColumns, remembered }: Upload): Reading {
  const [rules, setRules] = useState<Rules>(() => startOf({ detected, byColumns, remembered }));
  const set = (part: Partial<Rules>) => setRules((before) => ({ ...before, ...part }));
  const { draft } = rules;
  return {
    ...rules,
    ...mappingOf(rules),
    set,
    take: (column, choice, file) => set({ draft: withColumnAs(draft, column, choice, file) }),
    identify: (column) => set({ draft: withIdColumn(draft, column) }),
    judge: (read) => {
      const { verdicts: _before, ...rest } = draft;
      set({ draft: read ? { ...rest, verdicts: [{ read }] } : rest });
    },
    keep: (column) =>
      set({ draft: { ...draft, keep: [...(Array.isArray(draft.keep) ? draft.keep : []), column] } }),
    keepAll: () => set({ draft: { ...draft, keep: "all" } }),
  };
}

/** The mapping that rules make, or what it still lacks. */
export function mappingOf({
  format,
  draft,
  textsOnly,
  tasks,
}: Omit<Rules, "namePolicy" | "skipInvalid">): Pick<Reading, "mapping" | "missing"> {
  const named = needsMapping(format);
  const missing = named ? missingPart(draft, LIMITS.responsesPerPrompt) : null;
  if (missing !== null) return { mapping: null, missing };
  const columns = named ? asMapping(draft) : { ...(draft.id !== undefined && { id: draft.id }) };
  const rules = { ...(textsOnly && { textsOnly: true as const }), ...(tasks !== "as-in-file" && { tasks }) };
  return { mapping: { ...columns, ...rules }, missing };
}

/** How a file is read before anybody has said anything: as the command reads it, or as one like it was read. */
export function startOf({
  detected,
  byColumns,
  remembered,
}: Pick<Upload, "detected" | "byColumns" | "remembered">): Rules {
  const {
    format,
    mapping,
    namePolicy = DEFAULT_NAME_POLICY,
  } = remembered ?? { ...detected, namePolicy: undefined };
  const { textsOnly = false, tasks = "as-in-file", ...columns } = mapping ?? {};
  return {
    format,
    draft: needsMapping(format)
      ? columns
      : { ...byColumns.mapping, ...(columns.id !== undefined && { id: columns.id }) },
    namePolicy,
    textsOnly,
    tasks,
    skipInvalid: false,
  };
}
