import { randomBytes } from "node:crypto";
import { DomainError } from "@laurel/core/errors/domain-error";
import { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { z } from "zod";
import { callProcedure } from "./call-procedure.ts";
import { callRest } from "./call-rest.ts";
import type { Connection } from "./connection.ts";
import { findCampaign } from "./find-campaign.ts";
import { followJob } from "./follow-job.ts";
import { parseJsonOption } from "./parse-json-option.ts";

const Campaign = z.object({ questions: z.object({ questions: z.array(z.object({ id: z.string(), kind: z.string() })) }) });
const Datasets = z.object({ rows: z.array(z.object({ id: z.string(), name: z.string() })) });
const Cut = z.object({ versionId: z.string(), jobId: z.string() });

const newId = () => uuidV7(Date.now(), randomBytes(10));

async function specOf(connection: Connection, campaignId: string, changes: string | undefined): Promise<DatasetSpec> {
  const { questions } = await callRest(connection, `/campaigns/${campaignId}`, Campaign);
  const question = questions.questions.find(({ kind }) => kind === "ranking");
  if (!question) throw new DomainError("CONFLICT", "This campaign asks for no preference, so there are no pairs to export.");
  const usual = { version: 1, questionId: question.id, origins: ["live", "imported"], aggregation: "majority", tiePolicy: "drop", minVotes: 1, testShare: 0.1, salt: "" };
  return DatasetSpec.parse({ ...usual, ...(changes === undefined ? {} : parseJsonOption("--spec", changes)) });
}

async function datasetOf(connection: Connection, campaignId: string, name: string): Promise<string> {
  const { rows } = await callProcedure(connection, "query", "datasets.list", { campaignId, search: name, limit: 200 }, Datasets);
  const known = rows.find((row) => row.name === name);
  if (known) return known.id;
  const datasetId = newId();
  await callProcedure(connection, "mutation", "datasets.create", { campaignId, datasetId, name }, z.unknown());
  return datasetId;
}

/** Cuts a new version of a campaign's dataset, waits until it is ready, and returns its id. */
export async function cutVersion(connection: Connection, campaign: string, dataset: string, specChanges: string | undefined): Promise<string> {
  const { id: campaignId } = await findCampaign(connection, campaign);
  const spec = await specOf(connection, campaignId, specChanges);
  const datasetId = await datasetOf(connection, campaignId, dataset);
  const { versionId, jobId } = await callRest(connection, `/datasets/${datasetId}/versions`, Cut, { versionId: newId(), spec });
  await followJob(connection, jobId);
  return versionId;
}
