import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Store } from "@laurel/db/store/store";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { EXPORTER_VERSION } from "@laurel/formats/canonical/row-files";
import { createCaller } from "./app-router.ts";
import type { Actor, RequestContext } from "./request-context.ts";
import { judgeUntilEmpty } from "./testing/judge-until-empty.ts";
import { keptFigures } from "./testing/kept-figures.ts";
import { runJobNow } from "./testing/run-job-now.ts";
import { mintId, testContext } from "./testing/test-context.ts";

/**
 * One folder for each kept database of an earlier commit, with the script that made it. A later database gets
 * a folder beside it; none is ever changed.
 */
const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));
const folders = readdirSync(fixtures).filter((name) => name.startsWith("database-"));
const LARGEST = 1_000_000;

type File = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number | null;
};
type Derived = {
  readonly dataset: string;
  readonly later: { readonly version: number; readonly format: string; readonly files: readonly File[] };
  readonly again: { readonly version: number; readonly format: string };
  readonly goesOn: { readonly annotator: string; readonly tasks: number; readonly lastSeq: number };
};
type Figures = { readonly tables: Readonly<Record<string, number>>; readonly derived: Derived };

const keptFiles = (folder: string) =>
  readdirSync(join(folder, "files"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }));

/** Exporters whose rows and records are the same bytes: only the Markdown of reports and cards differs. */
const SAME_ROWS: readonly string[] = ["3", "4"];

const writesSameRows = (exporterVersion: string) =>
  exporterVersion === EXPORTER_VERSION ||
  [exporterVersion, EXPORTER_VERSION].every((each) => SAME_ROWS.includes(each));

/** The files with rows under a folder. A later exporter may write other bytes, but not more rows or fewer. */
const rowFiles = (files: readonly File[], under: string, exporterVersion: string) =>
  files
    .filter(({ path, rows }) => path.startsWith(under) && rows !== null)
    .map(({ path, sha256, bytes, rows }) => ({
      path,
      rows,
      ...(writesSameRows(exporterVersion) && { sha256, bytes }),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

it("there are kept databases, and each is small", () => {
  expect(folders).toContain("database-5da4c28");
  for (const folder of folders) {
    for (const name of ["laurel.db.gz", "laurel.sql"])
      expect(statSync(join(fixtures, folder, name)).size).toBeLessThan(LARGEST);
  }
});

describe.each(folders)("the %s", (name) => {
  const folder = join(fixtures, name);
  const { derived, ...figures }: Figures = JSON.parse(readFileSync(join(folder, "figures.json"), "utf8"));

  const suite = (open: () => Store) => {
    let ctx: RequestContext & { readonly actor: Actor };

    beforeAll(async () => {
      const { q, t } = open().read;
      const admin = (await q.select().from(t.users)).find(
        ({ role, passwordHash }) => role === "admin" && passwordHash !== null,
      );
      const actor: Actor = { userId: admin?.id ?? "", role: "admin", via: "cookie", scopes: null };
      ctx = { ...testContext(open(), actor), actor };
      for (const { bytes } of keptFiles(folder)) {
        await ctx.files.write(
          (async function* () {
            yield bytes;
          })(),
        );
      }
    });

    const versionOf = async (number: number) => {
      const { q, t } = open().read;
      const dataset = (await q.select().from(t.datasets)).find((row) => row.name === derived.dataset);
      const version = (await q.select().from(t.datasetVersions)).find(
        (row) => row.datasetId === dataset?.id && row.number === number,
      );
      return createCaller(ctx).datasets.version({ versionId: version?.id ?? "" });
    };
    const prepare = async (versionId: string, format: string) => {
      const { jobId } = await createCaller(ctx).datasets.prepare({ versionId, id: mintId(), format });
      await runJobNow(ctx, jobId);
    };

    it("opens with today's migrations and has every row, figure and version that it had", async () => {
      expect(await keptFigures(ctx)).toMatchObject(figures);
    });

    it("has every file of its versions, byte by byte", async () => {
      const { q, t } = open().read;
      const named = await q.select().from(t.datasetFiles);
      expect(named).toHaveLength(figures.tables["datasetFiles"] ?? 0);
      const contents = new Map(keptFiles(folder).map((file) => [file.name, file.bytes]));
      for (const { sha256, bytes, path } of named) {
        const content = contents.get(sha256) ?? Buffer.alloc(0);
        expect([content.length, createHash("sha256").update(content).digest("hex")], path).toEqual([
          bytes,
          sha256,
        ]);
      }
    });

    it("gives what its own commit gave in a format that no version had yet", async () => {
      const { version: number, format, files } = derived.later;
      const version = await versionOf(number);
      await prepare(version.id, format);
      const prepared = rowFiles((await versionOf(number)).files, `${format}/`, version.exporterVersion);
      expect(prepared).toEqual(rowFiles(files, "", version.exporterVersion));
    });

    it("gives the same files when a version is cut and prepared again", async () => {
      const { version: number, format } = derived.again;
      const { exporterVersion, files, ...version } = await versionOf(number);
      const versionId = mintId();
      const { jobId } = await createCaller(ctx).datasets.cut({
        datasetId: version.datasetId,
        versionId,
        spec: version.spec,
      });
      await runJobNow(ctx, jobId);
      await prepare(versionId, format);
      const again = await createCaller(ctx).datasets.version({ versionId });
      for (const under of ["rows/", `${format}/`]) {
        expect(rowFiles(files, under, exporterVersion).length).toBeGreaterThan(2);
        expect(rowFiles(again.files, under, exporterVersion)).toEqual(
          rowFiles(files, under, exporterVersion),
        );
      }
    });

    it("goes on: what waited is judged, above every fact that there was", async () => {
      const { annotator, tasks, lastSeq } = derived.goesOn;
      const { q, t } = open().read;
      const user = (await q.select().from(t.users)).find((row) => row.name === annotator);
      const userId = user?.id ?? "";
      await createCaller(ctx).people.setDisabled({ userId, disabled: false });
      const { campaignId } = await versionOf(derived.again.version);
      const judge: Actor = { userId, role: "member", via: "cookie", scopes: null };
      expect(await judgeUntilEmpty({ ...ctx, actor: judge }, campaignId)).toHaveLength(tasks);
      const added = (await q.select().from(t.judgments)).filter(({ seq }) => seq > lastSeq);
      expect(added.map((judgment) => [judgment.userId, judgment.seq]).toSorted()).toEqual(
        Array.from({ length: tasks }, (_, i) => [userId, lastSeq + 1 + i]),
      );
    });
  };
  forEachStore(suite, { keptIn: folder });
});
