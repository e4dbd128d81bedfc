import { basename } from "node:path";
import { Command, Option } from "commander";
import { z } from "zod";
import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { ImportFormat } from "@laurel/core/imports/import-formats";
import { ImportProblem, problemText } from "@laurel/core/imports/import-preview";
import { DEFAULT_NAME_POLICY, NamePolicy } from "@laurel/core/imports/name-policy";
import { callRest } from "./ask-server.ts";
import { findCampaign } from "./find-campaign.ts";
import { follow, followJob, progressLine } from "./follow-job.ts";
import { importReading, type MappingOptions, mappingOptions } from "./import-mapping.ts";
import { print, printable } from "./print.ts";
import { sendFile } from "./send-file.ts";
import { type Connection, type ServerOptions, serverOptions, withConnection } from "./server-connection.ts";

type Options = ServerOptions &
  MappingOptions &
  RawOptions & {
    readonly format?: ImportFormat;
    readonly names: NamePolicy;
    readonly skipInvalid: boolean;
    readonly watch: boolean;
    readonly dryRun: boolean;
  };

const Detected = z.object({ format: ImportFormat, mapping: ColumnMapping.nullable() });
const Uploaded = z.object({
  uploadId: z.string(),
  detected: Detected,
  byColumns: Detected,
  columns: z.array(z.string()),
  sample: z.array(z.object({ line: z.number(), cells: z.record(z.string(), z.string()) })),
});
const Started = z.object({ importId: z.string(), jobId: z.string() });
const Import = z.object({
  id: z.string(),
  status: z.enum(["queued", "reading", "visible", "failed", "cancelled"]),
  round: z.number().nullable(),
  bytes: z.number(),
  progress: z
    .object({
      phase: z.string(),
      done: z.number(),
      total: z.number().nullable(),
      counts: z.record(z.string(), z.number()).optional(),
    })
    .nullish(),
  result: z
    .object({ unchanged: z.boolean(), metadata: z.array(z.string()).optional() })
    .catchall(z.number())
    .nullable(),
  problems: z.array(ImportProblem),
  problemCount: z.number(),
  error: z.string().nullable(),
});
type Import = z.infer<typeof Import>;

async function upload(connection: Connection, campaignId: string, file: string) {
  return Uploaded.parse(
    await sendFile(
      connection,
      `/campaigns/${campaignId}/uploads?name=${encodeURIComponent(basename(file))}`,
      file,
    ),
  );
}

function progressText({ status, bytes, progress }: Import): string {
  const counts = Object.entries(progress?.counts ?? {}).map(
    ([name, count]) => `${count.toLocaleString("en")} ${name}`,
  );
  const share =
    progress?.phase === "reading" && bytes > 0 ? [`${Math.floor((100 * progress.done) / bytes)} %`] : [];
  return [progress?.phase || status, ...share, ...counts].join(" · ");
}

function resultLines(row: Import): string[] {
  const problems = row.problems.map((problem) => printable(problemText(problem)));
  const more =
    row.problemCount > row.problems.length
      ? [`… and ${row.problemCount - row.problems.length} more problems`]
      : [];
  const { result } = row;
  if (!result) return [...problems, ...more, row.error ?? `The import was ${row.status}.`];
  const counts = countsInWords(result);
  const head = result.unchanged
    ? "Everything in this file was here already; nothing was added"
    : `Round ${row.round} is in`;
  const kept = result.metadata ? [`Kept as metadata: ${result.metadata.map(printable).join(", ")}.`] : [];
  return [...problems, ...more, `${head}: ${counts.join(", ")}.`, ...kept];
}

/** The counts of an object that are not 0, under the names that they have there. */
const countsInWords = (counts: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(counts).flatMap(([name, count]) =>
    typeof count === "number" && count > 0
      ? [`${count.toLocaleString("en")} ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`]
      : [],
  );

const Preview = z.object({
  columns: z.array(z.object({ name: z.string(), use: z.string() })),
  unreadLabels: z.array(z.string()),
  verdicts: z.array(z.string()),
  problems: z.array(ImportProblem),
  rows: z.number(),
  counts: z.object({
    rows: z.number(),
    namesFound: z.number(),
    invalidRows: z.number(),
    wholeFile: z.boolean(),
    prompts: z.number(),
    responses: z.number(),
    blankResponses: z.number(),
    judgments: z.number(),
    annotators: z.number(),
    tasks: z.object({
      asInFile: z.number().nullable(),
      allPairs: z.number().nullable(),
      atATime: z.object({ responses: z.number(), tasks: z.number().nullable() }),
    }),
  }),
  suggestedId: z.string().nullable(),
  ids: z.record(z.string(), z.number()).nullable(),
  refusal: z.string().nullable(),
});

/** What the rows bring, and what each choice of tasks makes of them. */
function countLines({
  rows,
  invalidRows,
  namesFound,
  wholeFile,
  tasks,
  ...brings
}: z.infer<typeof Preview>["counts"]) {
  const shown = (count: number | null) => count?.toLocaleString("en") ?? "can't be made";
  const read = wholeFile ? `All ${shown(rows)} rows` : `The first ${shown(rows)} rows of a longer file`;
  const invalid = invalidRows > 0 ? [`${shown(invalidRows)} of them invalid`] : [];
  return [
    `${read}: ${[...invalid, ...countsInWords(brings)].join(", ")}.`,
    `Tasks with --tasks as-in-file: ${shown(tasks.asInFile)}; all-pairs: ${shown(tasks.allPairs)}; ${tasks.atATime.responses}: ${shown(tasks.atATime.tasks)}.`,
    ...(namesFound > 0
      ? [
          `Responses name models or vendors ${shown(namesFound)} times, which annotators would see; --names mask hides the names, and --names exclude leaves these responses out.`,
        ]
      : []),
  ];
}

/** What becomes of the rows beside those that came under the same ids before, or which column could tell. */
function idLines({ ids, suggestedId }: Pick<z.infer<typeof Preview>, "ids" | "suggestedId">): string[] {
  if (ids) return [`By their ids: ${countsInWords(ids).join(", ") || "no rows"}.`];
  return suggestedId === null
    ? []
    : [
        `${printable(suggestedId)} seems to name each row: with --id ${printable(suggestedId)}, a row that comes again with another text replaces the earlier one.`,
      ];
}

/** Says how a file would be read; exits with 1 where it would be refused. */
async function dryRun(
  connection: Connection,
  campaignId: string,
  { skipInvalid: _skip, ...reading }: Readonly<Record<string, unknown>>,
  options: Options,
): Promise<void> {
  const seen = await callRest(connection, `/campaigns/${campaignId}/imports/preview`, Preview, reading);
  const width = Math.max(0, ...seen.columns.map(({ name }) => printable(name).length));
  print(options, seen, [
    `${String(reading["format"])}: the first ${seen.rows} rows`,
    ...seen.columns.map(({ name, use }) => `  ${printable(name).padEnd(width)}  ${use}`),
    ...seen.verdicts.map(printable),
    ...countLines(seen.counts),
    ...idLines(seen),
    ...seen.problems.map((problem) => printable(problemText(problem))),
    ...(seen.refusal === null ? ["Nothing was imported."] : [printable(seen.refusal)]),
  ]);
  if (seen.refusal !== null || seen.problems.length > 0) process.exitCode = 1;
}

async function run(
  campaign: string | undefined,
  files: readonly string[],
  options: Options,
  command: Command,
): Promise<void> {
  if (options.raw !== undefined && campaign === undefined) return importRaw(options.raw, options);
  if (options.raw !== undefined)
    return command.error("error: with --raw there is no campaign to name: it is in the file");
  const [file, ...more] = files;
  if (campaign === undefined || file === undefined)
    return command.error("error: missing required argument: a campaign and a file, or --raw <file>");
  await withConnection(options, async (connection) => {
    const { id: campaignId } = await findCampaign(connection, campaign);
    const uploaded = await upload(connection, campaignId, file);
    const moreUploads: string[] = [];
    for (const each of more) moreUploads.push((await upload(connection, campaignId, each)).uploadId);
    const wanted = {
      uploadId: uploaded.uploadId,
      moreUploads,
      ...importReading(options, uploaded),
      namePolicy: options.names,
      skipInvalid: options.skipInvalid,
    };
    if (options.dryRun) return dryRun(connection, campaignId, wanted, options);
    const started = await callRest(connection, `/campaigns/${campaignId}/imports`, Started, wanted);
    if (!options.watch) return print(options, started, [`Import ${started.importId} was started.`]);
    const line = progressLine();
    const ended = await follow(
      () => callRest(connection, `/imports/${started.importId}`, Import),
      ({ status }) => status !== "queued" && status !== "reading",
      (row) => line.show(progressText(row)),
    );
    line.end();
    print(options, ended, resultLines(ended));
    if (ended.status !== "visible") process.exitCode = 1;
  });
}

export const importCommand = (): Command =>
  mappingOptions(serverOptions(new Command("import")))
    .summary("bring files of prompts, responses and human labels into a campaign")
    .description(
      "Brings files (JSON, JSONL, CSV, .gz of these, or Parquet) into a campaign as one new round: all of them or, when a row is invalid, nothing. Several files have the same columns, and are read one after the other as the first one is. Preferences, ranks and labels that it records become imported judgments, which use up no overlap. Prints up to 50 problems, and exits with 1 when it was refused. With --raw, a campaign comes back whole, with its judgments.",
    )
    .argument("[campaign]", "its name or id")
    .argument("[files...]")
    .option(
      "--raw <file>",
      "read a whole campaign back from what `laurel export --raw` wrote, where it is not there",
    )
    .addOption(new Option("--name <name>", "with --raw: what the campaign is called here, if not as it was"))
    .addOption(
      new Option(
        "--format <format>",
        "what its rows are: a record format, or columns that are named; else found out",
      ).choices(ImportFormat.options),
    )
    .addOption(
      new Option("--names <policy>", "what to do with responses that name a model or vendor")
        .choices(NamePolicy.options)
        .default(DEFAULT_NAME_POLICY),
    )
    .option(
      "--dry-run",
      "say what each column is taken for and how the first rows are read; import nothing",
      false,
    )
    .option("--skip-invalid", "leave invalid rows out instead of refusing the file", false)
    .option("--watch", "wait for the end, with counts on standard error (the default)", true)
    .option("--no-watch", "return as soon as the import is started")
    .action(run);

type RawOptions = { readonly raw?: string; readonly name?: string };

const StartedRaw = z.object({ campaignId: z.string(), name: z.string(), jobId: z.string() });

/** Reads a campaign back from its raw file, and waits for the end unless the options say otherwise. */
async function importRaw(
  file: string,
  options: ServerOptions & RawOptions & { readonly watch: boolean },
): Promise<void> {
  await withConnection(options, async (connection) => {
    const query = new URLSearchParams({
      name: basename(file),
      ...(options.name !== undefined && { campaign: options.name }),
    });
    const started = StartedRaw.parse(await sendFile(connection, `/campaigns/raw?${query.toString()}`, file));
    const { campaignId, name, jobId } = started;
    if (!options.watch)
      return print(options, started, [`Reading ${printable(name)} was started: job ${jobId}.`]);
    await followJob(connection, jobId);
    print(options, started, [
      `The campaign ${printable(name)} (${campaignId}) is back, with everything that the file holds.`,
    ]);
  });
}
