import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { fileOnDisk } from "@laurel/formats/files/file-bytes";
import type { FileFault, NumberedRow } from "@laurel/formats/files/rows";
import { isLaurelRaw, validateLaurelRaw } from "@laurel/formats/raw/read-laurel-raw";
import { detectImport } from "@laurel/formats/read/detect-import";
import { readFileRows } from "@laurel/formats/read/file-rows";
import { formatOfFile } from "@laurel/formats/read/recognise-format";
import { validateRecords } from "@laurel/formats/read/validate-records";
import { ALL_FORMATS } from "@laurel/formats/targets/all-formats";
import { openNamed } from "../files/if-there.ts";
import { print } from "./print.ts";

type Options = { readonly format?: string; readonly json?: boolean };
type Result = {
  readonly format: string;
  readonly alsoFits: readonly string[];
  /** Columns that no trainer of the format reads. */
  unread: string[];
  rows: number;
  findings: FileFault[];
  counts: Record<string, number>;
};

const RAW = "laurel-raw";
const names = [...ALL_FORMATS.map(({ id }) => id), RAW];

function formatCalled(id: string) {
  const format = ALL_FORMATS.find((each) => each.id === id);
  if (!format)
    throw new DomainError("INVALID", `There is no format "${id}". There are: ${names.join(", ")}.`);
  return format;
}

async function candidates(file: string): Promise<readonly string[]> {
  const { found, nearest } = await formatOfFile(file);
  if (found.length > 0) return found;
  throw new DomainError(
    "INVALID",
    nearest
      ? [
          `${file}: its first rows are records of no format. The nearest is ${nearest.id}, and this differs:`,
          ...nearest.differences.map(
            ({ line, field, reason }) => `  line ${line}${field === "" ? "" : `, ${field}`}: ${reason}`,
          ),
          "Mend it, or say with --format what the file should be.",
        ].join("\n")
      : await withoutRows(file),
  );
}

/** Why nothing in a file is a record: what it is instead, if that is known. */
async function withoutRows(file: string): Promise<string> {
  const { format } = await detectImport(await fileOnDisk(file), basename(file));
  return format === "csv"
    ? `${file}: it is CSV, which no trainer's format comes in: this checks JSON Lines, JSON and Parquet. How an import would read it is told by \`laurel import --dry-run\`.`
    : `${file}: it has no row that can be read as a JSON object. Say with --format what it should be, and what is wrong with it will be told.`;
}

async function validate(file: string, wanted: string | undefined): Promise<Result> {
  await (await openNamed(file)).close();
  if (wanted === RAW || (wanted === undefined && (await isLaurelRaw(createReadStream(file)))))
    return validateRaw(file);
  const [id = "", ...alsoFits] = wanted === undefined ? await candidates(file) : [wanted];
  const unread = new Set<string>();
  const result: Result = { format: id, alsoFits, unread: [], rows: 0, findings: [], counts: {} };
  function* countedBatch(batch: Iterable<NumberedRow>): Generator<NumberedRow> {
    for (const row of batch) {
      result.rows += 1;
      yield row;
    }
  }
  async function* counted(
    batches: AsyncIterable<Iterable<NumberedRow>>,
  ): AsyncGenerator<Iterable<NumberedRow>> {
    for await (const batch of batches) yield countedBatch(batch);
  }
  for await (const finding of validateRecords(
    formatCalled(id),
    counted(readFileRows(await fileOnDisk(file), "jsonl")),
    (column) => unread.add(column),
  )) {
    result.counts[finding.code] = (result.counts[finding.code] ?? 0) + 1;
    if (result.findings.length < LIMITS.reportedProblems) result.findings.push(finding);
  }
  result.unread.push(...unread);
  return result;
}

async function validateRaw(file: string): Promise<Result> {
  const { rows, finding } = await validateLaurelRaw(createReadStream(file));
  return {
    format: RAW,
    alsoFits: [],
    unread: [],
    rows,
    findings: finding ? [finding] : [],
    counts: finding ? { [finding.code]: 1 } : {},
  };
}

function lines(file: string, { format, alsoFits, unread, rows, findings, counts }: Result): string[] {
  const what = `${file}: ${rows} rows as ${format}${alsoFits.length > 0 ? ` (it also fits ${alsoFits.join(", ")}: choose with --format)` : ""}`;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const beside =
    unread.length === 0 ? [] : [`  no trainer of ${format} reads these columns: ${unread.join(", ")}`];
  if (total === 0) return [`${what}: OK`, ...beside];
  return [
    what,
    ...beside,
    ...findings.map(
      ({ code, message, row }) => `  ${row === null ? "the file" : `line ${row}`} ${message} [${code}]`,
    ),
    ...(total > findings.length ? [`  … and ${total - findings.length} more`] : []),
    `${total} found: ${Object.entries(counts)
      .map(([code, count]) => `${code} ${count}`)
      .join(", ")}`,
  ];
}

async function run(file: string, options: Options): Promise<void> {
  const result = await validate(file, options.format);
  print({ json: options.json ?? false }, result, lines(file, result));
  if (result.findings.length > 0) process.exitCode = 1;
}

export const validateCommand = (): Command =>
  new Command("validate")
    .summary("check a file of training data before a trainer reads it")
    .description(
      "Checks each row of a file in JSON Lines (gzip too), one JSON array or Parquet against what its trainer needs and mostly doesn't check: empty and repeated texts, roles, labels, margins, columns that change their type. Works on any file, whether Laurel wrote it or not, without a database. Exits with 1 when something was found.",
    )
    .argument("<file>")
    .option("--format <name>", `what the file is, when it isn't told by its first rows: ${names.join(", ")}`)
    .option("--json", "print one JSON document")
    .action(run);
