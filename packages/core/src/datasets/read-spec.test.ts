import { expect, test } from "vitest";
import { readManifest } from "./read-manifest.ts";
import { readSpec } from "./read-spec.ts";
import { usualSpec } from "./usual-spec.ts";

const FIRST = { version: 1, questionId: "preference", origins: ["live"], aggregation: "majority", tiePolicy: "both-directions", minVotes: 2, testShare: 0.2, salt: "s" };

test("a spec of the first version means pairs of everything, and repeated ones stay", () => {
  const usual = usualSpec("preference", ["pairs"]);
  expect(readSpec(FIRST)).toEqual({ ...usual, origins: ["live"], minVotes: 2, testShare: 0.2, salt: "s", duplicates: "keep", pairs: { ...usual.pairs, ties: "both-directions" } });
});

test("a spec of today is as it was stored, and anything else is refused", () => {
  const spec = usualSpec("q", ["steps", "prompts"]);
  expect(readSpec(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  expect(() => readSpec({ ...spec, version: 3 })).toThrow("expected 2");
});

test("a manifest of the first version still tells its counts", () => {
  const counts = { judgedTasks: 5, preferences: 4, drops: { tie: 1 }, rows: { train: 3, test: 1 } };
  const manifest = readManifest({ recordType: "trl-preference", spec: FIRST, watermark: 9, exporterVersion: "1", counts, files: [{ name: "train.jsonl" }] });
  expect(manifest).toMatchObject({ version: 2, watermark: 9, judgedTasks: 5, counts: { pairs: { decided: 4, drops: { tie: 1 }, rows: { train: 3, test: 1 } } }, rows: [] });
});
