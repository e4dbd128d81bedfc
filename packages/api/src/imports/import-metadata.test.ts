import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { LaurelRawLine } from "@laurel/formats/raw/laurel-raw-line";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import { exportJudgments } from "../datasets/export-judgments.ts";
import { importText } from "../testing/import-text.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const lines = (...rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");
const responses = [
  { text: "sit", model: "heron-7b", latency: 0.5 },
  { text: "mat", seed: 7, nothing: null },
];
const CAT = {
  prompt: "The cat?",
  responses,
  license: "MIT",
  notes: { by: ["Zoë", 'said "so"'] },
  empty: null,
};

describe("columns that no mapping reads", () => {
  forEachStore((open) => {
    async function start() {
      const admin = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), admin), actor: admin };
      const caller = createCaller(ctx);
      const campaignId = mintId();
      await caller.campaigns.create({
        campaignId,
        name: "Metadata",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      const search = async (text: string) =>
        (await caller.campaigns.prompts({ campaignId, search: text })).rows
          .map(({ preview }) => preview.toLowerCase())
          .toSorted();
      const only = async () => {
        const { rows } = await caller.campaigns.prompts({ campaignId, search: "cat" });
        const found = await caller.campaigns.prompt({ campaignId, promptId: rows[0]?.promptId ?? "" });
        const places: readonly (string | null)[] = [null, ...found.responses.map(({ id }) => id)];
        return {
          ...found,
          metadata: found.metadata.toSorted(
            (one, other) => places.indexOf(one.responseId) - places.indexOf(other.responseId),
          ),
        };
      };
      const exported = async () =>
        (await Array.fromAsync(await exportJudgments(open(), admin, { campaignId }))).join("");
      return { ctx, caller, campaignId, search, only, exported };
    }

    it("are kept with the prompt, or with the response that they lay inside of, and named in the result", async () => {
      const { ctx, campaignId, only } = await start();
      const { result } = await importText(ctx, campaignId, lines({ prompt: "A dog?", responses }, CAT));
      expect(result).toMatchObject({
        unchanged: false,
        metadata: ["latency", "license", "notes", "seed"],
      });
      const { metadata, responses: stored } = await only();
      expect(metadata).toEqual([
        { responseId: null, round: 1, line: 2, values: { license: "MIT", notes: CAT.notes } },
        { responseId: stored[0]?.id, round: 1, line: 2, values: { latency: 0.5 } },
        { responseId: stored[1]?.id, round: 1, line: 2, values: { seed: 7 } },
      ]);
    });

    it("add nothing when the same row comes again, and those of another row to the same prompt", async () => {
      const { ctx, campaignId, only } = await start();
      await importText(ctx, campaignId, lines(CAT, CAT));
      const again = await importText(ctx, campaignId, lines({ ...CAT, empty: null }));
      expect(again.result).toMatchObject({
        unchanged: true,
        metadata: ["latency", "license", "notes", "seed"],
      });
      expect((await only()).metadata).toHaveLength(3);
      const more = await importText(ctx, campaignId, lines(CAT, { ...CAT, license: "CC0" }));
      expect(more.result).toMatchObject({ newPrompts: 0, newResponses: 0, unchanged: false });
      expect((await only()).metadata.map(({ round, line, values }) => [round, line, values])).toEqual([
        [1, 1, { license: "MIT", notes: CAT.notes }],
        [3, 2, { license: "CC0", notes: CAT.notes }],
        [1, 1, { latency: 0.5 }],
        [1, 1, { seed: 7 }],
      ]);
    });

    it("stand beside the tags, reference and model that another row of the prompt gives, which come in once too", async () => {
      const { ctx, campaignId, only, search } = await start();
      const said = (tag: string, model: string) => ({
        prompt: "The cat?",
        tags: [tag],
        reference: `as ${model} says`,
        responses: [{ text: "sit", model }, { text: "mat" }],
      });
      const file = lines(said("pets", "heron"), said("zoo", "egret"));
      await importText(ctx, campaignId, file);
      expect((await importText(ctx, campaignId, file)).result).toMatchObject({ unchanged: true });
      const later = await importText(ctx, campaignId, lines(said("farm", "egret")));
      expect(later.result).toMatchObject({ unchanged: false, newPrompts: 0 });
      const { metadata, tags } = await only();
      expect(tags).toEqual(["pets"]);
      expect(metadata.map(({ round, line, values }) => [round, line, values])).toEqual([
        [1, 2, { other_tags: ["zoo"], other_reference: "as egret says" }],
        [3, 1, { other_tags: ["farm"], other_reference: "as egret says" }],
        [1, 2, { other_model: "egret" }],
      ]);
      expect(await search("farm")).toEqual(["the cat?"]);
    });

    it("are found by the search in their values, not in their names, and only in rounds that came in", async () => {
      const { ctx, campaignId, search } = await start();
      await importText(ctx, campaignId, lines(CAT, { prompt: "A dog?", responses, license: "100%" }));
      expect(await search("mit")).toEqual(["the cat?"]);
      expect(await search('said "SO"')).toEqual(["the cat?"]);
      expect(await search("100%")).toEqual(["a dog?"]);
      expect(await search("1%0")).toEqual([]);
      expect(await search("0.5")).toEqual(["a dog?", "the cat?"]);
      expect(await search("license")).toEqual([]);
      const failed = await importText(ctx, campaignId, `${lines({ ...CAT, license: "gone" })}\n{`);
      expect(failed.status).toBe("failed");
      expect(await search("gone")).toEqual([]);
    });

    it("leave nothing behind when an import fails, and are refused by column where they can't be stored", async () => {
      const { ctx, campaignId, only } = await start();
      const bad = { ...CAT, license: "a\u0000b", responses: [{ text: "sit", "\ud800": 1 }, { text: "mat" }] };
      const { failure, problems } = await importText(ctx, campaignId, lines(CAT, bad));
      expect(failure).toBeInstanceOf(Error);
      expect(problems.map(({ line, field, reason }) => [line, field, reason])).toEqual([
        [2, "responses[0].\ufffd", expect.stringContaining("lone surrogate")],
        [2, "license", expect.stringContaining("U+0000")],
      ]);
      await importText(ctx, campaignId, lines({ prompt: CAT.prompt, responses: ["sit", "mat"] }));
      expect((await only()).metadata).toEqual([]);
    });

    it("stand in the raw file beside the prompt and the response that they belong to, by round and line", async () => {
      const { ctx, campaignId, exported } = await start();
      await importText(ctx, campaignId, lines(CAT, { ...CAT, license: "CC0" }));
      await importText(ctx, campaignId, lines({ ...CAT, later: [{ z: 1, a: null }] }));
      const file = (await exported()).trimEnd().split("\n");
      const found = file
        .map((line) => LaurelRawLine.parse(JSON.parse(line)))
        .filter((line) => line.kind === "prompt" || line.kind === "response")
        .map(({ kind, metadata = [] }) => [
          kind,
          ...metadata.map(({ round, line, values }) => [round, line, JSON.stringify(values)]),
        ]);
      const notes = '"notes":{"by":["Zoë","said \\"so\\""]}';
      expect(found).toEqual([
        [
          "prompt",
          [1, 1, `{"license":"MIT",${notes}}`],
          [1, 2, `{"license":"CC0",${notes}}`],
          [2, 1, `{"later":[{"a":null,"z":1}],"license":"MIT",${notes}}`],
        ],
        ["response", [1, 1, '{"latency":0.5}']],
        ["response", [1, 1, '{"seed":7}']],
      ]);
    });

    it("are nowhere in what an annotator is sent", async () => {
      const { ctx, caller, campaignId } = await start();
      const canaries = responses.map((response) => ({ ...response, hint: "canary-response" }));
      await importText(ctx, campaignId, lines({ ...CAT, responses: canaries, hint: "canary-prompt" }));
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      const actor = await seedUser(open(), "member", { campaignId, role: "annotator" });
      const desk = createCaller(testContext(open(), actor));
      const opened = await desk.judging.open({ campaignId, ahead: 3 });
      expect(JSON.stringify(opened)).toContain("The cat?");
      const seen = JSON.stringify([
        opened,
        await desk.judging.mine({ campaignId }),
        await desk.campaigns.get({ campaignId }),
      ]);
      expect(seen).not.toMatch(/canary|license|latency|MIT/);
    });
  });
});
