import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ALL_FORMATS } from "../../targets/all-formats.ts";
import type { Format } from "../../targets/format.ts";
import { OPENAI_DPO } from "../../targets/pairs/openai-dpo.ts";
import { TRL_PREFERENCE } from "../../targets/pairs/trl-preference.ts";
import { TRL_REWARD } from "../../targets/pairs/trl-reward.ts";
import { exampleFolder } from "../../testing/example-folder.ts";
import { CROISSANT_CONTEXT } from "./croissant-context.ts";

const Reference = z.strictObject({ "@id": z.string() });
const Source = z.strictObject({
  fileObject: Reference.optional(),
  fileSet: Reference.optional(),
  extract: z.looseObject({ column: z.string().optional() }),
  transform: z.unknown().optional(),
});
const Field = z.looseObject({
  "@type": z.literal("cr:Field"),
  "@id": z.string(),
  name: z.string(),
  dataType: z.unknown().optional(),
  source: Source.optional(),
  get subField() {
    return z.array(Field).optional();
  },
});
type Field = z.infer<typeof Field>;

/** What the specification requires of a dataset, a file and a record set. */
const Croissant = z.looseObject({
  "@context": z.looseObject({}),
  "@type": z.literal("sc:Dataset"),
  conformsTo: z.array(z.string()),
  name: z.string(),
  description: z.string(),
  license: z.string(),
  url: z.url(),
  creator: z.looseObject({ "@type": z.literal("sc:Organization") }),
  datePublished: z.iso.date(),
  distribution: z.array(
    z.looseObject({
      "@type": z.enum(["cr:FileObject", "cr:FileSet"]),
      "@id": z.string(),
      encodingFormat: z.string(),
      sha256: z.string().optional(),
      containedIn: z.array(Reference).optional(),
    }),
  ),
  recordSet: z.array(
    z.looseObject({ "@type": z.literal("cr:RecordSet"), "@id": z.string(), field: z.array(Field) }),
  ),
});
type Croissant = z.infer<typeof Croissant>;

async function croissantOf(format: Format, shardBytes?: number): Promise<Croissant> {
  const rows = [format.example, format.example, format.example];
  const { files } = await exampleFolder(
    format,
    { train: rows, test: rows },
    shardBytes === undefined ? {} : { shardBytes },
  );
  return Croissant.parse(JSON.parse(files.get("croissant.json")?.toString("utf8") ?? ""));
}

const leaves = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => (field.subField ? leaves(field.subField) : [field]));
const idsIn = ({ distribution, recordSet }: Croissant): string[] => {
  const fieldIds = (fields: readonly Field[]): string[] =>
    fields.flatMap((field) => [field["@id"], ...fieldIds(field.subField ?? [])]);
  return [
    ...distribution.map((file) => file["@id"]),
    ...recordSet.flatMap((set) => [set["@id"], ...fieldIds(set.field)]),
  ];
};

describe.each(ALL_FORMATS.map((format) => [format.id, format] as const))(
  "Croissant of %s",
  (_, format: Format) => {
    it("has every required part, unique ids, and a source and a type for every value", async () => {
      const croissant = await croissantOf(format);
      const ids = idsIn(croissant);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { field } of croissant.recordSet.slice(1)) {
        for (const leaf of leaves(field)) {
          expect(leaf.dataType, leaf["@id"]).toMatch(/^sc:(Text|Boolean|Float|Integer)$/);
          expect(ids).toContain(leaf.source?.fileObject?.["@id"]);
        }
        expect(field.map(({ name }) => name)).toEqual([
          "split",
          ...Object.keys(format.encode(format.example)),
        ]);
      }
    });
  },
);

describe("Croissant", () => {
  it("has each data file with its hash, and the two splits", async () => {
    const { files, manifest } = await exampleFolder(TRL_REWARD, {
      train: [TRL_REWARD.example],
      test: [TRL_REWARD.example],
    });
    const { distribution, recordSet } = Croissant.parse(
      JSON.parse(files.get("croissant.json")?.toString("utf8") ?? ""),
    );
    expect(distribution.map((file) => [file["@id"], file.sha256])).toEqual(
      manifest.files.filter(({ rows }) => rows !== null).map(({ path, sha256 }) => [path, sha256]),
    );
    expect(recordSet.map((set) => set["@id"])).toEqual(["splits", "train", "test"]);
    expect(recordSet[0]).toMatchObject({
      dataType: "cr:Split",
      data: [
        { "splits/name": "train", "splits/url": "cr:TrainingSplit" },
        { "splits/name": "test", "splits/url": "cr:TestSplit" },
      ],
    });
  });

  it("has a record set for each split of each configuration, and what each split is for", async () => {
    const example = { ...TRL_PREFERENCE.example, probability: 0.5 };
    const { files } = await exampleFolder(
      TRL_PREFERENCE,
      { train: [TRL_PREFERENCE.example], validation: [TRL_PREFERENCE.example] },
      { ties: { train: [example] } },
    );
    const { recordSet } = Croissant.parse(JSON.parse(files.get("croissant.json")?.toString("utf8") ?? ""));
    expect(recordSet.map((set) => set["@id"])).toEqual(["splits", "train", "validation", "ties-train"]);
    expect(recordSet[0]).toMatchObject({
      data: [{ "splits/url": "cr:TrainingSplit" }, { "splits/url": "cr:ValidationSplit" }],
    });
  });

  it("says of a list of messages that it is one, and how its parts are reached", async () => {
    const { recordSet } = await croissantOf(TRL_REWARD);
    const column = { extract: { column: "chosen" } };
    expect(recordSet[1]?.field[1]).toMatchObject({
      name: "chosen",
      isArray: true,
      subField: [
        {
          "@id": "train/chosen/role",
          dataType: "sc:Text",
          source: { ...column, transform: [{ jsonPath: "role" }] },
        },
        { "@id": "train/chosen/content" },
      ],
    });
    expect(recordSet[1]?.field[3]).toMatchObject({ name: "margin", dataType: "sc:Float" });
  });

  it("describes formats without Parquet by their records", async () => {
    const { recordSet } = await croissantOf(OPENAI_DPO);
    expect(recordSet[1]?.field[1]?.subField?.[0]).toMatchObject({
      "@id": "train/input/messages",
      isArray: true,
    });
    expect(
      leaves(recordSet[1]?.field.slice(1) ?? []).every(
        ({ source }) => source?.fileObject?.["@id"] === "train.jsonl",
      ),
    ).toBe(true);
  });

  it("reads several shards as one set of files", async () => {
    const { distribution, recordSet } = await croissantOf(TRL_REWARD, 400);
    const set = distribution.find((file) => file["@id"] === "train-files");
    expect(set?.containedIn).toEqual(
      distribution
        .filter((file) => file["@id"].startsWith("data/train"))
        .map((file) => ({ "@id": file["@id"] })),
    );
    expect(
      leaves(recordSet[1]?.field ?? []).every(({ source }) => source?.fileSet?.["@id"] === "train-files"),
    ).toBe(true);
  });

  it("names nothing that its context does not define", async () => {
    const known = new Set([
      ...Object.keys(CROISSANT_CONTEXT),
      "name",
      "description",
      "license",
      "url",
      "creator",
      "datePublished",
      "version",
      "inLanguage",
      "keywords",
      "distribution",
      "contentUrl",
      "contentSize",
      "encodingFormat",
      "sha256",
    ]);
    const keysOf = (value: unknown): string[] =>
      Array.isArray(value)
        ? value.flatMap(keysOf)
        : typeof value === "object" && value !== null
          ? Object.entries(value).flatMap(([key, part]) => [
              key,
              ...(key === "@context" || key === "data" ? [] : keysOf(part)),
            ])
          : [];
    expect(
      keysOf(await croissantOf(TRL_REWARD, 400)).filter(
        (key) => !key.startsWith("@") && !key.startsWith("rai:") && !known.has(key),
      ),
    ).toEqual([]);
  });
});
