import { expect, test } from "vitest";
import { expandsTo } from "./expands-to.ts";

const RANKING = { tiers: [["A"], ["B", "C"], ["D"]] };
const PAIRS = ["AB", "AC", "AD", "BC", "BD", "CD"];
const wanted = (expansion: "all" | "adjacent" | "best-worst") =>
  PAIRS.filter((pair) =>
    expandsTo(expansion, RANKING, { chosenId: pair[0] ?? "", rejectedId: pair[1] ?? "", strength: null }),
  );

test("a ranking is expanded to every pair, to neighbours, or to the best and the worst", () => {
  expect(wanted("all")).toEqual(PAIRS);
  expect(wanted("adjacent")).toEqual(["AB", "AC", "BC", "BD", "CD"]);
  expect(wanted("best-worst")).toEqual(["AD"]);
});
