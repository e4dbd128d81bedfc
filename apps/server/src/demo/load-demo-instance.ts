import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createCaller } from "@laurel/api/app-router";
import type { Actor } from "@laurel/api/request-context";
import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { DAY, MINUTE } from "@laurel/core/time/durations";
import { findJob } from "@laurel/db/queries/jobs";
import { addMembers } from "@laurel/db/queries/members";
import { insertPeople } from "@laurel/db/queries/people";
import type { Store } from "@laurel/db/store/store";
import type { Instance } from "../instance/instance.ts";
import { requestContext } from "../sign-in/request-context.ts";
import { INVITED, SIMULATED } from "./demo-people.ts";
import { readDemoPrompts } from "./demo-prompts.ts";
import { judgeAs, responseQualities } from "./judge-as.ts";

const DAYS = 3;
const SEED = 20_261_123;

/**
 * Fills an empty instance so that every screen has something to show: the demo campaign, invited annotators,
 * and judgments of simulated ones with a fixed seed. Does nothing when there is a campaign already.
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
      start: start + index * MINUTE,
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

type Wanted = { readonly name: string; readonly createdAt: number; readonly campaignId?: string };

/** Stores a simulated person, who has no e-mail and can't sign in. */
async function addSimulatedPerson(store: Store, { name, createdAt, campaignId }: Wanted): Promise<Actor> {
  const userId = uuidV7(createdAt, randomBytes(10));
  await store.transaction(async (tx) => {
    await insertPeople(tx, [{ id: userId, name, email: null, role: "member", kind: "simulated", createdAt }]);
    if (campaignId)
      await addMembers(tx, [{ campaignId, userId, role: "annotator", tags: ["simulated"], createdAt }]);
  });
  return { userId, role: "member", via: "cookie", scopes: null };
}

const EVERY_MS = 50;

/** Waits until a job is done. Throws when it ends otherwise. */
async function waitForJob({ read }: Store, jobId: string): Promise<void> {
  for (;;) {
    const job = await findJob(read, jobId);
    if (job?.state === "done") return;
    if (job?.state !== "queued" && job?.state !== "running")
      throw new DomainError("INTERNAL", job?.error ?? "The job did not end well.");
    await wait(EVERY_MS);
  }
}
