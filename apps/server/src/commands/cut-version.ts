import { randomBytes } from "node:crypto";
import { z } from "zod";
import { DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { familiesOfKind } from "@laurel/core/datasets/families";
import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { QuestionKindName } from "@laurel/core/questions/question";
import { callProcedure, callRest } from "./ask-server.ts";
import { findCampaign } from "./find-campaign.ts";
import { followJob } from "./follow-job.ts";
import { parseJsonOption } from "./parse-options.ts";
import { uploadLists } from "./send-file.ts";
import type { Connection } from "./server-connection.ts";

const Campaign = z.object({
  questions: z.object({ questions: z.array(z.object({ id: z.string(), kind: QuestionKindName })) }),
});
const Datasets = z.object({ rows: z.array(z.object({ id: z.string(), name: z.string() })) });
const Cut = z.object({ versionId: z.string(), jobId: z.string() });

/**
 * The new version as the command line describes it: `spec` as JSON, in `metadata` and `responseMetadata` the
 * columns that its records carry, in `decontaminate` the files of the lists that its rows are checked against,
 * and in `ngram` the length of the n-grams that are compared, in words.
 */
export type NewVersion = {
  readonly spec?: string | undefined;
  readonly metadata: readonly string[];
  readonly responseMetadata: readonly string[];
  readonly decontaminate?: readonly string[] | undefined;
  readonly ngram: "8" | "13";
};

const newId = () => uuidV7(Date.now(), randomBytes(10));

async function specOf(
  connection: Connection,
  campaignId: string,
  { spec: changes, metadata, responseMetadata, decontaminate, ngram }: NewVersion,
): Promise<DatasetSpec> {
  const { questions } = await callRest(connection, `/campaigns/${campaignId}`, Campaign);
  const wanted = changes === undefined ? {} : parseJsonOption("--spec", changes);
  const asked = typeof wanted["questionId"] === "string" ? wanted["questionId"] : null;
  const question = questions.questions.find(({ id, kind }) =>
    asked === null ? familiesOfKind(kind).length > 0 : id === asked,
  );
  if (!question)
    throw new DomainError(
      "CONFLICT",
      asked === null
        ? "This campaign asks nothing whose answers are records."
        : `This campaign asks no question ${JSON.stringify(asked)}.`,
    );
  const [family] = familiesOfKind(question.kind);
  const lists = decontaminate ? await uploadLists(connection, campaignId, decontaminate) : [];
  const carried = [
    ...metadata.map((column) => ({ of: "prompt" as const, column })),
    ...responseMetadata.map((column) => ({ of: "response" as const, column })),
  ];
  const usual: DatasetSpec = {
    ...usualSpec(question.id, family ? [family] : []),
    decontamination: lists.length > 0 ? { words: ngram === "8" ? 8 : 13, lists, drop: "training" } : null,
    ...(carried.length > 0 && { metadata: carried }),
  };
  return DatasetSpec.parse(withChanges(usual, wanted));
}

async function datasetOf(connection: Connection, campaignId: string, name: string): Promise<string> {
  const { rows } = await callProcedure(
    connection,
    "query",
    "datasets.list",
    { campaignId, search: name, limit: 200 },
    Datasets,
  );
  const known = rows.find((row) => row.name === name);
  if (known) return known.id;
  const datasetId = newId();
  await callProcedure(
    connection,
    "mutation",
    "datasets.create",
    { campaignId, datasetId, name },
    z.unknown(),
  );
  return datasetId;
}

/** Cuts a new version of a campaign's dataset, waits until it is ready, and returns its id. */
export async function cutVersion(
  connection: Connection,
  campaign: string,
  dataset: string,
  wanted: NewVersion,
): Promise<string> {
  const { id: campaignId } = await findCampaign(connection, campaign);
  const spec = await specOf(connection, campaignId, wanted);
  const datasetId = await datasetOf(connection, campaignId, dataset);
  const { versionId, jobId } = await callRest(connection, `/datasets/${datasetId}/versions`, Cut, {
    versionId: newId(),
    spec,
  });
  await followJob(connection, jobId);
  return versionId;
}

type Json = Readonly<Record<string, unknown>>;

/** `usual` with the values of `changes`. Objects within objects are merged too; a list replaces a list. */
function withChanges(usual: Json, changes: Json): Json {
  const changed = Object.entries(changes).map(([key, change]) => {
    const old = usual[key];
    return [key, isObject(old) && isObject(change) ? withChanges(old, change) : change];
  });
  return { ...usual, ...Object.fromEntries(changed) };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
