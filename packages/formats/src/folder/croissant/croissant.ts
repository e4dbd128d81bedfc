import { fileStem } from "../../splits/file-stem.ts";
import type { Split } from "../../splits/splits.ts";
import { campaignsInWords } from "../card/campaigns-in-words.ts";
import { countOf } from "../card/count-of.ts";
import { recordsInWords } from "../card/records-in-words.ts";
import { licenseOf } from "../license-of.ts";
import type { DataFile, PreparedFormat } from "../prepared-format.ts";
import { CROISSANT_CONTEXT } from "./croissant-context.ts";
import { croissantField, type FieldSource } from "./croissant-field.ts";
import { jsonShapes } from "./json-shapes.ts";
import { parquetShapes } from "./parquet-shapes.ts";
import { raiFacts } from "./rai-facts.ts";

const ENCODINGS = { jsonl: "application/jsonlines", parquet: "application/x-parquet" } as const;

/**
 * The folder in Croissant 1.1 (docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html), with a record set
 * for each split, and where ties are kept apart for each of theirs.
 */
export function croissant(prepared: PreparedFormat): object {
  const { format, facts, manifestSha256, counts, data } = prepared;
  const read = data.filter(({ kind }) => kind === (format.parquet === null ? "jsonl" : "parquet"));
  const sets = [...Map.groupBy(read, ({ config, split }) => fileStem(config, split))];
  const splits = [...new Set(read.map(({ split }) => split))];
  return {
    "@context": CROISSANT_CONTEXT,
    "@type": "sc:Dataset",
    conformsTo: ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"],
    name: facts.title,
    description: `${format.title}: ${recordsInWords(counts)}, from the labeling ${campaignsInWords(facts)}.`,
    license: facts.license === null ? "not stated" : (licenseOf(facts.license).url ?? facts.license),
    // It has no address of its own: RFC 6920 names it by what it is, which is the same wherever it is
    // published.
    url: `ni:///sha-256;${Buffer.from(manifestSha256, "hex").toString("base64url")}`,
    creator: { "@type": "sc:Organization", name: facts.campaign },
    datePublished: facts.date,
    version: `${facts.number}.0.0`,
    ...(facts.languages.length > 0 && { inLanguage: facts.languages }),
    keywords: ["preference", "rlhf", "human-feedback", format.family.id, format.id],
    isLiveDataset: false,
    ...raiFacts(prepared),
    distribution: [
      ...data.map(fileObject),
      ...sets.filter(([, files]) => files.length > 1).map(([stem, files]) => fileSet(stem, files)),
    ],
    recordSet: [
      ...(splits.length === 0 ? [] : [splitSet(splits)]),
      ...sets.map(([stem, files]) => recordSet(prepared, stem, files)),
    ],
  };
}

function fileObject({ path, kind, bytes, sha256 }: DataFile): object {
  return {
    "@type": "cr:FileObject",
    "@id": path,
    name: path,
    contentUrl: path,
    contentSize: `${bytes} B`,
    encodingFormat: ENCODINGS[kind],
    sha256,
  };
}

function fileSet(stem: string, files: readonly DataFile[]): object {
  return {
    "@type": "cr:FileSet",
    "@id": `${stem}-files`,
    name: `${stem}-files`,
    containedIn: files.map(({ path }) => ({ "@id": path })),
    encodingFormat: ENCODINGS.parquet,
    includes: `data/${stem}-*.parquet`,
  };
}

const SPLIT_TYPES = {
  train: "cr:TrainingSplit",
  validation: "cr:ValidationSplit",
  test: "cr:TestSplit",
} as const;

function splitSet(splits: readonly Split[]): object {
  return {
    "@type": "cr:RecordSet",
    "@id": "splits",
    name: "splits",
    dataType: "cr:Split",
    key: { "@id": "splits/name" },
    field: [
      { "@type": "cr:Field", "@id": "splits/name", name: "name", dataType: "sc:Text" },
      { "@type": "cr:Field", "@id": "splits/url", name: "url", dataType: ["sc:URL", "cr:Split"] },
    ],
    data: splits.map((split) => ({ "splits/name": split, "splits/url": SPLIT_TYPES[split] })),
  };
}

function recordSet({ format }: PreparedFormat, stem: string, files: readonly DataFile[]): object {
  const [first] = files;
  const source: FieldSource =
    files.length === 1 && first
      ? { fileObject: { "@id": first.path } }
      : { fileSet: { "@id": `${stem}-files` } };
  const shapes = format.parquet === null ? jsonShapes(format.record) : parquetShapes(format.parquet);
  return {
    "@type": "cr:RecordSet",
    "@id": stem,
    name: stem,
    description: countOf(
      files.reduce((sum, { rows }) => sum + rows, 0),
      "record",
    ),
    field: [
      {
        "@type": "cr:Field",
        "@id": `${stem}/split`,
        name: "split",
        dataType: "sc:Text",
        source: {
          ...source,
          extract: { fileProperty: "filename" },
          transform: { regex: "^(?:ties-)?(train|validation|test)[-.].*$" },
        },
        references: { field: { "@id": "splits/name" } },
      },
      ...shapes.map((shape) => croissantField(stem, source, shape)),
    ],
  };
}
