import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Metadata } from "@laurel/core/records/prompt-record";
import { openStore } from "../store/open-store.ts";
import { newDatabase } from "../testing/new-database.ts";
import { insertMetadata } from "./metadata.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));

/** The last statement of the migration that made the table: it fills it from the metadata that is there. */
function filling(dialect: "sqlite" | "postgres"): string {
  const sql = readFileSync(`${migrations}/${dialect}/0012_metadata_values.sql`, "utf8");
  return sql.split("--> statement-breakpoint").at(-1) ?? "";
}

const long = `${"😀".repeat(150)}${"é".repeat(150)}`;
const ROWS: readonly Metadata[] = [
  { topic: "maths", level: 3, share: 0.25, done: true, none: null, blank: "  " },
  {
    topic: ["maths", "logic", "maths"],
    deep: { a: [{ b: "x" }, 7] },
    vector: Array.from({ length: 30 }, (_, i) => i / 7),
  },
  { 'a "quoted" key': "yes", "dotted.key": "no", "": "nameless", __proto__x: 1 },
  { long, price: "12.50", plus: "+4", range: "1-2", version: "1.2.3", empty: [], naïve: "İ" },
];

describe.each(["sqlite", "postgres"] as const)("the texts that metadata is found by, on %s", (dialect) => {
  it("are the same whether an import stores them or the migration that brought them", async () => {
    const database = await newDatabase(dialect);
    try {
      const store = await openStore({ url: database.url, migrations });
      const stored = { createdBy: "u", createdAt: 1 };
      await store.transaction(async (tx) => {
        const { q, t } = tx;
        await q.insert(t.users).values({ id: "u", name: "Una", role: "admin", kind: "person", createdAt: 1 });
        const campaign = { id: "c", name: "C", overlap: 1, leaseMinutes: 1, maxPairsPerPrompt: 1 };
        const versions = { questionsVersion: 1, guidelinesVersion: 1 };
        await q.insert(t.campaigns).values({ ...campaign, ...versions, status: "draft", ...stored });
        const upload = { id: "f", campaignId: "c", fileName: "f", sha256: "0", bytes: 1 };
        await q.insert(t.uploads).values({ ...upload, ...stored });
        const read = { format: "jsonl", mapping: {}, namePolicy: "keep", skipInvalid: false } as const;
        const round = { id: "i", campaignId: "c", uploadId: "f", jobId: "j", status: "visible" } as const;
        await q.insert(t.imports).values({ ...round, ...read, problems: [], ...stored });
        const text = { contentHash: "h", rootHash: "h", messages: [], preview: "", tags: [] };
        await q.insert(t.prompts).values({ id: "p", campaignId: "c", importId: "i", ...text });
        await insertMetadata(
          tx,
          ROWS.map((values, line) => ({
            id: `m${line}`,
            promptId: "p",
            importId: "i",
            line,
            values,
            contentHash: `${line}`,
          })),
        );
      });
      const all = () =>
        store.read.q
          .select()
          .from(store.read.t.metadataValues)
          .then((rows) => rows.map((row) => JSON.stringify(row)).toSorted());
      const imported = await all();
      await store.transaction(({ q, t }) => q.delete(t.metadataValues));
      await database.run(filling(dialect));
      expect(await all()).toEqual(imported);
      expect(imported.filter((row) => row.includes('"topic"'))).toHaveLength(3);
      await store.close();
    } finally {
      await database.remove();
    }
  });
});
