import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { Store } from "@laurel/db/store/store";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { importText } from "../testing/import-text.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { pair, roundCampaign } from "../testing/round-campaign.ts";

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
  const served = async () =>
    (await campaign.leases(await campaign.join())).map(({ responses }) =>
      responses.map(({ messages }) => messages.map(({ content }) => content).join("")).toSorted(),
    );
  return { ...campaign, bring, served };
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
  });
});
