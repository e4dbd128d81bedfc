import { describe, expect, it } from "vitest";
import type { PromptRecord } from "@laurel/core/records/prompt-record";
import { isRow } from "../../files/rows.ts";
import { recordsOf } from "../../testing/import-input.ts";
import { PUBLISHED_EXAMPLES } from "../../testing/published-examples.ts";
import { TOOL_EXAMPLES } from "../../testing/tool-examples.ts";

type Leaf = { readonly at: string; readonly value: string | number | boolean };

/** Every text, number and boolean in a value, with the path to it; a list that is JSON in a cell, by its parts. */
function leavesOf(value: unknown, at = ""): Leaf[] {
  if (typeof value === "string" && value.startsWith("[")) return leavesOf(JSON.parse(value), at);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return [{ at, value }];
  if (!Array.isArray(value) && !isRow(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${at}/${key}`));
}

/** What a record says of each leaf: as metadata at its own place, or as a text, a model, a person or a label. */
function isSaid({ value }: Leaf, records: readonly PromptRecord[]): boolean {
  return records.some(({ metadata, recorded = [], ...texts }) => {
    const beside = [metadata, ...texts.responses.map((response) => response.metadata)];
    if (beside.some((kept) => leavesOf(kept).some((leaf) => leaf.value === value))) return true;
    const said = leavesOf([texts.prompt, texts.responses, texts.tags, texts.reference]);
    const people = recorded.flatMap(({ by }) => by ?? []);
    return (
      people.includes(String(value)) ||
      said.some((leaf) => typeof leaf.value === "string" && leaf.value.includes(String(value)))
    );
  });
}

/**
 * What says who won, when and how long, which becomes judgments, or whose turn it is, which is a role under
 * another name: each set's own test looks at these.
 */
const JUDGED =
  /^\/(?:winner\w*|tstamp|label|labels|choice|accept\/\d|answer|_timestamp|SubmitTime|WorkTimeInSeconds|preference|annotator\d|created_at|lead_time|pw\/\d\/selected|input\/messages\/0\/role|trajectory\/\d\/from|annotations\/0\/(?:created_at|lead_time|result\/0\/value\/.*)|responses\/order\/0\/value\/\d|better\.responses(?:\.status)?\/\d|votes\/\d\/[vts]|preference_strength|Answer\.better|cmp_key)$/;

describe.each([...PUBLISHED_EXAMPLES, ...TOOL_EXAMPLES])("$name", ({ format, judgments, rows }) => {
  it("are recognised, with their judgments", async () => {
    const read = await recordsOf(...rows);
    expect([read.format, read.problems]).toEqual([format, []]);
    expect(read.records.flatMap(({ recorded = [] }) => recorded)).toHaveLength(judgments);
  });

  it("keep everything that stands in a row", async () => {
    const { records } = await recordsOf(...rows);
    const lost = rows.flatMap((row, index) => {
      const record = records[index];
      const judged = record?.recorded !== undefined;
      return leavesOf(row).filter(
        (leaf) => !(judged && JUDGED.test(leaf.at)) && !isSaid(leaf, record ? [record] : []),
      );
    });
    expect(lost).toEqual([]);
  });
});
