import { createCaller } from "../app-router.ts";
import { exportJudgments } from "../datasets/export-judgments.ts";
import type { Actor, RequestContext } from "../request-context.ts";

type Context = RequestContext & { readonly actor: Actor };

const byText = <T>(rows: readonly T[], textOf: (row: T) => string): T[] =>
  rows.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));

async function rowCounts({ store: { read } }: Context) {
  // Only SQLite has a row in this table; Postgres has a sequence instead.
  const { factSequence: _, ...tables } = read.t;
  const counted = Object.entries(tables).map(
    async ([table, columns]) => [table, (await read.q.select().from(columns)).length] as const,
  );
  return Object.fromEntries(byText(await Promise.all(counted), ([table]) => table));
}

async function campaignFigures(ctx: Context, campaignId: string) {
  const { campaigns, imports, members, results } = createCaller(ctx);
  const campaign = await campaigns.get({ campaignId });
  const agreement = await results.agreement({ campaignId });
  const winRates = await results.winRates({ campaignId });
  const answers = await results.answers({ campaignId });
  const rounds = (await imports.list({ campaignId })).rows;
  const people = (await members.list({ campaignId })).rows;
  const raw = await Array.fromAsync(await exportJudgments(ctx.store, ctx.actor, { campaignId }));
  const lines = raw
    .join("")
    .trimEnd()
    .split("\n")
    .map((line): { kind: string } => JSON.parse(line));
  return {
    name: campaign.name,
    status: campaign.status,
    overlap: campaign.overlap,
    versions: { questions: campaign.questions.version, guidelines: campaign.guidelines.version },
    counts: campaign.counts,
    rounds: byText(
      rounds.map(({ round, fileName, status, result }) => ({ round, fileName, status, result })),
      ({ fileName }) => fileName,
    ),
    members: byText(
      people.map(({ name, role, judgments, disabled }) => ({ name, role, judgments, disabled })),
      ({ name }) => name,
    ),
    agreement: {
      votes: agreement.pairs.pairableVotes,
      raw: agreement.pairs.rawAgreement.value,
      nominalAlpha: agreement.pairs.nominalAlpha.value,
      ordinalAlpha: agreement.pairs.symmetrisedOrdinalAlpha.value,
    },
    models: byText(
      winRates.models.map(({ model, wins, ties, losses, winRate }) => ({
        model,
        wins,
        ties,
        losses,
        winRate: winRate.value,
      })),
      ({ model }) => model,
    ),
    answers: { judgments: answers.judgments, kinds: answers.questions.map(({ kind }) => kind) },
    rawLines: Object.fromEntries(
      [...Map.groupBy(lines, ({ kind }) => kind)].map(([kind, { length }]) => [kind, length]),
    ),
  };
}

async function versionFigures(ctx: Context, versionId: string) {
  const version = await createCaller(ctx).datasets.version({ versionId });
  return {
    number: version.number,
    status: version.status,
    label: version.label,
    withdrawnReason: version.withdrawnReason,
    watermark: version.watermark,
    exporterVersion: version.exporterVersion,
    judgedTasks: version.manifest?.judgedTasks,
    decided: Object.fromEntries(
      Object.entries(version.manifest?.counts ?? {}).map(([family, { decided }]) => [family, decided]),
    ),
    families: version.difference?.families ?? null,
    formats: version.prepared.map(({ format, status }) => `${format} ${status}`),
    files: byText(
      version.files.map(({ path, sha256, bytes, rows }) => ({ path, sha256, bytes, rows })),
      ({ path }) => path,
    ),
  };
}

/**
 * What a kept database is checked by after later migrations ran on it: how many rows its tables have, what
 * the verbs say of each campaign and person, and the files of each version. There are only point estimates,
 * since the width of an interval may change with its method, while what was judged may not.
 */
export async function keptFigures(ctx: Context) {
  const { campaigns, datasets, people } = createCaller(ctx);
  const ids = byText((await campaigns.list({})).rows, ({ name }) => name).map(({ id }) => id);
  const versions = [];
  for (const campaignId of ids) {
    for (const { id: datasetId } of (await datasets.list({ campaignId })).rows) {
      for (const { id } of (await datasets.get({ datasetId })).versions)
        versions.push(await versionFigures(ctx, id));
    }
  }
  return {
    tables: await rowCounts(ctx),
    people: byText(
      (await people.list({ limit: 200 })).rows.map(({ name, role, kind }) => ({ name, role, kind })),
      ({ name }) => name,
    ),
    campaigns: await Promise.all(ids.map((id) => campaignFigures(ctx, id))),
    versions: byText(versions, ({ watermark, number }) => `${String(watermark).padStart(9, "0")} ${number}`),
  };
}
