import { describe, expect, it } from "vitest";
import { recordsOfText } from "../../testing/import-input.ts";
import { leavesOf } from "../../testing/leaves.ts";

/** Every text and number that the records hold, wherever it stands. */
async function heldIn(text: string): Promise<{ readonly format: string; readonly held: string }> {
  const { format, records, problems } = await recordsOfText(text);
  expect(problems).toEqual([]);
  return {
    format,
    held: leavesOf(records)
      .map(({ value }) => String(value))
      .join("\n"),
  };
}

describe("a table of Label Studio whose prompt is called text", () => {
  it.each([
    ["answer1", "answer2", "comparison"],
    ["reply_a", "reply_b", "better"],
  ])("keeps every cell beside %s and %s", async (one, other, verdict) => {
    const rows = [
      [
        "text",
        one,
        other,
        "id",
        verdict,
        "annotator",
        "annotation_id",
        "created_at",
        "updated_at",
        "lead_time",
      ],
      [
        "Name a fruit.",
        "Apple",
        "A carrot",
        "81",
        "left",
        "7",
        "91",
        "2024-05-01T10:00:00Z",
        "2024-05-02T11:00:00Z",
        "4.5",
      ],
      [
        "Name a bird.",
        "A bat",
        "A wren",
        "82",
        "right",
        "8",
        "92",
        "2024-05-03T10:00:00Z",
        "2024-05-04T11:00:00Z",
        "3.25",
      ],
    ];
    const { format, held } = await heldIn(rows.map((cells) => cells.join(",")).join("\n"));
    expect(format).toBe("label-studio");
    // Times are read: when it was judged in milliseconds of UTC, and how long it took.
    const read = new Map([
      ["2024-05-01T10:00:00Z", String(Date.UTC(2024, 4, 1, 10))],
      ["2024-05-03T10:00:00Z", String(Date.UTC(2024, 4, 3, 10))],
      ["4.5", "4500"],
      ["3.25", "3250"],
    ]);
    const lost = rows
      .slice(1)
      .flatMap((cells) => cells.filter((cell) => !held.includes(read.get(cell) ?? cell)));
    expect(lost).toEqual([]);
  });
});

describe("a tree of OpenAssistant", () => {
  const message = (id: string, rank: number | null, replies: readonly object[] = []) => ({
    message_id: `id ${id}`,
    parent_id: `parent of ${id}`,
    text: `text of ${id}`,
    role: id.length % 2 === 0 ? "assistant" : "prompter",
    rank,
    created_date: `date of ${id}`,
    labels: { quality: { value: id.length / 16 } },
    replies,
  });

  it("keeps the ids and dates of its messages, and the branches that nobody ranked", async () => {
    const unranked = message("abc", null, [message("abcd", null), message("abce", null)]);
    const replies = [message("ab", 1, [unranked]), message("ac", 0), message("ad", null)];
    const tree = {
      message_tree_id: "tree 1",
      tree_state: "ready_for_export",
      prompt: message("a", null, replies),
    };
    const { format, held } = await heldIn(JSON.stringify(tree));
    expect(format).toBe("oasst-tree");
    const texts = leavesOf(tree).filter(
      ({ value, at }) => typeof value === "string" && !/role|tree_state/.test(at),
    );
    expect(texts.filter(({ value }) => !held.includes(String(value)))).toEqual([]);
  });
});
