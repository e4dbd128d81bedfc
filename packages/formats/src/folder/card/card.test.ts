import { describe, expect, it } from "vitest";
import type { DatasetReport } from "@laurel/core/datasets/dataset-report";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { Manifest } from "@laurel/core/datasets/manifest";
import { reportBuilder } from "../../report/report-builder.ts";
import { concernsMarkdown } from "../../report/report-markdown.ts";
import type { Format } from "../../targets/format.ts";
import { OPENAI_DPO } from "../../targets/pairs/openai-dpo.ts";
import { TRL_PREFERENCE } from "../../targets/pairs/trl-preference.ts";
import { exampleFolder } from "../../testing/example-folder.ts";
import { rankedTask } from "../../testing/report-input.ts";
import { runToEnd } from "../../testing/run-to-end.ts";
import type { CardFacts } from "../prepared-format.ts";

async function cardOf(
  facts: Partial<CardFacts> = {},
  format: Format = TRL_PREFERENCE,
  changes: Partial<Manifest> = {},
): Promise<string> {
  const { files } = await exampleFolder(
    format,
    { train: [format.example, format.example], test: [format.example] },
    { facts, changes },
  );
  return files.get("README.md")?.toString("utf8") ?? "";
}

const frontMatterOf = (card: string): string[] => card.split("\n---\n", 1)[0]?.split("\n") ?? [];

describe("a card", () => {
  it("says how many records there are, what is left out and why, and how to train on it", async () => {
    const card = await cardOf();
    for (const part of [
      "# Helpful answers, version 3",
      "2 records for training and 1 record for testing, as TRL reads them",
      "60 judgments by 3 annotators in the labeling campaign “Helpfulness”, as it was on 2026-03-14.",
      "| is a tie | 3 |",
      "| has a chosen response that says the same as the rejected one | 2 |",
      'data = load_dataset("json", data_files={"train": "train.jsonl", "test": "test.jsonl"})',
      "versions 2, 3 of guidelines",
      "watermark (77)",
      '"questionId": "preference"',
    ])
      expect(card).toContain(part);
  });

  it("names one configuration, of Parquet where the format has it and else of JSON Lines", async () => {
    const configs = (path: string) => [
      "configs:",
      '- config_name: "ID"',
      "  default: true",
      "  data_files:",
      "  - split: train",
      "    path:",
      `    - "${path}"`,
    ];
    expect(frontMatterOf(await cardOf()).join("\n")).toContain(
      configs("data/train-00000-of-00001.parquet").join("\n").replace("ID", "trl-preference"),
    );
    expect(frontMatterOf(await cardOf({}, OPENAI_DPO)).join("\n")).toContain(
      configs("train.jsonl").join("\n").replace("ID", "openai-dpo"),
    );
  });

  it.each([
    ['"]\n---\n# <script>alert(1)</script>'],
    ["---\nlicense: evil\n---"],
    ["a | b\n| --- |\n```\n# x"],
  ])("can't be broken by what somebody named %j", async (name) => {
    const plain = await cardOf();
    const card = await cardOf({
      title: name,
      campaign: name,
      question: { title: name, kind: name },
      license: name,
      languages: [name],
    });
    const keys = (text: string) => frontMatterOf(text).flatMap((line) => /^\w+(?=:)/.exec(line) ?? []);
    expect(keys(card).filter((key) => key !== "license_name")).toEqual(keys(plain));
    expect(card.slice(frontMatterOf(card).join("\n").length)).not.toContain("<script");
    const headings = (text: string) =>
      text
        .split("\n")
        .filter((line) => /^(#+ |```|---)/.test(line))
        .map((line) => line.replace(/^# .*/, "# title"));
    expect(headings(card)).toEqual(headings(plain));
  });

  it("says what stands out in the version's report, as report.md does and whatever names say, before it says how to train", async () => {
    const builder = reportBuilder({ questionId: "preference", families: ["pairs"] });
    builder.addTask(rankedTask("one", "ab", [{ by: "ada", says: "a b", shown: "ab" }]));
    const lonely = runToEnd(builder.finish(null));
    const cardWith = async (report: DatasetReport | null) => {
      const { files } = await exampleFolder(TRL_PREFERENCE, { train: [TRL_PREFERENCE.example] }, { report });
      return files.get("README.md")?.toString("utf8") ?? "";
    };
    expect(await cardWith(lonely)).toContain(
      "\n\n## Look at this before you train\n\n- All votes come from one annotator: a model will learn that person’s taste.\n\nThis is about the whole version; its report has the figures.\n\n## How to train on it\n",
    );
    const hostile: DatasetReport = {
      ...lonely,
      agreement: {
        ...lonely.agreement,
        measures: [
          {
            measure: "rating",
            aspect: "a\n# <script> | ![x](y)",
            tasks: 9,
            units: 9,
            votes: 27,
            values: [],
            raw: { value: 0.4, interval: { low: 0.3, high: 0.5 } },
            alpha: { value: 0.1, interval: { low: -0.2, high: 0.4 } },
            level: "ordinal",
            symmetrised: false,
          },
        ],
      },
    };
    const card = await cardWith(hostile);
    expect(card).toContain(
      "- Agreement on “a \\# &lt;script&gt; \\| \\!\\[x\\]\\(y\\)” could be chance: the interval of its alpha includes 0.\n",
    );
    expect(card).toContain(concernsMarkdown(hostile));
    const even = { ...lonely.annotators, annotators: 2, largestShare: { value: 0.5 } };
    for (const quiet of [null, { ...lonely, annotators: even }])
      expect(await cardWith(quiet)).not.toContain("before you train");
  });

  it("says how annotators were weighed, where they were, and how many fell below what was asked", async () => {
    const quality = {
      prior: { mean: 0.7, strength: 8 },
      units: 40,
      votes: 90,
      iterations: 12,
      converged: true,
      annotators: 3,
      below: 1,
    };
    const spec = usualSpec("preference", ["pairs"]);
    const said =
      "Accuracies of 3 annotators were estimated by one-coin Dawid-Skene from 90 votes on 40 things that two or more voted on, each beginning as if 70 % of 8 votes had been right (12 iterations of EM).";
    const card = await cardOf({}, TRL_PREFERENCE, {
      quality,
      spec: { ...spec, filters: { ...spec.filters, minSkill: 0.65 } },
    });
    expect(card.replaceAll("\\", "")).toContain(`${said} 1 of them fell below 65 %.`);
    expect(await cardOf({}, TRL_PREFERENCE, { quality })).not.toContain("fell below");
    expect(await cardOf()).not.toContain("Accuracies of");
  });

  it("has the Hub's licences by their identifiers, others by their names, and none where nobody stated one", async () => {
    const licenses = async (license: string | null) =>
      frontMatterOf(await cardOf({ license })).filter((line) => line.startsWith("license"));
    expect(await licenses("CC-BY-SA-4.0")).toEqual(['license: "cc-by-sa-4.0"']);
    expect(await licenses("GPL-3.0-only")).toEqual(['license: "gpl-3.0"']);
    expect(await licenses("ask Ada: first")).toEqual(['license: "other"', 'license_name: "ask Ada: first"']);
    expect(await licenses(null)).toEqual([]);
    expect(await cardOf({ license: null })).toContain("Nobody stated one");
  });

  it("says what was checked against which lists, and how many rows were hit and left out", async () => {
    const lists = [{ name: "gsm8k | <b>", sha256: "ab".repeat(32) }];
    const policy = { words: 13, lists, drop: "training" } as const;
    const file = { path: "decontamination.jsonl", rows: 7, bytes: 70, sha256: "cd".repeat(32) };
    const changes = {
      spec: { ...usualSpec("preference", ["pairs"]), decontamination: policy },
      decontamination: { file, rows: { pairs: { hit: 6, dropped: 4 } } },
    };
    const card =
      (await exampleFolder(TRL_PREFERENCE, { train: [TRL_PREFERENCE.example] }, { changes })).files
        .get("README.md")
        ?.toString("utf8") ?? "";
    for (const part of [
      `13 words in a row, or a whole text of fewer, that a text of “gsm8k \\| &lt;b&gt;” \\(SHA-256 ${"ab".repeat(32)}\\) has too`,
      "Rows of the training split with such words were left out.",
      "| rows with words in a row that the lists have too | 6 |",
      "| of these left out | 4 |",
      "| of these in the version | 2 |",
    ])
      expect(card).toContain(part);
    expect(await cardOf()).not.toMatch(/Contamination|looked through|the lists/);
  });

  it("says where labels come from, and languages only where they are known", async () => {
    const modelLabels = {
      model: "bradley-terry" as const,
      folds: 5,
      decidedPairs: 200,
      openPairs: 30,
      labeled: 12,
      accuracyHeldOut: 0.8125,
      untrained: null,
    };
    const changes = {
      spec: { ...usualSpec("preference", ["pairs"]), modelLabels: { minProbability: 0.8 } },
      modelLabels,
    };
    const { files } = await exampleFolder(TRL_PREFERENCE, { train: [TRL_PREFERENCE.example] }, { changes });
    const card = files.get("README.md")?.toString("utf8") ?? "";
    expect(frontMatterOf(card).join("\n")).toContain(
      'annotations_creators:\n- "expert-generated"\n- "machine-generated"',
    );
    for (const part of [
      "12 records of the version's training split were labeled by Bradley-Terry reward models, of 30 pairs",
      "put 81.3 % right",
      "is at least 80 % probable",
      "models labeled 12 more records",
    ])
      expect(card).toContain(part);
    expect(files.get("croissant.json")?.toString("utf8")).toMatch(
      /"rai:machineAnnotationTools": ?\[\s*"12 records/u,
    );
    expect(frontMatterOf(await cardOf()).join("\n")).not.toContain("machine-generated");
    expect(frontMatterOf(await cardOf({ languages: [] }))).not.toContain("language:");
  });
});
