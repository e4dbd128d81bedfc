import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { sha256Hex } from "../files/hash.ts";
import { rowSpill } from "./row-spill.ts";

const folder = mkdtempSync(join(tmpdir(), "laurel-spill-"));
afterAll(() => rmSync(folder, { recursive: true }));

const byHash = (lines: readonly string[]) =>
  lines.toSorted((one, other) => (sha256Hex(one) < sha256Hex(other) ? -1 : 1));

async function linesOf(spill: Awaited<ReturnType<typeof rowSpill>>): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of spill.sorted()) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8").split("\n").slice(0, -1);
}

test("every line comes back in the order of the hashes, as often as it is read, with some that are longer than what is written at once", async () => {
  const text = fc
    .string({ unit: "binary", maxLength: 40 })
    .filter((line) => line.isWellFormed() && !line.includes("\n"));
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { weight: 20, arbitrary: text },
          { weight: 1, arbitrary: text.map((line) => line.padEnd(1_100_000, "é")) },
        ),
        { maxLength: 30 },
      ),
      async (lines) => {
        const spill = await rowSpill(folder);
        for (const line of lines) spill.add(line);
        expect(await linesOf(spill)).toEqual(byHash(lines));
        expect(await linesOf(spill)).toEqual(byHash(lines));
        expect(spill.count()).toBe(lines.length);
        await spill.dispose();
      },
    ),
    { numRuns: 40 },
  );
});

test("of 40,000 lines those of a group and those that are there twice go, and are counted", async () => {
  const spill = await rowSpill(folder);
  const [kept, unwanted] = [sha256Hex("kept"), sha256Hex("unwanted")];
  const lines = Array.from({ length: 40_000 }, (_, number) => String(number % 30_000));
  for (const line of lines) spill.add(line, Number(line) % 3 === 0 ? unwanted : kept);
  expect(spill.dropGroups((group) => group === unwanted)).toBe(13_334);
  expect(spill.dropDuplicates()).toBe(6_666);
  expect(spill.count()).toBe(20_000);
  expect(await linesOf(spill)).toEqual(byHash([...new Set(lines)].filter((line) => Number(line) % 3 !== 0)));
  await spill.dispose();
});
