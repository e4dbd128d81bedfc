import { expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { LaurelRawLine } from "@laurel/formats/raw/laurel-raw-line";
import { isJudged, type Leaf, leavesOf } from "@laurel/formats/testing/leaves";
import { PUBLISHED_EXAMPLES } from "@laurel/formats/testing/published-examples";
import { TOOL_EXAMPLES } from "@laurel/formats/testing/tool-examples";
import { createCaller } from "../app-router.ts";
import { exportJudgments } from "../datasets/export-judgments.ts";
import { EVERY_KIND } from "../testing/every-kind.ts";
import { importText } from "../testing/import-text.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

/** Columns that name people, who are pseudonyms in a raw file. */
const PEOPLE =
  /^\/(?:judge|annotator|worker|_annotator_id|WorkerId|annotations\/\d\/completed_by(?:\/id)?|responses\/order\/0\/\d?\/?user_id|better\.responses\.users\/\d|votes\/\d\/w|responses\/order\/\d\/user_id)$/;

/** What the lines of a raw file hold as texts, models and metadata. */
function saidIn(raw: string): (leaf: Leaf) => boolean {
  const lines = raw
    .trimEnd()
    .split("\n")
    .map((line) => LaurelRawLine.parse(JSON.parse(line)));
  const of = lines.filter((line) => line.kind === "prompt" || line.kind === "response");
  const texts = of
    .flatMap((line) => [line.messages, "source" in line ? line.source : line.tags])
    .flatMap((part) => leavesOf(part))
    .map(({ value }) => String(value));
  const metadata = new Set(
    of
      .flatMap((line) => line.metadata ?? [])
      .flatMap(({ values }) => leavesOf(values).map(({ value }) => value)),
  );
  return ({ value }) => metadata.has(value) || texts.some((text) => text.includes(String(value)));
}

forEachStore((open) => {
  it.each([...PUBLISHED_EXAMPLES, ...TOOL_EXAMPLES])(
    "$name: every cell is in the raw file as text, label or metadata",
    async ({ rows, format, judgments, asks = "ranking" }) => {
      const actor = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), actor), actor };
      const campaignId = mintId();
      await createCaller(ctx).campaigns.create({
        campaignId,
        name: "Cells",
        guidelines: "",
        questions: EVERY_KIND.filter(({ kind }) => kind === asks),
        responsesPerTask: asks === "binary" ? 1 : 2,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      const text = rows.map((row) => JSON.stringify(row)).join("\n");
      const imported = await importText(ctx, campaignId, text);
      expect(imported).toMatchObject({ format, status: "visible", result: { judgments } });
      const stream = await exportJudgments(open(), actor, { campaignId });
      const isSaid = saidIn((await Array.fromAsync(stream)).join(""));
      const lost = rows.flatMap((row) =>
        leavesOf(row).filter((leaf) => !isJudged(leaf) && !PEOPLE.test(leaf.at) && !isSaid(leaf)),
      );
      expect(lost).toEqual([]);
    },
  );
});
