import { readFile, writeFile } from "node:fs/promises";
import { afterAll, expect, it } from "vitest";
import { addPerson } from "../testing/add-person.ts";
import { laurelFolder, SLOW } from "../testing/laurel-folder.ts";

const { inFolder, laurel, startServer, remove } = laurelFolder();
afterAll(remove);

it(
  "Metadata is listed, filters prompts, and is shown to annotators column by column",
  async () => {
    await addPerson((await startServer()).instance.store, "admin");
    expect((await laurel(["campaign", "create", "Topics"])).code).toBe(0);
    const rows = [
      ["The first?", "maths", 1],
      ["The second?", "law\u001b[31m", 2],
      ["The third?", null, 3],
    ].map(([prompt, topic, level]) => {
      const responses = ["yes", "no"].map((text) => ({
        text: `${text} ${prompt}`,
        model: "heron",
        llm: "heron",
      }));
      return JSON.stringify({ prompt, topic, level, responses });
    });
    await writeFile(inFolder("topics.jsonl"), rows.join("\n"));
    expect((await laurel(["import", "Topics", "topics.jsonl"])).code).toBe(0);

    expect((await laurel(["campaign", "columns", "Topics"])).out).toMatch(
      /prompt +level\nresponse +llm +yes\nprompt +topic\n/,
    );
    const found = async (...test: readonly string[]) => {
      const { out } = await laurel(["prompt", "list", "Topics", "--column", ...test, "--json"]);
      return JSON.parse(out).rows.map(({ preview }: { preview: string }) => preview.toLowerCase());
    };
    expect(await found("topic", "--equals", "maths")).toEqual(["the first?"]);
    expect(await found("topic", "--contains", "LAW")).toEqual(["the second?"]);
    expect(await found("topic", "--missing")).toEqual(["the third?"]);
    expect((await found("level", "--from", "2")).toSorted()).toEqual(["the second?", "the third?"]);
    expect(await laurel(["prompt", "list", "Topics", "--equals", "maths"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Name the column/),
    });

    const shown = await laurel([
      "campaign",
      "show-columns",
      "Topics",
      "--prompt",
      "topic",
      "--response",
      "llm",
    ]);
    expect([shown.code, shown.out]).toEqual([
      0,
      expect.stringMatching(/"topic" of prompts, "llm" of responses\.\n"llm" of responses may tell/),
    ]);
    expect((await laurel(["campaign", "columns", "Topics"])).out).toMatch(/prompt +topic +see it/);
    expect(await laurel(["campaign", "show-columns", "Topics", "--prompt", "nothing"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no metadata "nothing" of prompts\. It has "level" of prompts/),
    });
    expect((await laurel(["campaign", "show-columns", "Topics"])).out).toMatch(/see no metadata/);
  },
  SLOW,
);

it(
  "Metadata is carried into the records of a new version, and formats without a place for it say so",
  async () => {
    expect((await laurel(["campaign", "create", "Carried"])).code).toBe(0);
    const rows = Array.from({ length: 20 }, (_, i) =>
      JSON.stringify({
        prompt: `Number ${i}?`,
        response_a: `yes ${i}`,
        response_b: `no ${i}`,
        winner: i % 4 < 2 ? "a" : "b",
        level: i,
        topic: i % 2 === 0 ? "maths" : null,
      }),
    );
    await writeFile(inFolder("carried.jsonl"), rows.join("\n"));
    expect(await laurel(["import", "Carried", "carried.jsonl", "--verdict", "winner"])).toMatchObject({
      code: 0,
    });

    expect((await laurel(["formats"])).out).toMatch(
      /trl-preference .* as columns\n[^]*openai-dpo .*JSON Lines\n/,
    );
    const carried = ["--metadata", "topic", "--metadata", "level", "--response-metadata", "latency"];
    const taken = JSON.stringify({
      testShare: 0,
      filters: {
        metadata: [
          { of: "prompt", take: "with", condition: { is: "one-of", column: "topic", values: ["maths"] } },
        ],
      },
    });
    const exported = ["export", "Carried", "--dataset", "all", "--spec", taken, ...carried];
    expect(await laurel([...exported, "--out", "trl"])).toMatchObject({ code: 0 });
    const records = (await readFile(inFolder("trl/train.jsonl"), "utf8")).trimEnd().split("\n");
    expect(records).toHaveLength(10);
    for (const record of records.map((line) => JSON.parse(line)))
      expect([record.topic, record.level % 2, record.chosen_latency]).toEqual(["maths", 0, null]);
    expect((await laurel([...exported, "--out", "openai", "--format", "openai-dpo"])).out).toMatch(
      /openai-dpo has no place for metadata, so "topic" of prompts, "level" of prompts, "latency" of responses is left out\./,
    );
    expect(await laurel(["export", "x", "--metadata", "topic"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/name its dataset with --dataset/),
    });
  },
  SLOW,
);
