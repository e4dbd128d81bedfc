import type { Split } from "@laurel/core/datasets/splits";
import { fileStem } from "../../canonical/row-files.ts";
import {
  campaignsInWords,
  countOf,
  modelLabelsInWords,
  qualityInWords,
  recordsInWords,
} from "../card/in-words.ts";
import { specInWords } from "../card/spec-in-words.ts";
import { licenseOf } from "../license.ts";
import { type DataFile, machineLabelsOf, type PreparedFormat } from "../prepared-format.ts";
import { CROISSANT_CONTEXT } from "./croissant-context.ts";
import { type FieldShape, jsonShapes, parquetShapes } from "./field-shapes.ts";

const ENCODINGS = { jsonl: "application/jsonlines", parquet: "application/x-parquet" } as const;

/**
 * The folder in Croissant 1.1 (docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html), with a record set
 * for each split and, where ties are kept apart, for each split of the ties.
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

/** Where a field's values come from: a file or a set of files, by its id. */
type FieldSource =
  | { readonly fileObject: { readonly "@id": string } }
  | { readonly fileSet: { readonly "@id": string } };

/**
 * A column of a record set as a `cr:Field`. Parts of it say by which steps they are reached in the column, as
 * the Hub's own descriptions do.
 */
function croissantField(
  recordSet: string,
  source: FieldSource,
  { name, type, list, parts }: FieldShape,
  within: readonly string[] = [],
): object {
  const [column, ...steps] = [...within, name];
  return {
    "@type": "cr:Field",
    "@id": [recordSet, column, ...steps].join("/"),
    name,
    ...(list && { isArray: true, arrayShape: "-1" }),
    ...(parts.length > 0
      ? { subField: parts.map((part) => croissantField(recordSet, source, part, [column, ...steps])) }
      : {
          dataType: type ?? "sc:Text",
          source: {
            ...source,
            extract: { column },
            ...(steps.length > 0 && { transform: steps.map((jsonPath) => ({ jsonPath })) }),
          },
        }),
  };
}

/**
 * What Croissant's vocabulary for responsible AI asks of data that people labeled
 * (mlcommons.org/croissant/RAI/1.0), as far as a version knows it.
 */
function raiFacts({
  format,
  facts,
  manifest,
  counts,
}: PreparedFormat): Readonly<Record<string, string | readonly string[]>> {
  const { question } = facts;
  const labels = machineLabelsOf({ format, manifest });
  const { all: judgments, imported, annotators, guidelinesVersions } = manifest.votes;
  const perTask = manifest.judgedTasks === 0 ? 0 : judgments / manifest.judgedTasks;
  const left = Object.values(counts.refused).reduce((sum, count) => sum + count, 0);
  return {
    "rai:dataCollection": `Prompts and model responses were imported into the ${campaignsInWords(facts)} of a Laurel installation, where annotators judged them.`,
    "rai:dataAnnotationProtocol": `${countOf(annotators, "annotator")} answered “${question.title}” (${question.kind}) without seeing which model wrote a response, by guidelines of version ${guidelinesVersions.join(", ") || "unknown"}.${imported === 0 ? "" : ` ${countOf(imported, "judgment")} of ${judgments} came with imported files and were made elsewhere.`}`,
    "rai:dataAnnotationPlatform": ["Laurel"],
    "rai:dataAnnotationAnalysis": [
      ...specInWords(manifest.spec, format.family.id),
      ...(manifest.quality ? [qualityInWords(manifest.quality, manifest.spec.filters)] : []),
      ...(labels ? [modelLabelsInWords(labels)] : []),
    ],
    "rai:annotationsPerItem": `${perTask.toFixed(2)} judgments a task on average (${judgments} on ${manifest.judgedTasks}), at least ${manifest.spec.minVotes}`,
    "rai:annotatorDemographics": ["not collected"],
    "rai:machineAnnotationTools": [
      labels && labels.labeled > 0
        ? modelLabelsInWords(labels)
        : "none: every judgment was given by a person",
    ],
    "rai:personalSensitiveInformation": [
      "Annotators are counted and neither named nor told apart. Prompts and responses are as they were imported and were not searched for personal information.",
    ],
    "rai:dataBiases": [
      `The judgments are those of ${countOf(annotators, "annotator")}, by their guidelines; how others would judge was not measured.`,
    ],
    "rai:dataUseCases": format.usage.methods.map((method) => `Training: ${method}`),
    "rai:dataLimitations": [
      ...(left === 0
        ? []
        : [`Left out, since this format can't say them: ${countOf(left, "row")} of the version.`]),
      ...Object.entries(counts.losses)
        .sort()
        .map(([what, count]) => `Not in this format: ${what}, of ${countOf(count, "record")}.`),
      "Records of one prompt depend on each other; they are all in one split.",
    ],
  };
}
