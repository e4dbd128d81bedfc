import { beforeAll, describe, expect, it } from "vitest";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { familiesOfKind } from "@laurel/core/datasets/families";
import { type SplitCounts, sumOfSplits } from "@laurel/core/datasets/splits";
import { PRESETS } from "@laurel/core/questions/presets";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { ALL_FORMATS } from "@laurel/formats/targets/all-formats";
import { createCaller } from "../app-router.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { importText } from "../testing/import-text.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

/** Texts that go wrong where somebody splits lines, counts code units or normalises. */
const TORTURE = [
  "a\u2028b\u2029c\u0085d",
  "👩‍👩‍👧‍👦 e\u0301é",
  "one\r\ntwo\rthree\ttab",
  '\\"quoted\\" \\u0041',
  "\ufeffbom",
  "שלום <b>עולם</b> \u202e",
];
const MEGABYTE = "x".repeat(999_000);
const tortured = (index: number) => TORTURE[index % TORTURE.length] ?? "";
const lines = (row: (index: number) => unknown) =>
  Array.from({ length: 24 }, (_, index) => JSON.stringify(row(index))).join("\n");

/** One campaign of each kind that an import can bring judgments to. */
const CAMPAIGNS = [
  {
    preset: "hh-pairwise",
    rows: lines((i) => ({
      prompt: `Question ${i}: ${tortured(i)}`,
      chosen: i === 3 ? MEGABYTE : `Good ${i} ${tortured(i + 1)}`,
      rejected: `Bad ${i} ${tortured(i + 2)}`,
    })),
  },
  {
    preset: "kto-thumbs",
    rows: lines((i) => ({
      prompt: `Question ${i}: ${tortured(i)}`,
      response: `Answer ${i} ${tortured(i + 1)}`,
      label: i % 3 === 0,
    })),
  },
  {
    preset: "prm-steps",
    rows: lines((i) => ({
      prompt: `Question ${i}`,
      steps: [`One ${tortured(i % 6)}`, "Two", "Three"],
      labels: [1, 0, i % 2 === 0 ? 1 : -1],
      reference: "4",
    })),
  },
  {
    preset: "ultrafeedback-ranking",
    rows: lines((i) => ({
      prompt: `Question ${i}`,
      ranked: [
        { text: `Worst ${i}`, rank: 2 },
        { text: `Best ${i} ${tortured(i % 6)}`, rank: 0 },
        { text: `Tied ${i}`, rank: 1 },
        { text: `Also ${i}`, rank: 1 },
      ],
    })),
  },
] as const;

const sumOf = (counts: SplitCounts | undefined) => (counts ? sumOfSplits(counts) : 0);

const bytesOf = new Map<string, Map<string, string>>();

describe("a version in a trainer's format", () => {
  forEachStore((open, dialect) => {
    let ctx: RequestContext & { actor: Actor };

    beforeAll(async () => {
      const admin = await seedUser(open(), "admin");
      ctx = { ...testContext(open(), admin), actor: admin };
    });

    async function versionOf(preset: string, rows: string): Promise<string> {
      const caller = createCaller(ctx);
      const shape = PRESETS.find(({ id }) => id === preset);
      const [question] = shape?.questions ?? [];
      if (!shape || !question) throw new Error(`no preset ${preset}`);
      const [campaignId, datasetId, versionId] = [mintId(), mintId(), mintId()];
      await caller.campaigns.create({
        campaignId,
        name: preset,
        guidelines: "",
        questions: shape.questions,
        responsesPerTask: shape.responsesPerTask,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      const imported = await importText(ctx, campaignId, rows);
      expect(imported.status, JSON.stringify(imported)).toBe("visible");
      await caller.datasets.create({ campaignId, datasetId, name: "Records" });
      const usual = usualSpec(question.id, familiesOfKind(question.kind));
      const spec: DatasetSpec = {
        ...usual,
        testShare: 0.3,
        validationShare: 0.2,
        pairs: { ...usual.pairs, ties: "separate-config", mostPerPrompt: 3 },
      };
      const { jobId } = await caller.datasets.cut({ datasetId, versionId, spec });
      await runJobNow(ctx, jobId);
      return versionId;
    }

    const prepare = async (versionId: string, format: string) => {
      const asked = await createCaller(ctx).datasets.prepare({ versionId, id: mintId(), format });
      await runJobNow(ctx, asked.jobId);
      return asked;
    };

    const textOf = async (sha256: string) =>
      Buffer.concat(await Array.fromAsync(ctx.files.read(sha256))).toString("utf8");

    it.each(CAMPAIGNS)(
      "of a $preset campaign is written in every format that its rows can be, and its manifest counts every row",
      async ({ preset, rows }) => {
        const versionId = await versionOf(preset, rows);
        const { manifest } = await createCaller(ctx).datasets.version({ versionId });
        const possible = ALL_FORMATS.filter(({ family }) =>
          manifest?.rows.some((file) => file.family === family.id),
        );
        expect(possible.length).toBeGreaterThan(3);
        for (const { id } of possible) await prepare(versionId, id);
        const version = await createCaller(ctx).datasets.version({ versionId });
        expect(version.prepared.map(({ format, status, error }) => [format, status, error])).toEqual(
          possible.map(({ id }) => [id, "ready", null]).toSorted(),
        );
        for (const { manifest: written, format } of version.prepared) {
          const family = possible.find(({ id }) => id === format)?.family.id ?? "pairs";
          const counts = manifest?.counts[family];
          const refused = Object.values(written?.counts.refused ?? {}).reduce((sum, count) => sum + count, 0);
          expect(sumOf(written?.counts.rows) + sumOf(written?.counts.ties) + refused, format).toBe(
            sumOf(counts?.rows) + sumOf(counts?.ties),
          );
          expect(counts?.rows.validation, format).toBeGreaterThan(0);
          if (family === "pairs") expect(sumOf(counts?.ties) > 0).toBe(preset === "ultrafeedback-ranking");
        }
        const files = bytesOf.get(dialect) ?? new Map<string, string>();
        for (const { path, sha256 } of version.files) files.set(`${preset}/${path}`, sha256);
        bytesOf.set(dialect, files);
      },
      120_000,
    );

    it("has a card that says what stands out in the version, as its report.md does", async () => {
      const versionId = await versionOf("hh-pairwise", CAMPAIGNS[0].rows);
      await prepare(versionId, "trl-preference");
      const { files } = await createCaller(ctx).datasets.version({ versionId });
      const sectionIn = async (name: string) => {
        const file = files.find(({ path }) => path === name);
        return /## Look at th.*\n\n(?:- .*\n)+/.exec(await textOf(file?.sha256 ?? ""))?.[0];
      };
      const said = await sectionIn("report.md");
      expect(said).toContain("- All votes come from one annotator: ");
      expect(await sectionIn("trl-preference/README.md")).toBe(said);
    });

    it("holds every text as it was imported", async () => {
      const [{ rows }] = CAMPAIGNS;
      const versionId = await versionOf("hh-pairwise", rows);
      await prepare(versionId, "trl-preference");
      const { files } = await createCaller(ctx).datasets.version({ versionId });
      const jsonl = await Promise.all(
        files
          .filter(({ path }) => /^trl-preference\/(train|validation|test)\.jsonl$/.test(path))
          .map(({ sha256 }) => textOf(sha256)),
      );
      const exported = jsonl
        .flatMap((text) => text.trimEnd().split("\n"))
        .map((line) => JSON.parse(line))
        .map(({ prompt, chosen, rejected }) => [prompt[0].content, chosen[0].content, rejected[0].content]);
      const imported = rows
        .split("\n")
        .map((line) => JSON.parse(line))
        .map(({ prompt, chosen, rejected }) => [prompt, chosen, rejected]);
      expect(exported.toSorted()).toEqual(imported.toSorted());
    });

    it("is prepared once, whoever asks again, and only from a version that is finished and has its rows", async () => {
      const caller = createCaller(ctx);
      const versionId = await versionOf("kto-thumbs", CAMPAIGNS[1].rows);
      const first = await prepare(versionId, "trl-unpaired");
      expect(await caller.datasets.prepare({ versionId, id: mintId(), format: "trl-unpaired" })).toEqual(
        first,
      );
      await expect(
        caller.datasets.prepare({ versionId, id: first.id, format: "axolotl-kto" }),
      ).rejects.toMatchObject({ code: "CONFLICT" });
      await expect(
        caller.datasets.prepare({ versionId, id: mintId(), format: "trl-preference" }),
      ).rejects.toThrow(/can't be written as "trl-preference". It can be written as trl-unpaired/);
    });

    it("that was cancelled can be asked for again, and leaves no file behind", async () => {
      const caller = createCaller(ctx);
      const versionId = await versionOf("kto-thumbs", CAMPAIGNS[1].rows);
      const { id, jobId } = await caller.datasets.prepare({
        versionId,
        id: mintId(),
        format: "trl-unpaired",
      });
      const controller = new AbortController();
      controller.abort();
      await expect(runJobNow(ctx, jobId, { signal: controller.signal })).rejects.toThrow("aborted");
      const cancelled = await caller.datasets.version({ versionId });
      expect([
        cancelled.prepared.map(({ status }) => status),
        cancelled.files.filter(({ path }) => path.startsWith("trl-")),
      ]).toEqual([["cancelled"], []]);
      const again = await prepare(versionId, "trl-unpaired");
      expect(again.id).toBe(id);
      expect((await caller.datasets.version({ versionId })).prepared).toMatchObject([
        { status: "ready", error: null },
      ]);
    });
  });

  it("has the same bytes on both back ends, in every file of every format", () => {
    const [sqlite, postgres] = [bytesOf.get("sqlite"), bytesOf.get("postgres")];
    expect(sqlite?.size).toBeGreaterThan(200);
    expect(postgres).toEqual(sqlite);
  });
});
