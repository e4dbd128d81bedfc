import { createHash } from "node:crypto";
import { expect } from "@playwright/test";
import type { Person } from "./people.ts";
import { ask, newId, tell } from "./procedure.ts";

type Upload = {
  readonly uploadId: string;
  readonly detected: { readonly format: string; readonly mapping: object };
};
export type SeedRow = {
  readonly prompt: unknown;
  readonly responses: readonly { readonly text: string; readonly model?: string }[];
  readonly tags?: readonly string[];
  readonly reference?: string;
};

type ImportOptions = {
  readonly fileName?: string;
  /** What is said beside the mapping that is detected. */
  readonly mapping?: object;
  readonly ends?: "visible" | "failed";
};

/** Imports rows with the two calls that the page makes, waits until the import has ended, and returns its id. */
export async function importRows(
  lead: Person,
  campaignId: string,
  rows: readonly object[],
  { fileName = "rows.jsonl", mapping: said, ends = "visible" }: ImportOptions = {},
): Promise<string> {
  const body = rows.map((row) => JSON.stringify(row)).join("\n");
  const reply = await lead.api.post(
    `/api/v1/campaigns/${campaignId}/uploads?name=${encodeURIComponent(fileName)}`,
    { data: Buffer.from(body), headers: { "content-type": "application/octet-stream" } },
  );
  if (!reply.ok()) throw new Error(`The upload failed: ${await reply.text()}`);
  const {
    uploadId,
    detected: { format, mapping },
  } = (await reply.json()) as Upload;
  const importId = newId();
  await tell(lead.api, "imports.start", {
    campaignId,
    importId,
    uploadId,
    format,
    mapping: { ...mapping, ...said },
    namePolicy: "keep",
    skipInvalid: false,
  });
  await expect
    .poll(async () => (await ask<{ status: string }>(lead.api, "imports.get", { importId })).status, {
      timeout: 30_000,
    })
    .toBe(ends);
  return importId;
}

/** Prompts with two plain responses each. No text occurs twice, so a text in view identifies its row. */
export function plainRows(count: number, topic: string): SeedRow[] {
  return Array.from({ length: count }, (_, index) => ({
    prompt: `Question ${index + 1} about ${topic}?`,
    responses: [
      { text: `First answer ${index + 1} about ${topic}.` },
      { text: `Second answer ${index + 1} about ${topic}.` },
    ],
  }));
}

const TRAIN = "A train leaves at 9:40 and arrives at 13:05. How long is the journey?";
const STEPS = [
  "From 9:40 to 12:40 it is 3 hours.",
  "From 12:40 to 13:05 it is $13{:}05 - 12{:}40 = 25$ minutes.",
  "Together that is 3 hours and 35 minutes.",
  "**Answer:** 3 h 35 min",
];

/**
 * Rows that every preset can ask about: several turns, code, maths, lists, reasoning steps, and a reference
 * answer.
 */
export function kindRows(responses: number): SeedRow[] {
  const answers = [
    "It takes **3 hours and 25 minutes**: 3 hours to 12:40, and 25 minutes more.",
    "About three and a half hours.\n\n- 9:40 → 12:40 is 3 h\n- 12:40 → 13:05 is 25 min",
    "```python\nfrom datetime import datetime as d\nprint(d(2026, 1, 1, 13, 5) - d(2026, 1, 1, 9, 40))\n```\n\nprints `3:25:00`.",
    "Trains are often late, so it is hard to say.",
  ];
  return Array.from({ length: 6 }, (_, index) => ({
    prompt:
      index % 2 === 0
        ? `${TRAIN} (${index + 1})`
        : [
            { role: "user", content: "I plan a trip." },
            { role: "assistant", content: "Where to?" },
            { role: "user", content: `${TRAIN} (${index + 1})` },
          ],
    responses: answers.slice(0, responses).map((text, each) => ({
      text: `${text}\n\nTrip ${index + 1}.`,
      model: ["heron-7b", "larch-large", "wren-2", "fir-mini"][each] ?? "heron-7b",
    })),
    reference: "3 hours and 25 minutes",
  }));
}

/** Rows with one response in reasoning steps, the third of which is wrong. */
export function stepRows(): object[] {
  return Array.from({ length: 4 }, (_, index) => ({
    prompt: `${TRAIN} (${index + 1})`,
    steps: [...STEPS.slice(0, 3), `${STEPS[3] ?? ""} (${index + 1})`],
    reference: "3 hours and 25 minutes",
  }));
}

const KIND = ["carefully explained", "with a source", "step by step", "in plain words"];
const POOR = ["obviously", "whatever", "who knows", "as everybody says"];
const FILLER = "and then some more is said about it that does not matter".split(" ");

/** A whole number from 0 to less than `below`, which depends on the name only. */
const drawn = (name: string, below: number) =>
  createHash("sha256").update(name).digest().readUInt32BE(0) % below;

/**
 * Preferences to learn from, as JSONL in TRL's shape: in 9 of 10 rows the chosen response has the kinder
 * words, in the others the poorer ones. Lengths are drawn alike for both, so length says nothing.
 */
export function preferenceFile(rows: number): string {
  const line = (index: number) => {
    const text = (words: readonly string[], side: string) =>
      `It is ${words[drawn(`${side} words ${index}`, words.length)]} ${FILLER.slice(0, 2 + drawn(`${side} length ${index}`, 9)).join(" ")} (${index}).`;
    const [kind, poor] = [text(KIND, "kind"), text(POOR, "poor")];
    const turned = drawn(`turn ${index}`, 10) === 0;
    return JSON.stringify({
      prompt: `How does thing number ${index} work?`,
      chosen: turned ? poor : kind,
      rejected: turned ? kind : poor,
    });
  };
  return Array.from({ length: rows }, (_, index) => line(index + 1)).join("\n");
}
