import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RECORD_FORMATS, RecordFormat } from "@laurel/core/imports/import-formats";
import type { RecordedAnswer } from "@laurel/core/records/prompt-record";
import { isRow, type Row } from "../../files/rows.ts";
import {
  ALL_FORMATS,
  ATTRIBUTE_FORMATS,
  DEMONSTRATION_FORMATS,
  LISTWISE_FORMATS,
  PAIR_FORMATS,
  STEP_FORMATS,
  UNPAIRED_FORMATS,
} from "../../targets/all-formats.ts";
import type { Format, Family } from "../../targets/format.ts";
import { fileOf } from "../../testing/import-input.ts";
import { parquetFile } from "../../testing/parquet.ts";
import { detectImport } from "../detect-import.ts";
import { readFileRows } from "../file-rows.ts";
import { type ImportItem, readPromptRecords } from "../read-prompt-records.ts";
import { ROW_READERS } from "./row-readers.ts";

async function read(lines: readonly unknown[], id: string, textsOnly?: true): Promise<ImportItem[]> {
  const format = RecordFormat.parse(id);
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const options = {
    format,
    mapping: textsOnly ? { textsOnly } : {},
    namePolicy: "keep",
    minResponses: 1,
  } as const;
  return (await Array.fromAsync(readPromptRecords(readFileRows(fileOf(text), format), options))).flat();
}

const records = (items: readonly ImportItem[]) =>
  items.flatMap((item) => ("record" in item ? [item.record] : []));

/** All that is said in a canonical row or in an imported record, in its order. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isRow(value)) return [];
  if (Array.isArray(value["steps"])) return [...textsIn(value["prompt"]), ...value["steps"].map(String)];
  if (typeof value["content"] === "string") return [value["content"]];
  return ["prompt", "chosen", "rejected", "completion", "completions", "responses", "messages"].flatMap(
    (part) => textsIn(value[part]),
  );
}

/** The row with `more` written into the middle of everything that is said in it. */
function withTexts(value: unknown, more: string): unknown {
  if (Array.isArray(value)) return value.map((part) => withTexts(part, more));
  if (!isRow(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === "content" && typeof part === "string") return [key, `${part} ${more} end`];
      if (key === "steps" && Array.isArray(part))
        return [key, part.map((step) => `${String(step)} ${more} end`)];
      return [key, withTexts(part, more)];
    }),
  );
}

/** What an import of a canonical row records of it. */
const ANSWERS: Readonly<Record<Exclude<Family["id"], "prompts">, (row: Row) => RecordedAnswer | undefined>> =
  {
    pairs: () => ({ kind: "ranking", tiers: [[0], [1]] }),
    unpaired: ({ label }) => ({ kind: "binary", labels: [{ response: 0, label: label === true }] }),
    listwise: () => ({ kind: "ranking", tiers: [[0], [1], [2]] }),
    attributes: ({ completions }) => ({
      kind: "rating",
      points: 5,
      ratings: (Array.isArray(completions) ? completions : []).map(({ ratings }, response) => ({
        response,
        aspects: ratings,
      })),
    }),
    steps: () => ({ kind: "steps", response: 0, labels: [1, -1] }),
    demonstrations: () => undefined,
  };

function exampleOf({ example }: Format): Row {
  if (!isRow(example)) throw new Error("an example is a row");
  return example;
}

function breaksARule({ family, limits }: Format, row: unknown): boolean {
  return [...family.rules, ...limits].some((rule) => !rule.holds(row));
}

const IMPORTED = ALL_FORMATS.filter(({ family }) => family.id !== "prompts");
const ALL_PARQUET = new Map(
  [
    ...PAIR_FORMATS,
    ...UNPAIRED_FORMATS,
    ...LISTWISE_FORMATS,
    ...ATTRIBUTE_FORMATS,
    ...STEP_FORMATS,
    ...DEMONSTRATION_FORMATS,
  ].map((each) => [each.id, each]),
);
const TORTURE = "a\u2028b\u2029c\r\nd\u0085e 👩‍🚀 \ufeff 🇪🇺 a\u0301 \u202e";

it("every format but those of prompts alone can be imported, under its own name", () => {
  expect(ROW_READERS.map(({ format }) => format.id).toSorted()).toEqual(RecordFormat.options.toSorted());
  const { tools, published, ...exported } = RECORD_FORMATS;
  for (const [family, ids] of Object.entries(exported))
    expect(IMPORTED.flatMap((format) => (format.family.id === family ? [format.id] : []))).toEqual(ids);
  expect(ALL_FORMATS.map(({ id }) => id)).not.toEqual(expect.arrayContaining([...tools, ...published]));
});

describe.each(IMPORTED.map((format) => [format.id, format] as const))("%s", (id, format) => {
  const example = exampleOf(format);

  it("is recognised from its own records, and no other kind of supervision comes before it", async () => {
    const { recognised, format: proposed } = await detectImport(
      fileOf(JSON.stringify(format.encode(example))),
      "f",
    );
    expect(recognised).toContain(id);
    expect(ALL_FORMATS.find((each) => each.id === proposed)?.family.id).toBe(format.family.id);
  });

  it("comes in with the texts and the answer that were written", async () => {
    const [record] = records(await read([format.encode(example)], id));
    expect(textsIn(record)).toEqual(textsIn(example));
    const answer = format.family.id === "prompts" ? undefined : ANSWERS[format.family.id](example);
    expect(record?.recorded?.[0]?.answer).toEqual(
      id === "helpsteer3" ? { ...answer, strength: { degree: 2, of: 3 } } : answer,
    );
    expect(records(await read([format.encode(example)], id, true))[0]).not.toHaveProperty("recorded");
  });

  it("comes in from Parquet as from JSON Lines", async () => {
    const { parquet } = ALL_PARQUET.get(id) ?? { parquet: null };
    if (parquet === null) return;
    const lines = [example, withTexts(example, TORTURE)].map((row) => format.encode(row));
    const detected = await detectImport(fileOf(await parquetFile(parquet, lines)), "f");
    expect(detected).toMatchObject({
      byColumns: { format: "parquet" },
      recognised: expect.arrayContaining([id]),
    });
    const options = {
      format: RecordFormat.parse(id),
      mapping: {},
      namePolicy: "keep",
      minResponses: 1,
    } as const;
    const items = (
      await Array.fromAsync(
        readPromptRecords(readFileRows(fileOf(await parquetFile(parquet, lines)), options.format), options),
      )
    ).flat();
    expect(items).toEqual(await read(lines, id));
  });

  it("keeps every text to the byte", async () => {
    const tortured = withTexts(example, TORTURE);
    expect(textsIn(records(await read([format.encode(tortured)], id)))).toEqual(textsIn(tortured));
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
        const row = withTexts(example, text);
        if (breaksARule(format, row)) return;
        compared += 1;
        expect(textsIn(records(await read([format.encode(row)], id)))).toEqual(textsIn(row));
      }),
      { numRuns: 30 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it("names the line and the field of what is not a record of it, and reads the others", async () => {
    const good = format.encode(example);
    const items = await read([good, "{}", good, '{"cut'], id);
    expect(items.map((item) => ("record" in item ? "good" : item.line))).toEqual(["good", 2, "good", 4]);
    const [missing, cut] = items.flatMap((item) => ("problems" in item ? item.problems : []));
    expect(`${missing?.field} ${missing?.reason}`).toMatch(/\w+ (is missing|Invalid)|holds nothing/);
    expect(
      items.flatMap((item) => ("problems" in item ? item.problems : [])).at(-1)?.reason ?? cut,
    ).toContain("is not valid JSON");
  });

  it("keeps columns that it doesn't know as metadata", async () => {
    const more = { "my column": { a: [1] }, empty: null };
    const [record] = records(await read([{ ...format.encode(example), ...more }], id));
    expect(textsIn(record)).toEqual(textsIn(example));
    expect(record?.metadata).toMatchObject({ "my column": { a: [1] } });
    expect(record?.metadata).not.toHaveProperty("empty");
  });
});
