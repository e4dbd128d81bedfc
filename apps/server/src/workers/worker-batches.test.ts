import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PreviewWork } from "@laurel/api/imports/file-preview";
import type { RawBatch } from "@laurel/api/raw/raw-row";
import { PREFERENCE_QUESTION } from "@laurel/core/questions/presets";
import { HELPSTEER2 } from "@laurel/formats/targets/attributes/helpsteer2";
import { parquetFile } from "@laurel/formats/testing/parquet";
import { runWorker } from "./run-in-worker.ts";
import { workerBatches } from "./worker-batches.ts";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const PEOPLE = 6_000;
const id = (i: number) => `01900000-0000-7000-8000-${i.toString(16).padStart(12, "0")}`;
/** A raw file of so many people that it comes in several batches. */
const rawLines = [
  {
    laurelRaw: 2,
    kind: "campaign",
    id: id(0),
    name: "Raw",
    status: "live",
    overlap: 1,
    leaseMinutes: 30,
    responsesPerTask: 1,
    maxPairsPerPrompt: 6,
    showReasoning: true,
    blurTags: [],
    questionsVersion: 1,
    guidelinesVersion: 1,
    createdAt: 1,
  },
  {
    kind: "questions",
    version: 1,
    createdAt: 1,
    questions: [{ id: "why", kind: "text", title: "Why?", help: "", required: true, maxLength: 100 }],
  },
  { kind: "guidelines", version: 1, createdAt: 1, markdown: "" },
  ...Array.from({ length: PEOPLE }, (_, i) => ({ kind: "person", id: id(i), simulated: false, role: null })),
  { kind: "end", prompts: 0, responses: 0, tasks: 0, judgments: 0 },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "laurel-workers-"));
  const entryPoints = [
    here("./label-worker.ts"),
    here("./parquet-worker.ts"),
    here("./preview-worker.ts"),
    here("./raw-worker.ts"),
    here("./train-worker.ts"),
  ];
  await build({
    entryPoints,
    outdir: join(folder, "workers"),
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  await writeFile(join(folder, "raw.jsonl"), rawLines.map((line) => `${JSON.stringify(line)}\n`).join(""));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(["source", "bundle"])("a worker started from %s", (form) => {
  const moduleUrl = () =>
    form === "source"
      ? new URL("./worker-batches.ts", import.meta.url).href
      : pathToFileURL(join(folder, "server.js")).href;
  const rawOf = (file: string, signal: AbortSignal) =>
    workerBatches("raw-worker", { file }, { signal, moduleUrl: moduleUrl() });

  it("hands over every row in order, batch by batch", async () => {
    const lines: number[] = [];
    let batches = 0;
    for await (const batch of rawOf(join(folder, "raw.jsonl"), new AbortController().signal)) {
      lines.push(...(batch as RawBatch).rows.map((row) => row.line));
      batches += 1;
    }
    expect(lines).toEqual(rawLines.map((_, i) => i + 1));
    expect(batches).toBeGreaterThan(1);
  });

  it("stops when it is told to", async () => {
    const controller = new AbortController();
    const batches = rawOf(join(folder, "raw.jsonl"), controller.signal);
    await batches.next();
    controller.abort(new Error("cancelled by a person"));
    await expect(batches.next()).rejects.toThrow(/abort/i);
  });

  it("passes on what a person can mend, as they need it", async () => {
    await writeFile(join(folder, "bad.jsonl"), '{"prompt": []}\n');
    const training = runWorker(
      "train-worker",
      { path: join(folder, "bad.jsonl"), seed: 1 },
      { signal: new AbortController().signal, moduleUrl: moduleUrl() },
    );
    await expect(training).rejects.toMatchObject({
      code: "INVALID",
      message: expect.stringMatching(/^line 1: prompt/),
    });
  });

  it("labels what people left open by what they decided, and says where that is too little", async () => {
    const say = (role: string, content: string) => [{ role, content }];
    const line = (i: number) =>
      `${JSON.stringify({ root: String(i), row: { prompt: say("user", `question ${i}`), chosen: say("assistant", `a long answer of many words ${"and more ".repeat(5 + (i % 7))}${i}`), rejected: say("assistant", `short ${i}`), margin: null } })}\n`;
    const [decided, open] = [join(folder, "decided.jsonl"), join(folder, "open.jsonl")];
    const label = () =>
      runWorker(
        "label-worker",
        { decided, open, seed: 1 },
        { signal: new AbortController().signal, moduleUrl: moduleUrl() },
      );
    await writeFile(open, line(1_000));
    await writeFile(decided, Array.from({ length: 60 }, (_, i) => line(i)).join(""));
    expect(await label()).toMatchObject({
      folds: 5,
      decidedPairs: 60,
      accuracyHeldOut: 1,
      untrained: null,
      probabilities: [expect.closeTo(1, 0)],
    });
    await writeFile(decided, line(1));
    expect(await label()).toMatchObject({ decidedPairs: 1, probabilities: null, untrained: "too-few-pairs" });
  });

  it("leaves out of training what a model labeled", async () => {
    await writeFile(join(folder, "labeled.jsonl"), '{"labeledBy":"model"}\n'.repeat(30));
    const training = runWorker(
      "train-worker",
      { path: join(folder, "labeled.jsonl"), seed: 1 },
      { signal: new AbortController().signal, moduleUrl: moduleUrl() },
    );
    await expect(training).rejects.toThrow("at least 20 pairs, and there are 0");
  });

  it("gives the first rows of a Parquet file, or says why it can't be read", async () => {
    const schema = HELPSTEER2.parquet ?? [];
    const bytes = await parquetFile(
      schema,
      Array.from({ length: 30 }, () => HELPSTEER2.encode(HELPSTEER2.example)),
    );
    await writeFile(join(folder, "rows.parquet"), bytes);
    await writeFile(join(folder, "cut.parquet"), bytes.subarray(0, 400));
    const first = (file: string) =>
      runWorker(
        "parquet-worker",
        { file: join(folder, file), count: 20 },
        { signal: new AbortController().signal, moduleUrl: moduleUrl() },
      );
    expect(await first("rows.parquet")).toEqual(
      Array.from({ length: 20 }, (_, i) => ({ line: i + 1, row: HELPSTEER2.encode(HELPSTEER2.example) })),
    );
    await expect(first("cut.parquet")).rejects.toMatchObject({
      code: "INVALID",
      message: expect.stringContaining("cut off"),
    });
  });

  it("previews files, and counts what they bring", async () => {
    const pair = (prompt: string) => JSON.stringify({ prompt, chosen: "yes", rejected: "no" });
    const path = join(folder, "pairs.jsonl");
    await writeFile(path, [pair("One?"), pair("Two?"), '{"prompt": "Three?"}'].join("\n"));
    const work: PreviewWork = {
      format: "jsonl",
      mapping: { prompt: "prompt", preference: { chosen: "chosen", rejected: "rejected" } },
      namePolicy: "keep",
      campaign: { questions: [PREFERENCE_QUESTION], responsesPerTask: 2, maxPairsPerPrompt: 6 },
      refusedIds: [],
    };
    const previewed = await runWorker(
      "preview-worker",
      { files: [{ name: "pairs.jsonl", path }], work },
      { signal: new AbortController().signal, moduleUrl: moduleUrl() },
    );
    expect(previewed).toMatchObject({
      preview: {
        counts: { rows: 3, invalidRows: 1, prompts: 2, judgments: 2, wholeFile: true },
        problems: [{ line: 3 }, { line: 3 }],
      },
      identified: [],
    });
  });

  it("fails when the worker breaks, instead of waiting for ever", async () => {
    await expect(rawOf(join(folder, "missing.jsonl"), new AbortController().signal).next()).rejects.toThrow(
      /ENOENT/,
    );
  });
});
