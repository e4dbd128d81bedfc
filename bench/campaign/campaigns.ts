import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Client, mintId } from "../client/open-client.ts";
import type { FreshDatabase } from "../server/fresh-database.ts";
import type { ServerProcess } from "../server/start-server.ts";
import { importUpload, UNJUDGED, upload, writePairs } from "./import-pairs.ts";
import { inviteAnnotators, setUpAdmin } from "./people.ts";

export type LiveCampaign = {
  readonly admin: Client;
  readonly annotators: readonly Client[];
  readonly campaignId: string;
};
type LiveOptions = { readonly tasks: number; readonly overlap: number; readonly annotators: number };

/** Makes a live campaign with pairs to judge and signed-in annotators, through the calls that pages make. */
export async function liveCampaign(
  server: ServerProcess,
  database: FreshDatabase,
  { tasks, overlap, annotators: count }: LiveOptions,
): Promise<LiveCampaign> {
  const admin = await setUpAdmin(server);
  const campaignId = await createCampaign(admin, "Bench", overlap);
  const file = join(database.dataDir, "pairs.jsonl");
  await writePairs(file, tasks, 1);
  await importUpload(admin, campaignId, await upload(admin, campaignId, file), UNJUDGED);
  await admin.mutate("campaigns.setStatus", { campaignId, status: "live" });
  const annotators = await inviteAnnotators(admin, server.origin, "Bench", count);
  return { admin, annotators, campaignId };
}

type ReadingOptions = { readonly lines: Iterable<string>; readonly annotators: number };

/**
 * Makes a live campaign from lines of pairs, and annotators who have read its guidelines, so that the judging
 * page opens with a task and nothing else.
 */
export async function readingCampaign(
  server: ServerProcess,
  database: FreshDatabase,
  { lines, annotators: count }: ReadingOptions,
): Promise<{ campaignId: string; annotators: readonly Client[] }> {
  const admin = await setUpAdmin(server);
  const campaignId = await createCampaign(admin, "Bench", count);
  const file = join(database.dataDir, "pairs.jsonl");
  await pipeline(Readable.from(lines), createWriteStream(file));
  await importUpload(admin, campaignId, await upload(admin, campaignId, file), UNJUDGED);
  await admin.mutate("campaigns.setStatus", { campaignId, status: "live" });
  const annotators = await inviteAnnotators(admin, server.origin, "Bench", count);
  for (const annotator of annotators)
    await annotator.mutate("judging.readGuidelines", { campaignId, version: 1 });
  return { campaignId, annotators };
}

const QUESTIONS = [
  {
    id: "preference",
    kind: "ranking",
    title: "Which response is better?",
    help: "",
    required: true,
    strengths: 3,
    allowTie: true,
    allowBothBad: true,
  },
];

export async function createCampaign(admin: Client, name: string, overlap: number): Promise<string> {
  const campaignId = mintId();
  await admin.mutate("campaigns.create", {
    campaignId,
    name,
    guidelines: "Prefer the helpful one.",
    questions: QUESTIONS,
    overlap,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
  });
  return campaignId;
}
