import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Command, Option } from "commander";
import { z } from "zod";
import { concernSentence, concernsTitle } from "@laurel/core/datasets/concern-sentences";
import { DatasetReport } from "@laurel/core/datasets/dataset-report";
import { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { type ReportConcern, reportConcerns } from "@laurel/core/datasets/report-concerns";
import { compressedName, Compression, StoredFile } from "@laurel/core/datasets/stored-file";
import { DomainError } from "@laurel/core/errors/domain-error";
import { placesInWords } from "@laurel/core/records/metadata-place";
import { ALL_FORMATS } from "@laurel/formats/targets/all-formats";
import { carriesMetadata } from "@laurel/formats/targets/with-metadata";
import { callRest } from "./ask-server.ts";
import { cutVersion } from "./cut-version.ts";
import { download } from "./download.ts";
import { findCampaign } from "./find-campaign.ts";
import { followJob } from "./follow-job.ts";
import { andMore } from "./parse-options.ts";
import { print, printable } from "./print.ts";
import { type Connection, type ServerOptions, serverOptions, withConnection } from "./server-connection.ts";

type Options = ServerOptions & {
  readonly out: string;
  readonly dataset?: string;
  readonly spec?: string;
  readonly format?: string;
  readonly metadata: readonly string[];
  readonly responseMetadata: readonly string[];
  readonly decontaminate?: readonly string[];
  readonly ngram: "8" | "13";
  readonly compression?: Compression;
  readonly raw?: true;
};

const Version = z.object({
  id: z.string(),
  number: z.number(),
  status: z.string(),
  spec: DatasetSpec,
  files: z.array(StoredFile),
});
const END_BYTES = 1_000;
const End = z.object({ kind: z.literal("end"), judgments: z.number() });
const Prepared = z.object({ id: z.string(), jobId: z.string() });

async function run(source: string, options: Options): Promise<void> {
  if (options.decontaminate && options.dataset === undefined)
    throw new DomainError(
      "INVALID",
      "--decontaminate says what a new version is checked against: name its dataset with --dataset.",
    );
  if (options.metadata.length + options.responseMetadata.length > 0 && options.dataset === undefined)
    throw new DomainError(
      "INVALID",
      "--metadata and --response-metadata say what the records of a new version carry: name its dataset with --dataset.",
    );
  await withConnection(options, async (connection) => {
    if (options.raw) return exportRaw(connection, source, options);
    const versionId =
      options.dataset === undefined ? source : await cutVersion(connection, source, options.dataset, options);
    const version = await callRest(connection, `/versions/${versionId}`, Version);
    const { id, number, spec } = version;
    const format = options.format ?? usualFormat(spec);
    const { jobId } = await callRest(connection, `/versions/${id}/formats`, Prepared, { format });
    await followJob(connection, jobId);
    const stored = (await callRest(connection, `/versions/${id}`, Version)).files.filter(
      ({ path }) => path.startsWith(`${format}/`) || path === HITS,
    );
    const files = stored.map((file) => fileIn(format, file, options.compression));
    for (const [index, { path, compression, sha256 }] of files.entries()) {
      const from = `/versions/${id}/files/${stored[index]?.path ?? path}`;
      if (compression === null) await download(connection, from, join(options.out, path));
      else
        await download(connection, `${from}?compression=${compression}`, join(options.out, path), {
          compression,
          sha256,
        });
    }
    const concerns = await concernsOf(connection, version);
    print(options, { id, number, format, files, concerns }, [
      `Version ${number} (${id}) as ${format} is in ${options.out}:`,
      ...files.map(
        ({ path, rows, bytes }) => `  ${path}  ${rows === null ? "" : `${rows} rows, `}${bytes} bytes`,
      ),
      ...concernLines(concerns),
      ...notCarried(format, spec),
    ]);
  });
}

const REPORT = "report.json";

/**
 * What stands out in a version's report; nothing where it has none. The report is read as a file of the
 * version, since a personal token opens REST alone.
 */
async function concernsOf(
  connection: Connection,
  { id, files }: z.infer<typeof Version>,
): Promise<readonly ReportConcern[]> {
  if (!files.some(({ path }) => path === REPORT)) return [];
  return reportConcerns(await callRest(connection, `/versions/${id}/files/${REPORT}`, DatasetReport));
}

function concernLines(concerns: readonly ReportConcern[]): string[] {
  if (concerns.length === 0) return [];
  const sentences = concerns.map((concern) => `  - ${printable(concernSentence(concern))}`);
  return [`${concernsTitle(concerns.length)}:`, ...sentences];
}

/**
 * The file that lists what rows share with the contamination lists. It belongs to the version, not to a
 * format.
 */
const HITS = "decontamination.jsonl";

/** A stored file under its name on this machine. Size and hash stay those of the uncompressed file. */
function fileIn(
  format: string,
  file: StoredFile,
  compression: Compression | undefined,
): StoredFile & { readonly compression: Compression | null } {
  const path = file.path === HITS ? HITS : file.path.slice(format.length + 1);
  return compression === undefined || !path.endsWith(".jsonl")
    ? { ...file, path, compression: null }
    : { ...file, path: compressedName(path, compression), compression };
}

/** Says that a format has no place for the metadata that a version carries. */
function notCarried(id: string, { metadata }: DatasetSpec): string[] {
  const format = ALL_FORMATS.find((each) => each.id === id);
  return metadata === undefined || !format || carriesMetadata(format)
    ? []
    : [
        `${id} has no place for metadata, so ${printable(placesInWords(metadata))} is left out. "laurel formats" lists those that have.`,
      ];
}

/** The first format of the version's first kind of record. */
function usualFormat({ families }: DatasetSpec): string {
  return ALL_FORMATS.find(({ family }) => family.id === families[0])?.id ?? "";
}

async function exportRaw(connection: Connection, campaign: string, options: Options): Promise<void> {
  const { id, name } = await findCampaign(connection, campaign);
  const file = join(options.out, "judgments.jsonl");
  await download(connection, `/campaigns/${id}/judgments`, file);
  const judgments = await countJudgments(file);
  print(options, { campaignId: id, file, judgments }, [
    `All ${judgments.toLocaleString("en")} judgments of ${printable(name)} are in ${file}.`,
  ]);
}

/** How many judgments a raw file holds, which its last line says. */
async function countJudgments(file: string): Promise<number> {
  const { size } = await stat(file);
  let end = "";
  for await (const text of createReadStream(file, { encoding: "utf8", start: Math.max(0, size - END_BYTES) }))
    end += text;
  return End.parse(JSON.parse(end.trimEnd().split("\n").at(-1) ?? "")).judgments;
}

export const exportCommand = (): Command =>
  serverOptions(new Command("export"))
    .summary("download a dataset version in a trainer's format, or cut a new one")
    .description(
      "Writes a dataset version in a format, downloads all files of it and checks their hashes. It says what stands out in the version's report. With --dataset, the first argument is a campaign, and a new version of that dataset is cut first. With --raw, it is a campaign too, and all of it is written to judgments.jsonl: its texts and tasks, and every judgment as it was stored. `laurel import --raw` reads that file back.",
    )
    .argument("<version>", "a version's id; with --dataset or --raw a campaign's name or id")
    .option("-o, --out <folder>", "where to put the files", ".")
    .option(
      "--dataset <name>",
      "cut a new version of the campaign's dataset of this name; it is made where there is none",
    )
    .option(
      "--spec <json>",
      'what the new version holds where it differs from the usual, for example {"families":["pairs","prompts"],"pairs":{"ties":"both-directions"}}',
    )
    .option(
      "--metadata <column>",
      "carry this column of prompts' metadata in the new version's records, in formats that have columns (`laurel formats` says which); may be given more than once",
      andMore,
      [],
    )
    .option(
      "--response-metadata <column>",
      "the same for a column of responses, which gets the response's place before its name (chosen_latency)",
      andMore,
      [],
    )
    .option(
      "--decontaminate <file...>",
      'check the new version against lists of texts, say benchmarks\' questions: a text a line or JSON Lines (.gz too). Training rows with words in a row in common are left out (all rows with --spec \'{"decontamination":{"drop":"all"}}\', none with "nothing"); decontamination.jsonl says which row had what',
    )
    .addOption(
      new Option("--ngram <words>", "how many words in a row --decontaminate looks for")
        .choices(["8", "13"])
        .default("13"),
    )
    .option(
      "--format <name>",
      "the trainer's format (usually the first of the version's kind of record: trl-preference for pairs)",
    )
    .addOption(
      new Option(
        "--compression <kind>",
        "compress the JSON Lines (train.jsonl.gz or .zst); sizes and hashes, also those in SHA256SUMS, are of what they unpack to",
      ).choices(Compression.options),
    )
    .addOption(
      new Option(
        "--raw",
        "all of a campaign, a JSON line for each judgment: revised, late and imported ones too, with their texts",
      ).conflicts(["dataset", "spec", "format", "decontaminate", "compression"]),
    )
    .action(run);
