import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { claimTasks } from "@laurel/api/judging/claim-tasks";
import type { Actor } from "@laurel/api/request-context";
import { seedCampaign } from "@laurel/api/testing/seed-campaign";
import { seedUser } from "@laurel/api/testing/seed-user";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { lockMember } from "@laurel/db/queries/members";
import { advanceCursor, openTasksAfter } from "@laurel/db/queries/task-queue";
import { insertMany } from "@laurel/db/sql/insert-rows";
import { openStore } from "@laurel/db/store/open-store";
import type { Store } from "@laurel/db/store/store";
import { mintId } from "./client/open-client.ts";
import { againstTarget, percentile, printTable } from "./report/table.ts";
import { backends, freshDatabase, type Backend } from "./server/fresh-database.ts";

const SMALL = 1_000;
/** Postgres inserts rows much more slowly, so it gets fewer unless BENCH_TASKS says otherwise. */
const LARGE = {
  sqlite: Number(process.env["BENCH_TASKS"] ?? 1_000_000),
  postgres: Number(process.env["BENCH_TASKS"] ?? 250_000),
} as const;
const VETERAN_TASKS = 100_000;
const CLAIMS = 900;
const TARGET_RATIO = 1.3;
const SLICE = 2_000;

const migrations = join(import.meta.dirname, "..", "packages", "db", "migrations");
type Place = { readonly label: string; readonly campaignId: string; readonly actor: Actor };

/** Adds open tasks, all on the campaign's first prompt, since a claim reads tasks and no texts. */
async function addTasks(store: Store, campaignId: string, from: number, to: number): Promise<void> {
  const [pattern] = await store.read.q.select().from(store.read.t.tasks).limit(1);
  if (!pattern) throw new Error("the campaign was seeded with a task");
  for (let first = from; first < to; first += SLICE) {
    const rows = Array.from({ length: Math.min(SLICE, to - first) }, (_, i) => ({
      ...pattern,
      campaignId,
      id: mintId(),
      queueKey: first + i + 1,
      state: "open" as const,
      openSlots: pattern.overlap,
      slotsTaken: 0,
    }));
    await store.transaction((tx) => insertMany(tx, tx.t.tasks, rows));
  }
}

/** Marks the first tasks of the queue as judged by a member, and moves the member's cursor behind them. */
async function addHistory(store: Store, campaignId: string, actor: Actor, count: number): Promise<void> {
  for (let after = 0; after < count; after += SLICE) {
    await store.transaction(async (tx) => {
      const page = await openTasksAfter(tx, campaignId, actor.userId, after, SLICE);
      await insertMany(
        tx,
        tx.t.assignments,
        page.map((task) => ({
          id: mintId(),
          taskId: task.id,
          campaignId,
          userId: actor.userId,
          slot: 0,
          presented: task.responseIds,
          state: "judged" as const,
          leasedAt: 1,
          expiresAt: 2,
          finishedAt: 2,
        })),
      );
    });
  }
  await store.transaction((tx) => advanceCursor(tx, campaignId, actor.userId, count));
}

/** Claims one task and commits, as judging does. */
async function claim(store: Store, { label, campaignId, actor }: Place): Promise<number> {
  const started = performance.now();
  const now = Date.now();
  const { leases } = await store.transaction(async (tx) => {
    const member = await lockMember(tx, campaignId, actor.userId, now);
    const ctx = {
      tx,
      actor,
      now,
      random: (bytes: number) => randomBytes(bytes),
      newId: () => uuidV7(now, randomBytes(10)),
    };
    return claimTasks(ctx, { campaignId, leaseMinutes: 30, cursor: member?.cursor ?? 0, need: 1 });
  });
  const took = performance.now() - started;
  if (leases.length !== 1) throw new Error(`nothing left to claim in ${label}`);
  return took;
}

async function measure(backend: Backend): Promise<(string | number)[][]> {
  const database = await freshDatabase(backend);
  const store = await openStore({ url: database.url, migrations });
  try {
    const admin = await seedUser(store, "admin");
    const campaignOf = async (tasks: number) => {
      const { campaignId } = await seedCampaign(store, admin, { tasks: 1, overlap: 3 });
      await addTasks(store, campaignId, 1, tasks);
      return campaignId;
    };
    const annotatorIn = (campaignId: string) => seedUser(store, "member", { campaignId, role: "annotator" });
    const large = LARGE[backend];
    const [few, many] = [await campaignOf(SMALL), await campaignOf(large)];
    const [beginner, other, veteran] = [
      await annotatorIn(few),
      await annotatorIn(many),
      await annotatorIn(many),
    ];
    await addHistory(store, many, veteran, VETERAN_TASKS);
    const places = [
      { label: `${SMALL.toLocaleString("en")} tasks`, campaignId: few, actor: beginner },
      { label: `${large.toLocaleString("en")} tasks`, campaignId: many, actor: other },
      {
        label: `the same, by one who judged ${VETERAN_TASKS.toLocaleString("en")}`,
        campaignId: many,
        actor: veteran,
      },
    ];
    const times = places.map((): number[] => []);
    // They take turns, so that whatever else this machine does affects all of them alike.
    for (let i = 0; i < CLAIMS; i += 1)
      for (const [p, each] of places.entries()) times[p]?.push(await claim(store, each));
    const base = percentile(times[0] ?? [], 0.99);
    return places.map(({ label }, p) => {
      const all = times[p] ?? [];
      const p99 = percentile(all, 0.99);
      return [
        backend,
        label,
        percentile(all, 0.5),
        p99,
        p99 / base,
        againstTarget(p99 / base, { atMost: TARGET_RATIO }),
      ];
    });
  } finally {
    await store.close();
    await database.remove();
  }
}

const rows = [];
for (const backend of backends()) rows.push(...(await measure(backend)));
printTable(
  `Claim of one task with its commit, ${CLAIMS.toLocaleString("en")} claims each, in turns`,
  ["back end", "claimed in", "p50 ms", "p99 ms", "p99 ratio", "target"],
  rows,
);
