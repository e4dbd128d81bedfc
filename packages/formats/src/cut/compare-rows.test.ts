import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RowConfig } from "@laurel/core/datasets/manifest";
import { Split } from "@laurel/core/datasets/splits";
import { rowLine } from "../canonical/row-files.ts";
import { sha256Hex } from "../files/hash.ts";
import { compareRows } from "./compare-rows.ts";

type Row = {
  readonly about: number;
  readonly turned: boolean;
  readonly split: Split;
  readonly config: RowConfig;
};

/** A version with these pairs: the same texts, whichever of the two was chosen. */
function version(rows: readonly Row[]) {
  return (split: Split, config: RowConfig) => {
    const inSplit = rows.filter((row) => row.split === split && row.config === config);
    if (inSplit.length === 0) return null;
    const said = (content: string) => [{ role: "assistant", content }];
    const lines = inSplit.map(({ about, turned }) =>
      rowLine({
        prompt: [{ role: "user", content: `p${about}` }],
        chosen: said(turned ? "b\u2028" : "a"),
        rejected: said(turned ? "a" : "b\u2028"),
        margin: null,
      }),
    );
    return chunks(
      lines
        .toSorted((one, other) => (sha256Hex(one) < sha256Hex(other) ? -1 : 1))
        .map((line) => `${line}\n`)
        .join(""),
    );
  };
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97);
}

const row = (about: number, turned = false, split: Split = "train", config: RowConfig = "default"): Row => ({
  about,
  turned,
  split,
  config,
});

test("a row that is judged otherwise or moved is changed, and neither added nor removed", async () => {
  const before = version([row(1), row(2), row(3), row(4), row(5)]);
  const after = version([row(1), row(2, true), row(3, false, "validation"), row(6)]);
  expect(await compareRows(before, after)).toEqual({ same: 1, added: 1, removed: 2, changed: 2 });
});

test("a pair whose votes now call it equal is changed where ties are kept apart", async () => {
  expect(
    await compareRows(version([row(1), row(2)]), version([row(1), row(2, false, "train", "ties")])),
  ).toEqual({ same: 1, added: 0, removed: 0, changed: 1 });
});

test("a version has nothing that it has not itself, and everything that nothing had", async () => {
  const rows = [row(1), row(2), row(3, true, "test")];
  expect(await compareRows(version(rows), version(rows))).toEqual({
    same: 3,
    added: 0,
    removed: 0,
    changed: 0,
  });
  expect(await compareRows(version([]), version(rows))).toEqual({
    same: 0,
    added: 3,
    removed: 0,
    changed: 0,
  });
});

test("every row of both versions is counted once, and the other way round adds what this way removes", async () => {
  const rows = fc.uniqueArray(
    fc.record({
      about: fc.integer({ min: 0, max: 12 }),
      turned: fc.boolean(),
      split: fc.constantFrom(...Split.options),
      config: fc.constantFrom(...RowConfig.options),
    }),
    { selector: ({ about }) => about },
  );
  await fc.assert(
    fc.asyncProperty(rows, rows, async (some, others) => {
      const { same, added, removed, changed } = await compareRows(version(some), version(others));
      expect([same + changed + removed, same + changed + added]).toEqual([some.length, others.length]);
      expect(await compareRows(version(others), version(some))).toEqual({
        same,
        changed,
        added: removed,
        removed: added,
      });
    }),
    { numRuns: 60 },
  );
});
