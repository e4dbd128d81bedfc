import { expect, test } from "vitest";
import { acceptableByCut, deriveLabels } from "./good-or-bad.ts";

const vote = (labels: Record<string, boolean>, accuracy?: number) => ({ labels, accuracy });
const says = ({ labels }: { labels: Record<string, boolean> }, id: string) => labels[id] ?? null;
const RESPONSES = [{ id: "A" }, { id: "B" }];

test("more than half of the votes on a response decide its label, and each response is decided alone", () => {
  const derived = deriveLabels(
    RESPONSES,
    [vote({ A: true, B: false }), vote({ A: true }), vote({ A: false, B: true })],
    says,
    { minVotes: 1, aggregation: "majority" },
  );
  expect(derived).toEqual({
    decided: [{ responseId: "A", label: true, agreement: 2 / 3, posterior: null }],
    dropped: ["no-majority"],
  });
});

test("a response with fewer votes than asked for has no label", () => {
  expect(
    deriveLabels(RESPONSES, [vote({ A: true })], says, { minVotes: 2, aggregation: "majority" }),
  ).toEqual({ decided: [], dropped: ["too-few-votes", "too-few-votes"] });
});

test("a ranking labels by its line only: being the better one is no label", () => {
  const tiers = [["A"], ["B"]];
  expect(["A", "B", "C"].map((id) => acceptableByCut({ kind: "ranking", tiers, cut: 1 }, id))).toEqual([
    true,
    false,
    null,
  ]);
  expect(["A", "B"].map((id) => acceptableByCut({ kind: "ranking", tiers }, id))).toEqual([null, null]);
  expect(
    ["A", "B"].map((id) => acceptableByCut({ kind: "ranking", tiers: [["A", "B"]], cut: 0 }, id)),
  ).toEqual([false, false]);
});

test("who is more often right outweighs more votes, and what was decided has its probability", () => {
  const votes = [vote({ A: true }, 0.55), vote({ A: true }, 0.55), vote({ A: false }, 0.9)];
  expect(
    deriveLabels([{ id: "A" }], votes, says, { minVotes: 1, aggregation: "dawid-skene" }).decided,
  ).toEqual([{ responseId: "A", label: false, agreement: 1 / 3, posterior: 0.857647 }]);
  expect(
    deriveLabels([{ id: "A" }], votes, says, { minVotes: 1, aggregation: "majority" }).decided[0]?.posterior,
  ).toBeCloseTo(1 - 9 / (9 + (0.55 / 0.45) ** 2), 6);
});
