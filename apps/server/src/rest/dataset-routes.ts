import { z } from "zod";
import { createCaller } from "@laurel/api/app-router";
import { receiveList } from "@laurel/api/datasets/receive-list";
import { ContaminationListRef } from "@laurel/core/datasets/dataset-policies";
import { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { Compression } from "@laurel/core/datasets/stored-file";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import type { RestCall, Route } from "./route.ts";
import { sendCompressed } from "./send-compressed.ts";
import { sendFile } from "./send-file.ts";

const CutVersion = z.strictObject({ versionId: Id.optional(), spec: DatasetSpec });
const ListQuery = z.strictObject({ name: ContaminationListRef.shape.name.default("list") });
const FileQuery = z.strictObject({ compression: Compression.optional() });
const IDLE_MS = 60_000;
const PrepareFormat = z.strictObject({ id: Id.optional(), format: z.string() });

async function downloadVersionFile({
  context,
  params: { versionId = "", path = "" },
  query,
  request,
  response,
}: RestCall): Promise<void> {
  const { compression } = FileQuery.parse(query);
  const version = await createCaller(context).datasets.version({ versionId });
  const file = version.files.find((candidate) => candidate.path === path);
  if (!file) {
    const known = version.files.map((candidate) => candidate.path).join(", ");
    throw new DomainError(
      "NOT_FOUND",
      `This version has no file ${JSON.stringify(path)}. ${known ? `It has ${known}.` : `It is ${version.status}.`}`,
    );
  }
  const download = { sha256: file.sha256, fileName: file.path.split("/").at(-1) ?? file.path };
  if (compression === undefined) return sendFile(request, response, context.files, download);
  if (!file.path.endsWith(".jsonl"))
    throw new DomainError(
      "INVALID",
      `${JSON.stringify(path)} is not JSON Lines, and only these are compressed while they are downloaded: ask for it without compression.`,
    );
  await sendCompressed(request, response, context.files, { ...download, compression });
}

function takeList({ context, params: { campaignId = "" }, query, request }: RestCall) {
  return receiveList(context, { campaignId, name: ListQuery.parse(query).name, bytes: comingIn(request) });
}

/** Cuts off a client that sends nothing for a minute. Once the list has arrived, reading it may take long. */
async function* comingIn(request: RestCall["request"]): AsyncGenerator<Uint8Array> {
  const giveUp = (): void => void request.destroy();
  request.setTimeout(IDLE_MS, giveUp);
  yield* request;
  request.setTimeout(0);
}

export const DATASET_ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/campaigns/:campaignId/lists",
    scope: "export",
    summary:
      "Add a list that datasets can be checked against as the raw body: a text a line, or JSON Lines of strings or objects with text, question, prompt or instruction (.gz too)",
    query: ListQuery,
    takes: "bytes",
    handle: takeList,
  },
  {
    method: "GET",
    path: "/campaigns/:campaignId/lists",
    scope: "export",
    summary: "The lists that the campaign's datasets can be checked against, by name and SHA-256",
    handle: async ({ context, params: { campaignId = "" } }) => ({
      rows: await createCaller(context).datasets.lists({ campaignId }),
    }),
  },
  {
    method: "POST",
    path: "/datasets/:datasetId/versions",
    scope: "export",
    summary: "Cut a new, immutable version; with a versionId of yours (a UUIDv7) it may be repeated safely",
    body: CutVersion,
    handle({ context, params: { datasetId = "" }, body }) {
      const { versionId = uuidV7(context.now(), context.random(10)), spec } = CutVersion.parse(body);
      return createCaller(context).datasets.cut({ datasetId, versionId, spec });
    },
  },
  {
    method: "GET",
    path: "/versions/:versionId",
    scope: "export",
    summary: "A version: its spec, counts, manifest and files",
    handle: ({ context, params: { versionId = "" } }) =>
      createCaller(context).datasets.version({ versionId }),
  },
  {
    method: "GET",
    path: "/versions/:versionId/formats",
    scope: "export",
    summary:
      "The formats that a version can be written in: their trainers, which records they refuse, what they leave out, and which carry metadata",
    handle: async ({ context, params: { versionId = "" } }) => ({
      rows: await createCaller(context).datasets.formats({ versionId }),
    }),
  },
  {
    method: "POST",
    path: "/versions/:versionId/formats",
    scope: "export",
    summary: "Write a version's files in a format; one that is there already is answered with",
    body: PrepareFormat,
    handle({ context, params: { versionId = "" }, body }) {
      const { id = uuidV7(context.now(), context.random(10)), format } = PrepareFormat.parse(body);
      return createCaller(context).datasets.prepare({ versionId, id, format });
    },
  },
  {
    method: "GET",
    path: "/versions/:versionId/files/*path",
    scope: "export",
    summary:
      "Download a file of a version, as a stream; a Range may be asked for, and the ETag is its sha256. JSON Lines may be compressed on the way, and then can't be asked for in parts",
    query: FileQuery,
    gives: "bytes",
    handle: downloadVersionFile,
  },
];
