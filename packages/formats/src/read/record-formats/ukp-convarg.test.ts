import { expect, it } from "vitest";
import { recordsOf } from "../../testing/import-input.ts";
import { FIRST, said, SECOND, TIE } from "../../testing/judged-records.ts";

const row = {
  topic: "sky_blue",
  a: { id: "sky_blue#1", topic: "sky_blue", stance: "Blue", text: "Look up." },
  b: { id: "sky_blue#2", topic: "sky_blue", stance: "Blue", text: "It is." },
  votes: [
    { w: "w0", v: "b", t: 1_454_259_592, s: 393 },
    { w: "w1", v: "tie", t: 1_454_270_340, s: 266 },
    { w: "w2", v: "a", t: 1_454_273_328, s: 0.5 },
  ],
  mace_gold: null,
};

it("every vote on a pair of arguments comes in with its worker, its second and its time", async () => {
  const { format, records, problems } = await recordsOf(row, {
    ...row,
    votes: [
      { w: "w3", v: "a" },
      { w: "w4", v: null },
    ],
  });
  expect([format, problems]).toEqual(["ukp-convarg", []]);
  expect(records.map(said)).toEqual([
    {
      prompt: "sky_blue",
      responses: ["Look up.", "It is."],
      models: [undefined, undefined],
      judgments: [
        { by: "w0", at: 1_454_259_592_000, activeMs: 393_000, tiers: SECOND },
        { by: "w1", at: 1_454_270_340_000, activeMs: 266_000, tiers: TIE },
        { by: "w2", at: 1_454_273_328_000, activeMs: 500, tiers: FIRST },
      ],
    },
    expect.objectContaining({ judgments: [{ by: "w3", tiers: FIRST }] }),
  ]);
});

it("a vote for neither side, and arguments that were not put in the place of their ids, are refused", async () => {
  const { problems } = await recordsOf(
    row,
    { ...row, votes: [...row.votes, { w: "w3", v: "c" }] },
    { ...row, a: "sky_blue#1", b: "sky_blue#2" },
  );
  expect(problems).toEqual([
    expect.stringMatching(/^2 votes\[3\]\.v: is "c", which is none of a \(a\), b \(b\), tie/),
    expect.stringMatching(/^3 a: is the id of an argument/),
    expect.stringMatching(/^3 b: is the id of an argument/),
  ]);
});
