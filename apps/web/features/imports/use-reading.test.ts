import { describe, expect, it } from "vitest";
import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { DEFAULT_NAME_POLICY } from "@laurel/core/imports/name-policy";
import { mappingOf, startOf } from "./use-reading.ts";

const VOTES = [
  { question: "One?", answer_1: "a", answer_2: "b", winner: "1", worker_id: "ann", note: "x", id: "7" },
  { question: "Two?", answer_1: "a", answer_2: "b", winner: "2", worker_id: "ben", note: "y", id: "8" },
];
const LISTS = [
  { prompt: "One?", responses: ["a", "b"], best: 0 },
  { prompt: "Two?", responses: ["a", "b"], best: 1 },
];
const uploadOf = (rows: readonly Readonly<Record<string, unknown>>[]) => {
  const columns = Object.keys(rows[0] ?? {});
  const read = { format: "jsonl" as const, mapping: guessMapping(columns, rows) };
  return { detected: read, byColumns: read, remembered: null };
};

// The command is held to the same in import-mapping.test.ts, so that both read a file alike.
describe("a file of which nobody has said anything", () => {
  it.each([
    ["votes", VOTES],
    ["lists", LISTS],
  ])("is read as it was detected: %s", (_, rows) => {
    const upload = uploadOf(rows);
    const { namePolicy, skipInvalid, ...rules } = startOf(upload);
    expect(mappingOf(rules)).toEqual({ mapping: upload.detected.mapping, missing: null });
    expect(rules.format).toBe("jsonl");
    expect([namePolicy, skipInvalid]).toEqual([DEFAULT_NAME_POLICY, false]);
  });

  it("is read by its format, which names nothing, where it has one", () => {
    const { byColumns } = uploadOf(VOTES);
    const rules = startOf({ detected: { format: "nectar", mapping: {} }, byColumns, remembered: null });
    expect([rules.format, mappingOf(rules).mapping]).toEqual(["nectar", {}]);
  });

  it("is read as one like it was, with the column of its ids", () => {
    const upload = uploadOf(VOTES);
    const remembered = {
      format: "nectar" as const,
      mapping: { id: "id" },
      namePolicy: "mask" as const,
      fileName: "v",
    };
    const rules = startOf({ ...upload, remembered });
    expect([rules.namePolicy, mappingOf(rules).mapping]).toEqual(["mask", { id: "id" }]);
  });
});
