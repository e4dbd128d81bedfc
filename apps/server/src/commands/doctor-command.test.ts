import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "@laurel/db/store/open-store";
import { appPaths } from "../config/app-paths.ts";
import { readConfig } from "../config/config.ts";
import { checkDatabase } from "./doctor-command.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "laurel-doctor-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("says of a database that a newer Laurel migrated what to do, and not to restore a backup", async () => {
  const config = readConfig({ DATA_DIR: folder });
  const paths = appPaths();
  const store = await openStore({ url: config.databaseUrl, migrations: paths.migrations });
  await store.close();
  const usual = await checkDatabase({ config, paths });
  expect(usual).toMatchObject({ ok: true, detail: expect.stringMatching(/ migrations, nobody owns it$/) });

  const older = join(folder, "older");
  await cp(paths.migrations, older, { recursive: true });
  const file = join(older, "sqlite", "meta", "_journal.json");
  const journal: { entries: unknown[] } = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, -1) }));
  const found = await checkDatabase({ config, paths: { ...paths, migrations: older } });
  expect(found).toMatchObject({
    ok: false,
    fix: expect.stringMatching(/newer than this Laurel.*Start the newer version/),
  });

  await writeFile(
    file,
    JSON.stringify({
      ...journal,
      entries: [...journal.entries, { tag: "9000_later", when: 2_000_000_000_000 }],
    }),
  );
  await writeFile(join(older, "sqlite", "9000_later.sql"), "SELECT 1");
  const waiting = await checkDatabase({ config, paths: { ...paths, migrations: older } });
  expect(waiting).toMatchObject({
    ok: true,
    detail: expect.stringMatching(/, 1 more to run when it is opened, /),
  });
});
