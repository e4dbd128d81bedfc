import { expect } from "@playwright/test";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { readParquet } from "./browser/downloads.ts";
import { judging, type SeenPair } from "./browser/judging.ts";
import { test } from "./laurel-test.ts";
import { liveCampaign } from "./seed/campaigns.ts";
import { invite } from "./seed/people.ts";
import { plainRows } from "./seed/rows.ts";
import { cutVersion } from "./seed/versions.ts";

test.use({ serverName: "swapped sides" });

type Side = "A" | "B";
type Message = { readonly role: string; readonly content: string };
type PreferenceRow = {
  readonly prompt: readonly Message[];
  readonly chosen: readonly Message[];
  readonly rejected: readonly Message[];
};

const PAIRS = 6;
const SPEC = { ...usualSpec("preference", ["pairs"]), minVotes: 2, testShare: 0.34 };
const content = (messages: readonly Message[]) => messages.map((message) => message.content).join("\n");

test("the text that was clicked is the text in `chosen`, whichever side it stood on", async ({
  browser,
  admin,
}) => {
  const campaignId = await liveCampaign(admin, {
    name: "Sides",
    rows: plainRows(PAIRS, "sides"),
    overlap: 2,
  });

  async function judgeAll(name: string, sideFor: (pair: SeenPair, index: number) => Side) {
    const annotator = await invite(admin, { name, campaignId });
    const page = await (await annotator.open(browser)).newPage();
    const judge = judging(page);
    await judge.open(campaignId);
    const clicked = new Map<string, { readonly text: string; readonly other: string; readonly side: Side }>();
    for (let index = 0; index < PAIRS; index += 1) {
      const pair = await judge.read();
      const side = sideFor(pair, index);
      await judge.choose(`${side} ${index % 2 === 0 ? "much" : "slightly"} better`);
      clicked.set(pair.prompt, { text: pair[side], other: pair[side === "A" ? "B" : "A"], side });
    }
    await judge.allSaved();
    return clicked;
  }

  const first = await judgeAll("First Annotator", (_, index) => (index % 2 === 0 ? "A" : "B"));
  const second = await judgeAll("Second Annotator", (pair) =>
    pair.A === first.get(pair.prompt)?.text ? "A" : "B",
  );

  expect(first.size).toBe(PAIRS);
  for (const [prompt, { text, side }] of first) {
    expect(second.get(prompt)?.text, "both wanted the same text").toBe(text);
    expect(second.get(prompt)?.side, "the second annotator saw the sides swapped").not.toBe(side);
  }

  const { versionId } = await cutVersion(admin, {
    campaignId,
    name: "Sides",
    spec: SPEC,
    formats: ["trl-preference"],
  });
  const file = async (path: string) =>
    (await admin.api.get(`/api/v1/versions/${versionId}/files/trl-preference/${path}`)).body();

  const jsonl: PreferenceRow[] = [];
  const parquet: PreferenceRow[] = [];
  for (const split of ["train", "test"]) {
    const lines = (await file(`${split}.jsonl`))
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "");
    jsonl.push(...lines.map((line) => JSON.parse(line) as PreferenceRow));
    parquet.push(...(await readParquet<PreferenceRow>(await file(`data/${split}-00000-of-00001.parquet`))));
  }
  const wanted = new Map([...first.values()].map(({ text, other }) => [text, other]));
  for (const rows of [jsonl, parquet]) {
    expect(new Map(rows.map((row) => [content(row.chosen), content(row.rejected)]))).toEqual(wanted);
  }
});
