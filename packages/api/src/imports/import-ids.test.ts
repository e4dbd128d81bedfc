import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { Store } from "@laurel/db/store/store";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { importText } from "../testing/import-text.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { pair, roundCampaign } from "../testing/round-campaign.ts";
import { createUpload } from "./create-upload.ts";

const MAPPING: ColumnMapping = {
  prompt: "prompt",
  responses: [{ text: "response_a" }, { text: "response_b" }],
  id: "id",
};
const fruit = (id: string, response_a: string, prompt = "Name a fruit.") => ({
  id,
  prompt,
  response_a,
  response_b: "A carrot",
});

/** A live campaign, into which files with a column of ids are imported. */
async function idCampaign(store: Store) {
  const campaign = await roundCampaign(store, [pair("other")]);
  await campaign.withdraw();
  const { ctx, campaignId, caller } = campaign;
  const bring = async (...rows: object[]) => {
    const text = rows.map((row) => JSON.stringify(row)).join("\n");
    const { importId } = await importText(ctx, campaignId, text, { mapping: MAPPING });
    return caller.imports.get({ importId });
  };
  const preview = async (files: readonly (readonly object[])[], mapping = MAPPING) => {
    const uploads = [];
    for (const rows of files) {
      const bytes = Buffer.from(rows.map((row) => JSON.stringify(row)).join("\n"));
      const file = {
        campaignId,
        fileName: "fruit.jsonl",
        bytes: (async function* () {
          yield bytes;
        })(),
      };
      uploads.push((await createUpload(ctx, file)).uploadId);
    }
    const [uploadId = "", ...moreUploads] = uploads;
    return caller.imports.preview({ campaignId, uploadId, moreUploads, format: "jsonl", mapping });
  };
  const served = async () =>
    (await campaign.leases(await campaign.join())).map(({ responses }) =>
      responses.map(({ messages }) => messages.map(({ content }) => content).join("")).toSorted(),
    );
  return { ...campaign, bring, preview, served };
}

describe("a row that comes again with its id", () => {
  forEachStore((open) => {
    it("and other texts takes the place of the earlier one, and gives it back with its round", async () => {
      const { bring, served, counts, withdraw } = await idCampaign(open());
      expect(await bring(fruit("1", "Aple"))).toMatchObject({ status: "visible" });
      const mended = await bring(fruit("1", "Apple"));
      expect(mended).toMatchObject({ status: "visible", result: { replacedRows: 1, newTasks: 1 } });
      expect(await served()).toEqual([["A carrot", "Apple"]]);
      expect(await counts()).toMatchObject({ tasks: 1, prompts: 1, responses: 2 });
      await withdraw(mended.id);
      expect(await served()).toEqual([["A carrot", "Aple"]]);
    });

    it("and the texts of before brings these back, as one task", async () => {
      const { bring, served, counts } = await idCampaign(open());
      for (const text of ["Aple", "Apple", "Aple"])
        expect(await bring(fruit("1", text))).toMatchObject({ status: "visible" });
      expect(await served()).toEqual([["A carrot", "Aple"]]);
      expect(await counts()).toMatchObject({ tasks: 1 });
    });

    it("and another prompt takes its task along, but not what another id has of that prompt", async () => {
      const { bring, served } = await idCampaign(open());
      await bring(fruit("1", "Apple"), fruit("2", "Pear"));
      await bring(fruit("1", "Apple", "Name one fruit."));
      expect((await served()).toSorted()).toEqual([
        ["A carrot", "Apple"],
        ["A carrot", "Pear"],
      ]);
      await bring(fruit("2", "Pear", "Name one fruit."));
      expect(await served()).toHaveLength(2);
    });

    it("is refused by line where somebody judged the texts of before", async () => {
      const { bring, join, campaignId } = await idCampaign(open());
      await bring(fruit("1", "Aple"), fruit("2", "Pear"));
      await judgeUntilEmpty(await join(), campaignId);
      expect(await bring(fruit("2", "Pear"), fruit("1", "Apple"))).toMatchObject({
        status: "failed",
        problems: [
          { line: 2, field: "id", value: "1", reason: expect.stringMatching(/judged: 1 made here/) },
        ],
      });
    });

    it("twice in one file is refused where the texts differ, and one row where they don't", async () => {
      const { bring } = await idCampaign(open());
      expect(await bring(fruit("1", "Apple"), fruit("1", "Apple"))).toMatchObject({ status: "visible" });
      expect(await bring(fruit("7", "Plum"), fruit("7", "Fig"))).toMatchObject({
        status: "failed",
        problems: [{ line: 2, field: "id", reason: expect.stringMatching(/on line 1 already/) }],
      });
    });

    it("is counted before the import as the import counts it: replaced, unchanged, refused and new", async () => {
      const { bring, preview, join, campaignId } = await idCampaign(open());
      await bring(fruit("1", "Aple"), fruit("2", "Pear"));
      await judgeUntilEmpty(await join(), campaignId);
      await bring(fruit("3", "Plumm", "And another?"), fruit("4", "Fig", "A third?"));
      const rows = [
        fruit("2", "Pears"),
        fruit("3", "Plum", "And another?"),
        fruit("4", "Fig", "A third?"),
        fruit("5", "Lime", "A fourth?"),
        fruit("5", "Lemon", "A fourth?"),
      ];
      const seen = await preview([rows]);
      expect(seen.ids).toEqual({ newRows: 1, replacedRows: 1, unchangedRows: 1, refusedRows: 2 });
      expect(seen.counts).toMatchObject({ rows: 5, invalidRows: 2, prompts: 3, tasks: { asInFile: 3 } });
      expect(seen.problems).toMatchObject([
        { line: 1, field: "id", value: "2", reason: expect.stringMatching(/judged: 1 made here/) },
        { line: 5, field: "id", value: "5", reason: expect.stringMatching(/on line 4 already/) },
      ]);
      const imported = await bring(...rows);
      expect(imported).toMatchObject({ status: "failed", problemCount: 2, problems: seen.problems });
    });

    it("is compared with the rows of all files of a round, and named with its file", async () => {
      const { preview } = await idCampaign(open());
      const { ids, problems } = await preview([
        [fruit("1", "Aple")],
        [fruit("1", "Apple"), fruit("2", "Fig")],
      ]);
      expect(ids).toEqual({ newRows: 2, replacedRows: 0, unchangedRows: 0, refusedRows: 1 });
      expect(problems).toMatchObject([{ line: 1, file: "fruit.jsonl (2)", value: "1" }]);
    });

    it("has its id suggested, and counts nothing, until somebody names the column", async () => {
      const { preview } = await idCampaign(open());
      const { id: _named, ...texts } = MAPPING;
      const rows = [fruit("1", "Aple"), fruit("2", "Pear")];
      expect(await preview([rows], texts)).toMatchObject({ suggestedId: "id", ids: null });
      expect(await preview([rows])).toMatchObject({ suggestedId: null, ids: { newRows: 2 } });
    });
  });
});
