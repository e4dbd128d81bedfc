import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { Store } from "@laurel/db/store/store";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { canonicalJson } from "@laurel/formats/files/hash";
import { LaurelRawLine } from "@laurel/formats/raw/laurel-raw-line";
import { createCaller } from "../app-router.ts";
import { exportJudgments } from "../datasets/export-judgments.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { EVERY_KIND } from "../testing/every-kind.ts";
import { readRawText } from "../testing/read-raw-text.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { createUpload } from "./create-upload.ts";

type Cells = Readonly<Record<string, unknown>>;
type File = {
  readonly format: "jsonl" | "csv";
  readonly mapping: ColumnMapping;
  readonly rows: readonly Cells[];
};

const text = fc.string({ unit: "grapheme", maxLength: 12 }).map((some) => some.replaceAll("\u0000", "0"));
const columnName = fc.oneof(
  text.filter((name) => name.trim() !== ""),
  fc.constantFrom("constructor", "__proto__", "toString", "id", "model", "rank", "7"),
  fc.constantFrom("other_tags", "other_reference", "other_model"),
);

/** A file in one of the ways in which a mapping names responses, with columns that it doesn't name. */
function anyFile(format: File["format"], names: fc.Arbitrary<string>): fc.Arbitrary<File> {
  const cell = format === "csv" ? text : fc.oneof(text, fc.jsonValue({ stringUnit: "grapheme" }));
  return fc
    .record({
      names: fc.uniqueArray(names, { minLength: 12, maxLength: 12 }),
      way: fc.constantFrom("columns", "single", "preference", ...(format === "csv" ? [] : ["list"])),
      textsOnly: fc.boolean(),
      rows: fc.array(
        fc.record({
          more: fc.array(cell, { minLength: 5, maxLength: 5 }),
          inItem: fc.dictionary(names, cell, { maxKeys: 3 }),
          text,
        }),
        { minLength: 1, maxLength: 3 },
      ),
      again: fc.array(cell, { minLength: 5, maxLength: 5 }),
    })
    .map(
      ({
        names: [p = "", a = "", b = "", model = "", tags = "", reference = "", label = "", ...more],
        ...made
      }) => {
        const { way, textsOnly, rows, again } = made;
        const mapping: ColumnMapping = {
          keep: "all",
          prompt: p,
          tags,
          reference,
          ...(way === "columns" && { responses: [{ text: a, model }, { text: b }] }),
          ...(way === "single" && { response: a, model, label }),
          ...(way === "preference" && { preference: { chosen: a, rejected: b } }),
          ...(way === "list" && { responseList: a }),
          ...(textsOnly && { textsOnly }),
        };
        const cells = rows.map((row, i) =>
          cellsOf([
            [p, `prompt ${i} ${row.text}`],
            [a, way === "list" ? itemsOf(i, row) : `first ${i} ${row.text}`],
            [b, `second ${i} ${row.text}`],
            [model, `heron ${i}`],
            [tags, `tag ${i}`],
            [reference, `reference ${i}`],
            [label, i % 2 === 0 ? "good" : "bad"],
            ...more.map((name, column) => [name, row.more[column]] as const),
          ]),
        );
        // The first prompt comes again with other cells all around its texts and its label.
        const otherwise = cellsOf([
          ...more.map((name, column) => [name, again[column]] as const),
          [model, "an egret"],
          [tags, "another tag"],
          [reference, "another reference"],
          ...(way === "list" ? [[a, itemsOf(0, rows[0] ?? NO_ITEMS, "egret")] as const] : []),
        ]);
        return { format, mapping, rows: [...cells, { ...cells[0], ...otherwise }] };
      },
    );
}

const cellsOf = (entries: readonly (readonly [string, unknown])[]): Cells => Object.fromEntries(entries);

const ITEM_KEYS = ["messages", "content", "text", "model", "rank"];
const NO_ITEMS = { inItem: {}, text: "" };
function itemsOf(i: number, row: { readonly inItem: Cells; readonly text: string }, bird = "heron") {
  const more = Object.entries(row.inItem).filter(([key]) => !ITEM_KEYS.includes(key));
  return [
    cellsOf([...more, ["text", `first ${i} ${row.text}`], ["rank", 2], ["model", `${bird} ${i}`]]),
    cellsOf([
      ["content", `second ${i} ${row.text}`],
      ["text", "a shorter text"],
      ["rank", 1],
    ]),
  ];
}

function written({ format, rows }: File): string {
  if (format === "jsonl") return rows.map((row) => JSON.stringify(row)).join("\n");
  const names = Object.keys(rows[0] ?? {});
  const quoted = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
  return [names, ...rows.map((row) => names.map((name) => row[name]))]
    .map((line) => line.map(quoted).join(","))
    .join("\n");
}

/** Everything that the lines of a raw file say as text, as a label or as metadata, by its canonical JSON. */
function saidIn(raw: string): ReadonlySet<string> {
  const said = raw
    .trimEnd()
    .split("\n")
    .map((line) => LaurelRawLine.parse(JSON.parse(line)))
    .flatMap((line): unknown[] => {
      if (line.kind === "judgment")
        return Object.values(line.answers).flatMap((answer) =>
          answer.kind === "binary"
            ? Object.values(answer.labels).map((label) => (label ? "good" : "bad"))
            : [],
        );
      if (line.kind !== "prompt" && line.kind !== "response") return [];
      return [
        ...line.messages.map(({ content }) => content),
        ...(line.kind === "prompt" ? [...line.tags, line.reference] : [line.source.model]),
        ...(line.metadata ?? []).flatMap(({ values }) => Object.entries(values).flatMap(saidOtherwise)),
      ];
    });
  return new Set(said.map((value) => canonicalJson(value ?? null)));
}

/** Metadata as a column has it, and what a row said otherwise than another row of its prompt. */
function saidOtherwise([name, value]: [string, unknown]): unknown[] {
  return name.startsWith("other_") ? [[name, value], value].concat(value) : [[name, value]];
}

/** The cells of a row that a reader of the raw file looks for: those of items are looked for one by one. */
function cellsToFind({ mapping }: File, row: Cells): unknown[] {
  const { prompt, tags, reference, responses, response, preference, responseList, model, label } = mapping;
  const asText = new Set([
    prompt,
    tags,
    reference,
    response,
    model,
    preference?.chosen,
    preference?.rejected,
    ...(responses?.flatMap((each) => [each.text, each.model]) ?? []),
    ...(mapping.textsOnly ? [] : [label]),
  ]);
  return Object.entries(row).flatMap(([name, value]): unknown[] => {
    if (value === null) return [];
    if (asText.has(name)) return [value];
    if (name !== responseList || !Array.isArray(value)) return [[name, value]];
    return value.flatMap((item: Cells) =>
      Object.entries(item).flatMap(([key, part]): unknown[] => {
        const body = Object.hasOwn(item, "content") ? "content" : "text";
        if (key === "rank") return mapping.textsOnly ? [[key, part]] : [];
        return part === null ? [] : [key === body || key === "model" ? part : [key, part]];
      }),
    );
  });
}

async function importedRaw(ctx: RequestContext & { readonly actor: Actor }, file: File): Promise<string> {
  const caller = createCaller(ctx);
  const [campaignId, importId] = [mintId(), mintId()];
  const { format, mapping } = file;
  await caller.campaigns.create({
    campaignId,
    name: "Cells",
    guidelines: "",
    questions: mapping.response ? EVERY_KIND.filter(({ kind }) => kind === "binary") : EVERY_KIND,
    responsesPerTask: mapping.response ? 1 : 2,
    overlap: 1,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
  });
  const { uploadId } = await createUpload(ctx, {
    campaignId,
    fileName: `file.${format}`,
    bytes: (async function* () {
      yield Buffer.from(written(file));
    })(),
  });
  const { jobId } = await caller.imports.start({
    campaignId,
    importId,
    uploadId,
    format,
    mapping,
    namePolicy: "keep",
    skipInvalid: false,
  });
  await runJobNow(ctx, jobId);
  return exported(ctx, campaignId);
}

const exported = async ({ store, actor }: RequestContext & { readonly actor: Actor }, campaignId: string) =>
  (await Array.fromAsync(await exportJudgments(store, actor, { campaignId }))).join("");

async function contextOn(store: Store) {
  const actor = await seedUser(store, "admin");
  return { ...testContext(store, actor), actor };
}

describe("every cell of a file that a mapping reads", () => {
  forEachStore((source, from) => {
    forEachStore((target, to) => {
      it(`is in the raw file of ${from} as text, label or metadata, and stays there when ${to} reads that back`, async () => {
        const ctx = await contextOn(source());
        const back = await contextOn(target());
        const csvName = fc
          .string({ unit: fc.constantFrom(..."abcd_ 12"), minLength: 1, maxLength: 8 })
          .filter((name) => name === name.trim());
        await fc.assert(
          fc.asyncProperty(fc.oneof(anyFile("jsonl", columnName), anyFile("csv", csvName)), async (file) => {
            const raw = await importedRaw(ctx, file);
            const said = saidIn(raw);
            for (const row of file.rows)
              for (const cell of cellsToFind(file, row)) expect(said).toContain(canonicalJson(cell));
            const { campaignId } = await readRawText(back, raw);
            expect((await exported(back, campaignId)) === raw).toBe(true);
          }),
          { numRuns: 15 },
        );
      }, 120_000);
    });
  });
});
