import { expect, test } from "vitest";
import { promptRootHash, rootKey } from "../canonical/prompt-root.ts";
import { pairRowOf } from "../testing/report-input.ts";
import { runToEnd } from "../testing/run-to-end.ts";
import { pairRates } from "./pair-rates.ts";
import { pairSample } from "./pair-sample.ts";

function sampled(
  ...pairs: readonly (readonly [string, string])[]
): ReturnType<ReturnType<typeof pairSample>["pairs"]> {
  const sample = pairSample();
  pairs.forEach(([chosen, rejected], index) => {
    const row = pairRowOf(`Prompt ${index}`, chosen, rejected);
    sample.add(row, rootKey(promptRootHash(row.prompt)));
  });
  return sample.pairs();
}

test("pairs lie in the bin of longer by shorter, whichever was chosen, and pairs of equal length in none", () => {
  const { length } = runToEnd(
    pairRates([
      sampled(["aaaa", "bbbbbb"], ["aaaaaa", "bbbb"], ["aa", "bb"]),
      sampled(["a".repeat(12), "b"]),
    ]),
  );
  expect(length).toMatchObject({ longerChosen: { n: 3, share: { value: 2 / 3 } }, equal: 1 });
  expect(length.byRatio.map(({ from, longerChosen }) => [from, longerChosen.n])).toEqual([
    [1, 0],
    [1.1, 0],
    [1.25, 0],
    [1.5, 2],
    [2, 0],
    [4, 1],
  ]);
  expect(length.byRatio[3]?.longerChosen.share.value).toBe(1 / 2);
  expect(length.byRatio[0]?.longerChosen.share).toEqual({
    value: null,
    reason: expect.stringContaining("No pair"),
  });
});

test("a feature that only one response has won where that one was chosen", () => {
  const { features } = runToEnd(
    pairRates([
      sampled(
        ["- a list", "none"],
        ["none", "1. a list"],
        ["* a list", "none"],
        ["- both", "- both?"],
        ["none", "Sorry. **Bold** `code`, shall I?\n\n"],
      ),
    ]),
  );
  const of = (id: string) => features.find((feature) => feature.id === id);
  expect(of("list")).toMatchObject({ both: 1, neither: 1, withIt: { n: 3, share: { value: 2 / 3 } } });
  expect(of("ends-with-question")).toMatchObject({
    both: 0,
    neither: 3,
    withIt: { n: 2, share: { value: 0 } },
  });
  for (const id of ["bold", "inline-code", "apology"])
    expect(of(id)?.withIt).toMatchObject({ n: 1, share: { value: 0 } });
  for (const id of ["heading", "code-block", "maths", "link", "exclamation", "refusal"])
    expect(of(id)).toMatchObject({ neither: 5, withIt: { n: 0, share: { value: null } } });
});
