import { readFile, stat, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPerson } from "../testing/add-person.ts";
import { laurelFolder, SLOW } from "../testing/laurel-folder.ts";

const { inFolder, laurel, laurelProcess, startServer, stopServer, writePairs, remove } = laurelFolder();

/** Has Laurel write out/train.jsonl and out/test.jsonl, of what was imported into a campaign. */
beforeAll(async () => {
  await writePairs("pairs.jsonl", 60);
  const { instance } = await startServer();
  await addPerson(instance.store, "admin");
  for (const args of [
    ["campaign", "create", "Harmless"],
    ["import", "Harmless", "pairs.jsonl"],
    ["export", "Harmless", "--dataset", "all", "--spec", '{"testShare":0.1}', "-o", "out"],
  ]) {
    const { code, err } = await laurel(args);
    if (code !== 0) throw new Error(`laurel ${args.join(" ")} ended with ${code}: ${err}`);
  }
  await stopServer();
}, SLOW);
afterAll(remove);

describe("the laurel command", () => {
  it(
    "trains on a file to the same bytes each time, and scores with what it wrote, without any database",
    async () => {
      const nowhere = { DATA_DIR: inFolder("nowhere") };
      const trained = await laurelProcess(
        ["train", "out/train.jsonl", "-o", "a.json", "--seed", "3"],
        nowhere,
      );
      expect(trained).toMatchObject({
        code: 0,
        out: expect.stringMatching(/reward model .*%[^]*length only[^]*coin/),
      });
      await laurel(["train", "out/train.jsonl", "-o", "b.json", "--seed", "3", "--json"], nowhere);
      expect(await readFile(inFolder("a.json"))).toEqual(await readFile(inFolder("b.json")));
      const scored = await laurel(["score", "a.json", "out/test.jsonl"], nowhere);
      expect(
        scored.out
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line))
          .every(({ chosen, rejected }) => chosen > rejected),
      ).toBe(true);
      expect(await laurel(["score", "missing.json"], nowhere)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/no model file/),
      });
      expect(await laurel(["score", "a.json", "missing.jsonl"], nowhere)).toMatchObject({
        code: 1,
        err: "There is no file missing.jsonl.\n",
      });
      await expect(stat(inFolder("nowhere"))).rejects.toThrow(/ENOENT/);
    },
    SLOW,
  );

  it(
    "validates files that Laurel wrote and others, without any database",
    async () => {
      const nowhere = { DATA_DIR: inFolder("nowhere") };
      expect(await laurel(["validate", "out/train.jsonl"], nowhere)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^out\/train\.jsonl: \d+ rows as trl-preference.*: OK\n$/),
      });
      await writeFile(
        inFolder("kto.jsonl"),
        [
          '{"prompt":[{"role":"user","content":"p"}],"completion":[{"role":"assistant","content":"a"}],"label":true}',
          '{"prompt":[{"role":"user","content":"p"}],"completion":[{"role":"assistant","content":" "}],"label":true}',
          "nonsense",
        ].join("\n"),
      );
      const found = await laurel(["validate", "kto.jsonl", "--format", "trl-unpaired", "--json"], nowhere);
      expect([found.code, JSON.parse(found.out)]).toMatchObject([
        1,
        {
          format: "trl-unpaired",
          rows: 3,
          findings: [{ row: 2 }, { code: "unreadable", row: 3 }, { code: "label", row: null }],
        },
      ]);
      await writeFile(inFolder("other.jsonl"), '{"text":"a story"}\n');
      await writeFile(inFolder("votes.csv"), "prompt,response_a,response_b,winner\np,a,b,A\n");
      expect(await laurel(["validate", "votes.csv"], nowhere)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/it is CSV.*laurel import --dry-run/),
      });
      await writeFile(inFolder("votes.xlsx"), Buffer.from("PK\u0003\u0004[Content_Types].xml", "latin1"));
      expect(await laurel(["validate", "votes.xlsx"], nowhere)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/is an Excel workbook: save the sheet/),
      });
      expect(await laurel(["validate", "other.jsonl"], nowhere)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/records of no format\. The nearest is [^]*line 1[^]*--format/),
      });
      expect(await laurel(["validate", "other.jsonl", "--format", "nonesuch"], nowhere)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/no format "nonesuch"/),
      });
      await expect(stat(inFolder("nowhere"))).rejects.toThrow(/ENOENT/);
    },
    SLOW,
  );
});
