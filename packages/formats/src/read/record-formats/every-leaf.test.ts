import { describe, expect, it } from "vitest";
import type { PromptRecord } from "@laurel/core/records/prompt-record";
import { recordsOf } from "../../testing/import-input.ts";
import { isJudged, type Leaf, leavesOf } from "../../testing/leaves.ts";
import { PUBLISHED_EXAMPLES } from "../../testing/published-examples.ts";
import { TOOL_EXAMPLES } from "../../testing/tool-examples.ts";

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
        (leaf) => !(judged && isJudged(leaf)) && !isSaid(leaf, record ? [record] : []),
      );
    });
    expect(lost).toEqual([]);
  });
});
