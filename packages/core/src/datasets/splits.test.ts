import { expect, test } from "vitest";
import { Overlap } from "./dataset-report.ts";
import { FormatManifest } from "./manifest.ts";
import { SplitCounts } from "./splits.ts";

const NOTHING = { train: 0, validation: 0, test: 0 };

test("what was counted before there was a split for validation has nothing in it", () => {
  expect(SplitCounts.parse({ train: 3, test: 1 })).toEqual({ train: 3, validation: 0, test: 1 });
  const stored = {
    version: 1,
    format: "trl-preference",
    exporterVersion: "2",
    manifestSha256: "0",
    counts: { rows: { train: 3, test: 1 }, refused: {}, losses: {} },
    files: [],
  };
  expect(FormatManifest.parse(stored).counts).toEqual({
    rows: { train: 3, validation: 0, test: 1 },
    ties: NOTHING,
    refused: {},
    losses: {},
  });
  expect(Overlap.parse({ exact: 1, near: 2, threshold: 0.6, examples: [] }).validation).toEqual({
    exact: 0,
    near: 0,
  });
});
