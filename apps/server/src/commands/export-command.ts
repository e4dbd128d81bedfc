import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Command, Option } from "commander";
import { z } from "zod";
import { callRest } from "./call-rest.ts";
import type { Connection, ServerOptions } from "./connection.ts";
import { cutVersion } from "./cut-version.ts";
import { download } from "./download.ts";
import { findCampaign } from "./find-campaign.ts";
import { printable } from "./format-table.ts";
import { print } from "./print.ts";
import { serverOptions } from "./server-options.ts";
import { withConnection } from "./with-connection.ts";

type Options = ServerOptions & { readonly out: string; readonly dataset?: string; readonly spec?: string; readonly raw?: true };

const Version = z.object({ id: z.string(), number: z.number(), status: z.string(), files: z.array(z.object({ path: z.string(), bytes: z.number(), rows: z.number().nullable(), sha256: z.string() })) });

async function run(source: string, options: Options): Promise<void> {
  await withConnection(options, async (connection) => {
    if (options.raw) return exportRaw(connection, source, options);
    const versionId = options.dataset === undefined ? source : await cutVersion(connection, source, options.dataset, options.spec);
    const version = await callRest(connection, `/versions/${versionId}`, Version);
    for (const { path } of version.files) await download(connection, `/versions/${versionId}/files/${path}`, join(options.out, path));
    print(options, version, [`Version ${version.number} (${version.id}) is in ${options.out}:`, ...version.files.map(({ path, rows, bytes }) => `  ${path}  ${rows === null ? "" : `${rows} rows, `}${bytes} bytes`)]);
  });
}

async function exportRaw(connection: Connection, campaign: string, options: Options): Promise<void> {
  const { id, name } = await findCampaign(connection, campaign);
  const file = join(options.out, "judgments.jsonl");
  await download(connection, `/campaigns/${id}/judgments`, file);
  const judgments = await countLines(file);
  print(options, { campaignId: id, file, judgments }, [`All ${judgments.toLocaleString("en")} judgments of ${printable(name)} are in ${file}.`]);
}

async function countLines(file: string): Promise<number> {
  let count = 0;
  for await (const _line of createInterface({ input: createReadStream(file) })) count += 1;
  return count;
}

export const exportCommand = (): Command =>
  serverOptions(new Command("export"))
    .summary("download a dataset version, or cut a new one")
    .description("Downloads all files of a dataset version and checks their hashes. With --dataset, the first argument is a campaign, and a new version of that dataset is cut first. With --raw, it is a campaign too, and every judgment of it is written to judgments.jsonl as it was stored.")
    .argument("<version>", "a version's id; with --dataset or --raw a campaign's name or id")
    .option("-o, --out <folder>", "where to put the files", ".")
    .option("--dataset <name>", "cut a new version of the campaign's dataset of this name; it is made where there is none")
    .option("--spec <json>", "what the new version holds: its tie policy, split and so on")
    .addOption(new Option("--raw", "all judgments of a campaign, one JSON line each: revised, late and imported ones too, with their texts").conflicts(["dataset", "spec"]))
    .action(run);
