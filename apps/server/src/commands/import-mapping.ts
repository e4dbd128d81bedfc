import { type Command, InvalidArgumentError, Option } from "commander";
import { DomainError } from "@laurel/core/errors/domain-error";
import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { gapStrengthIn } from "@laurel/core/imports/gap-strength";
import { presentedIn, verdictsOf } from "@laurel/core/imports/guess-mapping";
import { type ImportFormat, needsMapping } from "@laurel/core/imports/import-formats";
import { TaskChoice } from "@laurel/core/imports/task-choice";
import {
  type Cells,
  turnedRound,
  verdictColumns,
  verdictKey,
  withStrength,
} from "@laurel/core/imports/verdict";
import { LIMITS } from "@laurel/core/text/text-limits";
import { parseJsonOption } from "./parse-options.ts";

/** The columns that an option can name, under the mapping's own names. */
const COLUMNS = {
  prompt: "the prompt: text, or a list of messages",
  system: "the system message",
  input: "text that follows the prompt's after a line break, as an instruction's input does",
  responseList: "a list of responses; ranks of its items are a recorded ranking",
  response: "the only response of a row",
  steps: "the only response of a row as a list of its steps",
  model: "who wrote the only response",
  label: "whether the only response is good: true or false, 1 or 0, good or bad",
  firstError: "the index (from 0) of the first wrong step, null where none is",
  stepLabels: "a list with −1, 0 or 1, or true or false, for each step",
  reference: "the reference answer",
  tags: "tags",
  annotator: "who judged",
  id: "the file's own name for each row: a row that comes again with it and other texts replaces the earlier one",
  judgedAt: "when it was judged: a date and time, or seconds since 1970",
  rationale: "why it was judged so: the answer to a question that asks for a text, else metadata",
} as const;

type Column = keyof typeof COLUMNS;
export type MappingOptions = {
  readonly mapping?: string;
  readonly textsOnly: boolean;
  readonly verdict?: string;
  readonly turnVerdict: boolean;
  readonly presented?: string;
  readonly strength?: string;
  readonly keep: readonly string[];
  readonly keepAll: boolean;
  readonly tasks?: TaskChoice;
} & {
  readonly [Name in Column]?: string;
};

const WAYS = ["response", "responseList", "steps"] as const;
const flagOf = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Adds the options that name columns. */
export function mappingOptions(command: Command): Command {
  command.option("--mapping <json>", "which columns hold what, as a whole; else guessed from their names");
  for (const [name, what] of Object.entries(COLUMNS))
    command.option(`${flagOf(name)} <column>`, `the column that holds ${what}`);
  command
    .option("--verdict <column>", "the column that says which of several responses won; else guessed")
    .option("--turn-verdict", "read the verdict the other way round: who won loses", false)
    .option(
      "--strength <gaps>",
      "how far apart two scores, or a number and the middle of its scale, are how strong a preference: direct:3 for gaps of 1 to 3, or the smallest gap of each degree from the second on, as in 1,2.5; else no strength is read",
    )
    .option(
      "--presented <column>",
      "the column that says in which order the responses were shown, which was first, or whether they were swapped; else guessed",
    )
    .option(
      "--keep <column>",
      "keep a column that looks like a label as metadata; may be repeated",
      (column: string, kept: readonly string[]) => [...kept, column],
      [],
    )
    .option("--keep-all", "keep all columns that are not read as metadata", false);
  command.addOption(
    new Option(
      "--tasks <which>",
      "the tasks of a prompt: as-in-file (the default) takes what each row holds together, all-pairs every two of its responses, also of rows that share the prompt, and a number so many of them at a time",
    ).argParser(taskChoice),
  );
  return command.option(
    "--texts-only",
    "leave out the preferences, ranks and labels that the file records",
    false,
  );
}

function taskChoice(text: string): TaskChoice {
  const said = TaskChoice.safeParse(/^\d+$/.test(text) ? Number(text) : text);
  if (said.success) return said.data;
  throw new InvalidArgumentError(
    `Say as-in-file, all-pairs, or how many responses at a time: 1 to ${LIMITS.responsesPerTask}.`,
  );
}

/**
 * The detected mapping, in which the command's options replace what was guessed. An option that names the
 * responses discards the guesses about them and about their labels.
 */
export function importMapping(
  options: MappingOptions,
  detected: ColumnMapping | null,
  columns: readonly string[],
  rows: readonly Cells[] = [],
): ColumnMapping {
  const said = Object.fromEntries(
    Object.keys(COLUMNS).flatMap((name) =>
      options[name as Column] === undefined ? [] : [[name, options[name as Column]]],
    ),
  );
  const base =
    options.mapping === undefined
      ? detected
      : ColumnMapping.parse(parseJsonOption("--mapping", options.mapping));
  if (!base && Object.keys(said).length === 0) {
    throw new DomainError(
      "INVALID",
      `Which columns hold what can't be told from their names (${columns.join(", ")}). Say it: --prompt … with --response, --response-list or --steps; or --mapping '{"prompt":"…","responses":[{"text":"…"},{"text":"…"}]}'`,
    );
  }
  const { prompt, system, input, reference, tags, id, ...responses } = base ?? {};
  const kept = WAYS.some((way) => options[way] !== undefined) ? {} : responses;
  // Steps are labeled in one of two ways, so naming one discards the guess of the other.
  const { firstError, stepLabels, ...guessed } = { ...kept };
  const others = Object.fromEntries(
    Object.entries(guessed).filter(([, column]) => !options.keep.some((each) => each === column)),
  );
  const labeled =
    options.firstError === undefined && options.stepLabels === undefined ? { firstError, stepLabels } : {};
  const texts = ColumnMapping.parse(
    defined({
      prompt,
      system,
      input,
      reference,
      tags,
      id,
      ...others,
      ...labeled,
      ...said,
      ...(options.textsOnly && { textsOnly: true }),
      ...(options.tasks && { tasks: options.tasks }),
      ...(options.keepAll ? { keep: "all" } : options.keep.length > 0 && { keep: options.keep }),
    }),
  );
  return withOrder(options, withVerdict(options, texts, columns, rows), columns, rows);
}

/** The mapping with the order that the options name, read as its values in the first rows suggest. */
function withOrder(
  { presented: column }: MappingOptions,
  mapping: ColumnMapping,
  columns: readonly string[],
  rows: readonly Cells[],
): ColumnMapping {
  if (column === undefined) return mapping;
  const presented = presentedIn(column, mapping, rows);
  if (presented) return ColumnMapping.parse({ ...mapping, presented });
  throw new DomainError(
    "INVALID",
    columns.includes(column)
      ? `How the values of ${column} (${someValues(column, rows)}) name the order of the responses can't be told. Say it with --mapping, as in '{"prompt":"…","responses":[…],"presented":{"kind":"order","column":"${column}","values":{"…":0,"…":1}}}', where kind is order for a list of all, or first for the one that was shown first`
      : noColumn(column, columns),
  );
}

function someValues(column: string, rows: readonly Cells[]): string {
  return [...new Set(rows.map((row) => verdictKey(row[column])))].slice(0, 5).join(", ");
}

function noColumn(column: string, columns: readonly string[]): string {
  return `The file has no column ${column}. It has: ${columns.join(", ")}`;
}

/** The mapping with the verdict that the options name, read as its values in the first rows suggest. */
function withVerdict(
  { verdict: column, turnVerdict, strength: words }: MappingOptions,
  mapping: ColumnMapping,
  columns: readonly string[],
  rows: readonly Cells[],
): ColumnMapping {
  const verdicts =
    column === undefined
      ? mapping.verdicts
      : verdictsOf(mapping, columns, rows)
          .filter((read) => verdictColumns(read).includes(column))
          .slice(0, 1)
          .map((read) => ({ read }));
  if (column !== undefined && verdicts?.length === 0) {
    throw new DomainError(
      "INVALID",
      columns.includes(column)
        ? `How the values of ${column} (${someValues(column, rows)}) name the responses can't be told. Say it with --mapping, as in '{"prompt":"…","responses":[…],"verdicts":[{"read":{"kind":"winner","column":"${column}","values":{"…":0,"…":1}}}]}'`
        : noColumn(column, columns),
    );
  }
  const strength = words === undefined ? undefined : gapStrengthIn(words);
  if (words !== undefined && !strength)
    throw new DomainError(
      "INVALID",
      `--strength ${words} is neither direct:2 to direct:4 nor a list of ascending gaps such as 1,2.5.`,
    );
  if (strength && !verdicts?.some(({ read }) => read.kind === "degree" || read.kind === "scores"))
    throw new DomainError(
      "INVALID",
      "--strength needs a verdict by scores or by a number on a scale, and the file has none.",
    );
  if (!verdicts) return mapping;
  return {
    ...mapping,
    verdicts: verdicts.map(({ read, ...about }) => {
      const turned = turnVerdict ? turnedRound(read) : read;
      return { ...about, read: strength ? withStrength(turned, strength) : turned };
    }),
  };
}

function defined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Whether the options name any column. */
function namesColumns(options: MappingOptions): boolean {
  return (
    options.mapping !== undefined ||
    options.verdict !== undefined ||
    options.presented !== undefined ||
    // A record format says where everything is but the id, so naming the id alone keeps the format.
    Object.keys(COLUMNS).some((name) => name !== "id" && options[name as Column] !== undefined)
  );
}

type Reading = { readonly format: ImportFormat; readonly mapping: ColumnMapping | null };
type Uploaded = {
  readonly detected: Reading;
  readonly byColumns: Reading;
  readonly columns: readonly string[];
  readonly sample?: readonly { readonly cells: Cells }[];
};

/**
 * How to read a file: in the format that was asked for, else by its columns when the options name any, else
 * in the format that was recognised.
 */
export function importReading(
  options: MappingOptions & { readonly format?: ImportFormat },
  { detected, byColumns, columns, sample = [] }: Uploaded,
): { readonly format: ImportFormat; readonly mapping: ColumnMapping } {
  const format = options.format ?? (namesColumns(options) ? byColumns.format : detected.format);
  if (!needsMapping(format))
    return {
      format,
      mapping: {
        ...(options.textsOnly && { textsOnly: true }),
        ...(options.tasks && { tasks: options.tasks }),
        ...(options.id !== undefined && { id: options.id }),
      },
    };
  return {
    format,
    mapping: importMapping(
      options,
      byColumns.mapping,
      columns,
      sample.map(({ cells }) => cells),
    ),
  };
}
