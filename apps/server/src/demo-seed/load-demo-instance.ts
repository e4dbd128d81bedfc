import { join } from "node:path";
import type { Actor } from "@laurel/api/actor";
import { createCaller } from "@laurel/api/app-router";
import { readDemoPrompts } from "../demo/read-demo-prompts.ts";
import type { Instance } from "../instance/instance.ts";
import { requestContext } from "../instance/request-context.ts";
import { addSimulatedPerson } from "./add-simulated-person.ts";
import { INVITED, SIMULATED } from "./demo-people.ts";
import { judgeAs } from "./judge-as.ts";
import { responseQualities } from "./response-qualities.ts";
import { waitForJob } from "./wait-for-job.ts";

const DAY = 86_400_000;
const DAYS = 3;
const SEED = 20_261_123;

/**
 * Fills an empty instance so that every screen has something to show: the demo campaign, invited annotators,
 * and judgments of simulated ones (a fixed seed; simulate-annotator.ts states their noise). Does nothing
 * where a campaign is.
 */
export async function loadDemoInstance(
  instance: Instance,
  publicUrl: string,
  say: (line: string) => void,
): Promise<void> {
  const { store, now, paths } = instance;
  const start = now() - DAYS * DAY;
  const asHost = (host: Actor) =>
    createCaller({ ...requestContext(instance, host, publicUrl), now: () => start - DAY });
  const nobody: Actor = { userId: "", role: "admin", via: "token", scopes: null };
  if ((await asHost(nobody).campaigns.list({ limit: 1 })).total > 0)
    return say("There are campaigns already, so the demo was not loaded.");

  const host = await addSimulatedPerson(store, { name: "Demo", createdAt: start - DAY });
  const caller = asHost({ ...host, role: "admin" });
  const { campaignId, jobId } = await caller.campaigns.loadDemo();
  await waitForJob(store, jobId);
  const tasks = (await caller.campaigns.get({ campaignId })).counts?.tasks ?? 0;

  const qualityOf = responseQualities(await readDemoPrompts(join(paths.demo, "prompts.jsonl")));
  let judged = 0;
  for (const [index, { name, profile, share }] of SIMULATED.entries()) {
    const actor = await addSimulatedPerson(store, { name, createdAt: start, campaignId });
    judged += await judgeAs(instance, {
      actor,
      campaignId,
      profile,
      qualityOf,
      judgments: Math.round(tasks * share),
      start: start + index * 60_000,
      days: DAYS,
      seed: SEED + index,
    });
  }
  say(
    `The demo campaign is loaded: ${tasks} tasks, ${judged} judgments of ${SIMULATED.length} simulated annotators.`,
  );

  const inviting = createCaller(requestContext(instance, { ...host, role: "admin" }, publicUrl));
  say("Three annotators are invited; each link works once:");
  for (const person of INVITED) {
    const { link } = await inviting.people.create({
      ...person,
      role: "member",
      campaigns: [{ campaignId, role: "annotator" }],
    });
    say(`  ${person.name}: ${link}`);
  }
}
