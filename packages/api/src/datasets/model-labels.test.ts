import { beforeAll, describe, expect, it } from "vitest";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { PairRow } from "@laurel/formats/canonical/canonical-rows";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import type { LeasedTask } from "../judging/presented-task.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { importText } from "../testing/import-text.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const PROMPTS = 120;
const WORDS = "river stone paper cloud green seven market yellow garden window".split(" ");
const text = (i: number, words: number) =>
  Array.from({ length: words }, (_, word) => WORDS[(i * 7 + word * (i + 3)) % WORDS.length]).join(" ");
/** Two responses, of which one is longer. */
const pair = (i: number) =>
  JSON.stringify({
    chosen: `\n\nHuman: Question ${i}?\n\nAssistant: ${text(i, 5 + (i % 4))}`,
    rejected: `\n\nHuman: Question ${i}?\n\nAssistant: ${text(i + 1, 20 + (i % 9))}`,
  });
const USUAL: DatasetSpec = {
  ...usualSpec("preference", ["pairs"]),
  origins: ["live"],
  testShare: 0.2,
  salt: "laurel",
};
const LABELED: DatasetSpec = { ...USUAL, modelLabels: { minProbability: 0.7 } };
const written = new Map<string, unknown>();

/**
 * Both annotators prefer the longer response, but the second one says the opposite for every fourth prompt.
 */
function answerOf(task: LeasedTask, annotator: number) {
  const number = Number(/\d+/.exec(task.promptMessages[0]?.content ?? "")?.[0]);
  const sign = annotator === 1 && number % 4 === 0 ? 1 : -1;
  const ordered = task.responses.toSorted(
    (one, other) => sign * (JSON.stringify(one).length - JSON.stringify(other).length),
  );
  return { preference: { kind: "ranking" as const, tiers: ordered.map(({ id }) => [id]), strength: 2 } };
}

describe("a version in which a model labels what people left open", () => {
  forEachStore((open, dialect) => {
    let ctx: RequestContext & { actor: Actor };
    let campaignId: string;

    const cut = async (spec: DatasetSpec) => {
      const [datasetId, versionId] = [mintId(), mintId()];
      const { datasets } = createCaller(ctx);
      await datasets.create({ campaignId, datasetId, name: "Labeled" });
      const { jobId } = await datasets.cut({ datasetId, versionId, spec });
      await runJobNow(ctx, jobId);
      const { manifest, files } = await datasets.version({ versionId });
      const rowsOf = async (split: string) => {
        const file = files.find(({ path }) => path === `rows/pairs/${split}.jsonl`);
        const chunks = file ? await Array.fromAsync(ctx.files.read(file.sha256)) : [];
        return Buffer.concat(chunks)
          .toString("utf8")
          .split("\n")
          .filter(Boolean)
          .map((line) => PairRow.parse(JSON.parse(line)));
      };
      return { manifest, files, train: await rowsOf("train"), test: await rowsOf("test") };
    };

    beforeAll(async () => {
      const admin = await seedUser(open(), "admin");
      ctx = { ...testContext(open(), admin), actor: admin };
      campaignId = mintId();
      const { campaigns } = createCaller(ctx);
      await campaigns.create({
        campaignId,
        name: "Labeled",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 2,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      await importText(ctx, campaignId, Array.from({ length: PROMPTS }, (_, i) => pair(i)).join("\n"));
      await campaigns.setStatus({ campaignId, status: "live" });
      for (const annotator of [0, 1]) {
        const actor = await seedUser(open(), "member", { campaignId, role: "annotator" });
        await judgeUntilEmpty(testContext(open(), actor), campaignId, 1, (task) => answerOf(task, annotator));
      }
    });

    it("gives the longer response where length decided elsewhere, in the training split only, and says how right such labels are", async () => {
      const { manifest, files, train, test } = await cut(LABELED);
      const labeled = train.filter(({ labeledBy }) => labeledBy === "model");
      expect(manifest?.modelLabels).toMatchObject({
        labeled: labeled.length,
        decidedPairs: train.length - labeled.length,
        untrained: null,
      });
      expect(labeled.length).toBeGreaterThan(15);
      for (const { chosen, rejected } of labeled)
        expect(chosen[0]?.content.length).toBeGreaterThan(rejected[0]?.content.length ?? 0);
      expect(manifest?.modelLabels?.accuracyHeldOut).toBeGreaterThan(0.9);
      expect(test.some(({ labeledBy }) => labeledBy)).toBe(false);
      written.set(
        dialect,
        files.filter(({ path }) => path.startsWith("rows/")).map(({ path, sha256 }) => ({ path, sha256 })),
      );
    });

    it("holds what people decided, and nothing else, unless it is asked for", async () => {
      const [off, on] = [await cut(USUAL), await cut(LABELED)];
      expect([off.manifest?.modelLabels, off.train.some(({ labeledBy }) => labeledBy)]).toEqual([
        null,
        false,
      ]);
      expect(on.train.filter(({ labeledBy }) => !labeledBy)).toEqual(off.train);
    });

    it("labels nothing where there is too little to learn from, and says why", async () => {
      const { manifest } = await cut({ ...LABELED, minVotes: 3 });
      expect(manifest?.modelLabels).toMatchObject({
        labeled: 0,
        decidedPairs: 0,
        accuracyHeldOut: null,
        untrained: "too-few-pairs",
      });
    });

    it("is previewed without such labels, and the preview says so", async () => {
      const { preview } = createCaller(ctx).datasets;
      const [off, on] = [
        await preview({ campaignId, spec: USUAL }),
        await preview({ campaignId, spec: LABELED }),
      ];
      expect([off.withoutModelLabels, on.withoutModelLabels]).toEqual([false, true]);
      expect(on.counts).toEqual(off.counts);
    });

    it("says in its card and in Croissant how many records models labeled", async () => {
      const { datasets } = createCaller(ctx);
      const [datasetId, versionId] = [mintId(), mintId()];
      await datasets.create({ campaignId, datasetId, name: "Card" });
      await runJobNow(ctx, (await datasets.cut({ datasetId, versionId, spec: LABELED })).jobId);
      await runJobNow(
        ctx,
        (await datasets.prepare({ versionId, id: mintId(), format: "trl-preference" })).jobId ?? "",
      );
      const { files, manifest } = await datasets.version({ versionId });
      const read = async (name: string) =>
        Buffer.concat(
          await Array.fromAsync(
            ctx.files.read(files.find(({ path }) => path === `trl-preference/${name}`)?.sha256 ?? ""),
          ),
        ).toString("utf8");
      expect(await read("README.md")).toContain(
        `${manifest?.modelLabels?.labeled} records of the version's training split were labeled by Bradley-Terry reward models`,
      );
      expect(await read("README.md")).toContain("machine-generated");
      expect(await read("croissant.json")).toContain("were labeled by Bradley-Terry reward models");
    });
  });

  it("has the same bytes on both back ends", () => {
    expect(written.size).toBe(2);
    expect(written.get("postgres")).toEqual(written.get("sqlite"));
  });
});
