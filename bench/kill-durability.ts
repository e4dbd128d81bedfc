import { setTimeout } from "node:timers/promises";
import { liveCampaign } from "./campaign/campaigns.ts";
import { checkJudgments } from "./campaign/check-judgments.ts";
import { PASSWORD } from "./campaign/people.ts";
import { type Annotator, openAnnotator } from "./client/annotator.ts";
import { openClient } from "./client/open-client.ts";
import { printTable } from "./report/table.ts";
import { backends, freshDatabase, type Backend } from "./server/fresh-database.ts";
import { startServer } from "./server/start-server.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 10);
const CLIENTS = 16;
const OVERLAP = 3;
const SHORTEST_MS = 100;
const SPREAD_MS = 900;

const emailOf = (annotator: number) => `annotator-${annotator}@example.org`;

/** Submits until the server dies, and returns the submission that got no answer. */
async function submitUntilDeath(annotator: Annotator, isOver: () => boolean) {
  while (!isOver()) {
    const submission = annotator.next();
    try {
      annotator.accept(await annotator.client.mutate("judging.submit", submission));
    } catch (error) {
      if (error instanceof TypeError || isOver()) return submission;
      throw error;
    }
  }
  return undefined;
}

async function measure(backend: Backend): Promise<(string | number)[]> {
  const database = await freshDatabase(backend);
  const acknowledged: string[] = [];
  let unanswered = 0;
  let storedUnanswered = 0;
  try {
    let server = await startServer(database);
    const { campaignId } = await liveCampaign(server, database, {
      tasks: 20_000,
      overlap: OVERLAP,
      annotators: CLIENTS,
    });
    for (let round = 0; round < ROUNDS; round += 1) {
      const annotators: Annotator[] = [];
      for (let i = 0; i < CLIENTS; i += 1) {
        const client = openClient(server.origin);
        await client.signIn(emailOf(i), PASSWORD);
        annotators.push(await openAnnotator(client, campaignId));
      }
      let over = false;
      const submitting = annotators.map((annotator) => submitUntilDeath(annotator, () => over));
      await setTimeout(SHORTEST_MS + Math.random() * SPREAD_MS);
      over = true;
      await server.kill();
      const open = (await Promise.all(submitting)).flatMap((submission, i) =>
        submission ? [{ submission, email: emailOf(i) }] : [],
      );
      server = await startServer(database);
      // A submission without an answer is sent again, as the outbox does. It may be stored already, and must
      // not be stored twice.
      for (const { submission, email } of open) {
        const client = openClient(server.origin);
        await client.signIn(email, PASSWORD);
        const { outcome, judgmentId } = await client
          .mutate<{ outcome: string; judgmentId: string }>("judging.submit", submission)
          .catch(() => ({ outcome: "refused", judgmentId: "" }));
        unanswered += 1;
        if (outcome === "replayed") storedUnanswered += 1;
        if (judgmentId !== "") acknowledged.push(judgmentId);
      }
      acknowledged.push(...annotators.flatMap((annotator) => annotator.acknowledged));
    }
    await server.stop();
    const check = await checkJudgments(database, campaignId, OVERLAP, acknowledged);
    if (check.lost + check.twice + check.overfilled > 0) process.exitCode = 1;
    return [
      backend,
      ROUNDS,
      check.acknowledged,
      check.lost,
      check.twice,
      check.overfilled,
      unanswered,
      storedUnanswered,
    ];
  } finally {
    await database.remove();
  }
}

const rows = [];
for (const backend of backends()) rows.push(await measure(backend));
printTable(
  `SIGKILL at a random moment while ${CLIENTS} clients submit, then a restart`,
  [
    "back end",
    "kills",
    "acknowledged",
    "lost",
    "stored twice",
    "over overlap",
    "unanswered, sent again",
    "of them stored before",
  ],
  rows,
);
