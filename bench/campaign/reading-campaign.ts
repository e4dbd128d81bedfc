import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "../client/open-client.ts";
import type { FreshDatabase } from "../server/fresh-database.ts";
import type { ServerProcess } from "../server/start-server.ts";
import { createCampaign } from "./create-campaign.ts";
import { importUpload, UNJUDGED, upload } from "./import-pairs.ts";
import { inviteAnnotators, setUpAdmin } from "./people.ts";

type Options = { readonly lines: Iterable<string>; readonly annotators: number };

/**
 * A live campaign with these pairs, and annotators who have read its guidelines, so that the judging page
 * opens with a task and nothing else.
 */
export async function readingCampaign(
  server: ServerProcess,
  database: FreshDatabase,
  { lines, annotators: count }: Options,
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
