import type { ColumnUse, MappingDraft } from "./column-mapping.ts";
import { modelsOf, mostResponses, presentedIn, verdictsOf, withGuessedJudgments } from "./guess-mapping.ts";
import { mayBeLabel, verdictInColumn } from "./guess-verdict.ts";
import { type Cells, type Verdict, verdictColumns } from "./verdict.ts";

/**
 * What a person takes one column for. A model belongs to a response's column, or to the only response; a
 * response's header may be its model's name.
 */
export type ColumnChoice =
  | { readonly as: Exclude<ColumnUse, "model" | "duration"> }
  | { readonly as: "model"; readonly of?: string }
  | { readonly as: "duration"; readonly unit: "ms" | "s" };

/** The columns of a file, in their order, and its first rows. */
export type FileStart = { readonly columns: readonly string[]; readonly rows: readonly Cells[] };

const WAYS = ["responses", "responseList", "response", "steps", "preference"] as const;
/** What can stand only beside a way of bringing responses. */
const BESIDE = {
  model: ["response", "steps"],
  label: ["response"],
  presented: ["responses", "responseList", "preference"],
  firstError: ["steps"],
  stepLabels: ["steps"],
  verdicts: ["responses", "responseList"],
} as const;

/** What a column can be taken for, as the others are taken now. */
export function choicesFor(column: string, whole: MappingDraft, file: FileStart): ColumnChoice[] {
  const draft = consistent(withoutColumn(whole, column));
  const uses: readonly Exclude<ColumnUse, "model" | "duration">[] = [
    "prompt",
    "system",
    "input",
    "response",
    "responseList",
    "chosen",
    "rejected",
    "steps",
    ...(draft.responses || draft.responseList !== undefined ? (["verdict"] as const) : []),
    ...(draft.response === undefined ? [] : (["label"] as const)),
    ...(draft.steps === undefined ? [] : (["firstError", "stepLabels"] as const)),
    ...(presentedIn(column, draft, file.rows) ? (["presented"] as const) : []),
    "annotator",
    "judgedAt",
    "rationale",
    "reference",
    "tags",
    "id",
    "metadata",
  ];
  const single = draft.response !== undefined || draft.steps !== undefined;
  return [
    ...uses.map((as) => ({ as })),
    ...(single ? [{ as: "model" as const }] : []),
    ...(draft.responses ?? []).map(({ text }) => ({ as: "model" as const, of: text })),
    ...(["s", "ms"] as const).map((unit) => ({ as: "duration" as const, unit })),
  ];
}

/** What a column is taken for, as a choice. Null for what no choice names. */
export function choiceOf(draft: MappingDraft, column: string, use: ColumnUse): ColumnChoice {
  if (use === "duration") return { as: use, unit: draft.duration?.unit ?? "s" };
  if (use !== "model") return { as: use };
  const of = draft.responses?.find(({ model }) => model === column)?.text;
  return of === undefined ? { as: use } : { as: use, of };
}

/**
 * The mapping with a column taken for something else. What was there before it becomes metadata, and so does
 * what can't stand beside it. Where the responses become others, judgments of them are looked for anew.
 */
export function withColumnAs(
  draft: MappingDraft,
  column: string,
  choice: ColumnChoice,
  file: FileStart,
): MappingDraft {
  const changed = consistent(placed(withoutColumn(draft, column), column, choice, file));
  if (JSON.stringify(textsOf(changed)) === JSON.stringify(textsOf(draft))) return changed;
  const { verdicts: _read, presented: _order, ...texts } = changed;
  return withGuessedJudgments(texts, file.columns, file.rows);
}

/**
 * The mapping with the column of the rows' ids, or without one. A column that something else was read from is
 * read as the id only.
 */
export function withIdColumn(draft: MappingDraft, column: string | null): MappingDraft {
  const { id: _before, ...rest } = column === null ? draft : consistent(withoutColumn(draft, column));
  return column === null ? rest : { ...rest, id: column };
}

const textsOf = ({ responses, responseList }: MappingDraft) => [
  responseList,
  responses?.map(({ text }) => text),
];

function placed(draft: MappingDraft, column: string, choice: ColumnChoice, file: FileStart): MappingDraft {
  switch (choice.as) {
    case "metadata":
      return mayBeLabel(column, file.rows) && draft.keep !== "all"
        ? { ...draft, keep: [...(draft.keep ?? []), column] }
        : draft;
    case "response":
      return withResponse(draft, column, file.columns);
    case "chosen":
    case "rejected":
      return {
        ...inNoOtherWay(draft, "preference"),
        preference: { ...draft.preference, [choice.as]: column },
      };
    case "responseList":
    case "steps":
      return { ...inNoOtherWay(draft, choice.as), [choice.as]: column };
    case "verdict":
      return { ...draft, verdicts: [{ read: verdictIn(draft, column, file) }] };
    case "presented": {
      const presented = presentedIn(column, draft, file.rows);
      return presented ? { ...draft, presented } : draft;
    }
    case "duration":
      return { ...draft, duration: { column, unit: choice.unit } };
    case "model":
      return choice.of === undefined
        ? { ...draft, model: column }
        : withModel(draft, choice.of, { model: column });
    case "firstError":
      return { ...without(draft, ["stepLabels"]), firstError: column };
    case "stepLabels":
      return { ...without(draft, ["firstError"]), stepLabels: column };
    default:
      return { ...draft, [choice.as]: column };
  }
}

/** The mapping in which the header of a response's column is its model's name, or is not. */
export function withNamedHeader(draft: MappingDraft, column: string, named: boolean): MappingDraft {
  return withModel(draft, column, named ? { named: true } : {});
}

function withModel(
  draft: MappingDraft,
  response: string,
  model: { readonly model?: string; readonly named?: true },
): MappingDraft {
  return {
    ...draft,
    responses: (draft.responses ?? []).map((each) =>
      each.text === response ? { text: each.text, ...model } : each,
    ),
  };
}

function withResponse(draft: MappingDraft, column: string, columns: readonly string[]): MappingDraft {
  const { response, model, label: _label, ...rest } = draft;
  const before =
    response === undefined
      ? (draft.responses ?? [])
      : [{ text: response, ...(model !== undefined && { model }) }];
  if (before.length === 0) return { ...inNoOtherWay(draft, "response"), response: column };
  const responses = [...before, { text: column }].toSorted(
    (one, other) => columns.indexOf(one.text) - columns.indexOf(other.text),
  );
  return { ...inNoOtherWay(rest, "responses"), responses };
}

/** How a column says who won, as its values in the first rows suggest. */
function verdictIn(draft: MappingDraft, column: string, { columns, rows }: FileStart): Verdict {
  const { verdicts: _used, keep: _keep, ...texts } = draft;
  const guessed = verdictsOf(texts, columns, rows).find((read) => verdictColumns(read).includes(column));
  return guessed ?? verdictInColumn(column, rows, mostResponses(draft, rows), modelsOf(draft, rows));
}

function withoutColumn(draft: MappingDraft, column: string): MappingDraft {
  const { preference, responses, duration, verdicts, presented, keep, ...names } = draft;
  const rest = Object.fromEntries(Object.entries(names).filter(([, name]) => name !== column));
  const texts = responses?.flatMap((each) =>
    each.text === column ? [] : [each.model === column ? { text: each.text } : each],
  );
  const [only, ...others] = texts ?? [];
  const halves = Object.entries(preference ?? {}).filter(([, name]) => name !== column);
  const read = verdicts?.filter((each) => !verdictColumns(each.read).includes(column));
  const kept = Array.isArray(keep) ? keep.filter((name) => name !== column) : keep;
  return {
    ...rest,
    ...(halves.length > 0 && { preference: Object.fromEntries(halves) }),
    ...(only &&
      (others.length > 0
        ? { responses: texts }
        : { response: only.text, ...(only.model !== undefined && { model: only.model }) })),
    ...(duration && duration.column !== column && { duration }),
    ...(read && read.length > 0 && { verdicts: read }),
    ...(presented && presented.column !== column && { presented }),
    ...(kept && kept.length > 0 && { keep: kept }),
  };
}

function inNoOtherWay(draft: MappingDraft, way: (typeof WAYS)[number]): MappingDraft {
  return without(
    draft,
    WAYS.filter((each) => each !== way),
  );
}

function consistent(draft: MappingDraft): MappingDraft {
  const out = Object.entries(BESIDE).flatMap(([part, ways]) =>
    ways.some((way) => draft[way] !== undefined) ? [] : [part as keyof typeof BESIDE],
  );
  return without(draft, out);
}

function without(draft: MappingDraft, parts: readonly (keyof MappingDraft)[]): MappingDraft {
  return Object.fromEntries(Object.entries(draft).filter(([part]) => !parts.some((each) => each === part)));
}

/** What is still missing from a mapping before it can be read. */
export type MissingPart = "prompt" | "responses" | "secondHalf" | "fewerResponses";

export function missingPart(draft: MappingDraft, mostResponses: number): MissingPart | null {
  const { preference } = draft;
  if (preference && (preference.chosen === undefined || preference.rejected === undefined))
    return "secondHalf";
  const needsPrompt = !preference || (draft.system ?? draft.input) !== undefined;
  if (draft.prompt === undefined && needsPrompt) return "prompt";
  if (WAYS.every((way) => draft[way] === undefined)) return "responses";
  return (draft.responses?.length ?? 0) > mostResponses ? "fewerResponses" : null;
}
