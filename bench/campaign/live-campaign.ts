import { join } from "node:path";
import type { Client } from "../client/open-client.ts";
import type { FreshDatabase } from "../server/fresh-database.ts";
import type { ServerProcess } from "../server/start-server.ts";
import { createCampaign } from "./create-campaign.ts";
import { importUpload, UNJUDGED, upload, writePairs } from "./import-pairs.ts";
import { inviteAnnotators, setUpAdmin } from "./people.ts";

export type LiveCampaign = {
  readonly admin: Client;
  readonly annotators: readonly Client[];
  readonly campaignId: string;
};
type Options = { readonly tasks: number; readonly overlap: number; readonly annotators: number };

/** A live campaign with pairs to judge and signed-in annotators, all made the way that people make them. */
export async function liveCampaign(
  server: ServerProcess,
  database: FreshDatabase,
  { tasks, overlap, annotators: count }: Options,
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
