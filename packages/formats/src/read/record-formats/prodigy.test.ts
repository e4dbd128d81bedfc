import { describe, expect, it } from "vitest";
import { recordsOf } from "../../testing/import-input.ts";
import { FIRST, said, SECOND, TIE } from "../../testing/judged-records.ts";

const row = {
  text: "Name a fruit.",
  options: [
    { id: "A", text: "Apple" },
    { id: "B", text: "A carrot" },
  ],
  _input_hash: 1,
  _task_hash: 2,
  _view_id: "choice",
  accept: ["A"],
  answer: "accept",
  _annotator_id: "set-ann1",
  _session_id: "set-ann1",
  _timestamp: 1_695_000_000,
};
const ABOUT = { by: "set-ann1", at: 1_695_000_000_000 };

// https://prodi.gy/docs/api-interfaces#choice
describe("Prodigy's choices", () => {
  it("let the accepted option win, with the annotator and the time", async () => {
    const { format, records, problems } = await recordsOf(row, { ...row, accept: ["B"] });
    expect([format, problems]).toEqual(["prodigy", []]);
    expect(records.map(said)).toEqual([
      {
        prompt: "Name a fruit.",
        responses: ["Apple", "A carrot"],
        models: [undefined, undefined],
        judgments: [{ ...ABOUT, tiers: FIRST }],
      },
      expect.objectContaining({ judgments: [{ ...ABOUT, tiers: SECOND }] }),
    ]);
  });

  it("record nothing where a task was ignored or rejected, or nothing was accepted", async () => {
    const { records } = await recordsOf(
      { ...row, accept: [], answer: "ignore" },
      { ...row, answer: "reject" },
      { ...row, accept: [] },
      { ...row, accept: null },
    );
    expect(records.map((record) => said(record).judgments)).toEqual([[], [], [], []]);
  });

  it("are read with numbers as ids, without people, and with several accepted options", async () => {
    const three = [
      { id: 1, text: "Apple" },
      { id: 2, text: "Pear" },
      { id: 3, text: "Kale" },
    ];
    const { text, answer } = row;
    const { records } = await recordsOf(
      { text, options: three, accept: [2], answer },
      { text, options: three, accept: [1, 2], answer },
      { ...row, accept: ["A", "B"] },
    );
    expect(records.map((record) => said(record).judgments)).toEqual([
      [{ tiers: [[1], [0]] }, { tiers: [[1], [2]] }],
      [{ tiers: [[0], [2]] }, { tiers: [[1], [2]] }],
      [{ ...ABOUT, tiers: TIE }],
    ]);
  });

  it("take an option that says that none is better for that, and not for a response", async () => {
    const options = [
      ...row.options,
      { id: "tie", text: "Both are as good" },
      { id: "neither", text: "None" },
    ];
    const { records } = await recordsOf(
      { ...row, options, accept: ["tie"] },
      { ...row, options, accept: ["neither"] },
      { ...row, options, accept: ["A"] },
    );
    expect(records.map(said).map(({ responses, judgments }) => [responses, judgments])).toEqual([
      [["Apple", "A carrot"], [{ ...ABOUT, tiers: TIE }]],
      [["Apple", "A carrot"], [{ ...ABOUT, tiers: TIE, cut: 0 }]],
      [["Apple", "A carrot"], [{ ...ABOUT, tiers: FIRST }]],
    ]);
  });

  it("are refused by line where an accepted id is no option", async () => {
    expect((await recordsOf(row, { ...row, accept: ["C"] })).problems).toEqual([
      "2 accept: names C, which is no option",
    ]);
  });
});
