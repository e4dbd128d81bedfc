import { stat, writeFile } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { type HeldOutEstimate, Report } from "@laurel/reward-model/evaluate/report";
import { ifThere } from "../files/if-there.ts";
import { trainModel } from "../workers/run-in-worker.ts";
import { callRest } from "./ask-server.ts";
import { download } from "./download.ts";
import { followJob, progressLine } from "./follow-job.ts";
import { print } from "./print.ts";
import { type ServerOptions, serverOptions, withConnection } from "./server-connection.ts";

type Options = ServerOptions & { readonly out: string; readonly seed: number };

const Started = z.object({ modelId: z.string(), jobId: z.string() });
const Model = z.object({ report: z.record(z.string(), z.unknown()) });

function parseSeed(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("must be a whole number");
  return Number(text);
}

/** Trains from a file. Ctrl-C stops the training and not the process, so that the worker ends too. */
async function trainFile(path: string, { out, seed }: Options): Promise<Record<string, unknown>> {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort(new DomainError("CONFLICT", "Training was cancelled.")));
  const line = progressLine();
  const { file, report } = await trainModel({ path, seed }, controller.signal, ({ phase, done, total }) =>
    line.show(`${phase} ${done} of ${total}`),
  );
  line.end();
  await writeFile(out, file);
  return report;
}

function trainVersion(versionId: string, options: Options): Promise<Record<string, unknown>> {
  return withConnection(options, async (connection) => {
    const { modelId, jobId } = await callRest(connection, `/versions/${versionId}/models`, Started, {
      seed: options.seed,
    });
    await followJob(connection, jobId);
    const { report } = await callRest(connection, `/models/${modelId}`, Model);
    await download(connection, `/models/${modelId}/file`, options.out);
    return report;
  });
}

async function run(source: string, options: Options): Promise<void> {
  const isFile = (await ifThere(source, stat(source))) !== null;
  if (!isFile && !Id.safeParse(source).success)
    throw new DomainError("NOT_FOUND", `${source} is neither a file nor the id of a dataset version.`);
  const report = isFile ? await trainFile(source, options) : await trainVersion(source, options);
  print(options, { modelFile: options.out, report }, [
    ...reportLines(report),
    `The model is in ${options.out}; "laurel score ${options.out}" uses it.`,
  ]);
}

export const trainCommand = (): Command =>
  serverOptions(new Command("train"))
    .summary("train a reward model")
    .description(
      "Trains a reward model from a file of trl-preference rows, which needs no server, or from a dataset version. Prints its accuracy on prompts that it never saw beside a length-only baseline and a coin. The same file and seed give the same model, to the bit.",
    )
    .argument("<dataset>", "a JSONL file, or a version's id")
    .option("-o, --out <file>", "where to write the model", "reward-model.json")
    .option("--seed <number>", "a whole number", parseSeed, 1)
    .action(run);

const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

function shown({ value, low, high, reason }: HeldOutEstimate): string {
  if (value === null) return `undefined: ${reason}`;
  return low === null || high === null
    ? `${percent(value)}  (no interval: ${reason})`
    : `${percent(value)}  (95 % interval ${percent(low)} to ${percent(high)})`;
}

/** A training report as lines for people. */
function reportLines(input: unknown): string[] {
  const report = Report.parse(input);
  return [
    `${report.pairs} pairs of ${report.prompts} prompts; measured on ${report.heldOutPairs} pairs whose prompts training never saw`,
    `  reward model   ${shown(report.model.accuracy)}`,
    `  length only    ${shown(report.lengthOnly.accuracy)}   prefers the ${report.lengthPreference.prefers}`,
    `  coin           ${shown(report.coin.accuracy)}`,
    `  difference     ${shown(report.difference)}   model minus length only`,
    "Learning curve",
    ...report.learningCurve.map(
      ({ share, pairs, accuracy }) =>
        `  ${percent(share).padStart(8)} of the prompts, ${pairs} pairs: ${shown(accuracy)}`,
    ),
  ];
}
