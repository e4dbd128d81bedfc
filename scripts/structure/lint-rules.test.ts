import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** One offence a file: where it is planted, its text, and the rule that must catch it. */
const offences: [name: string, path: string, text: string, rule: string][] = [
  [
    "core importing db",
    "packages/core/src/a1.ts",
    'import "@laurel/db/store/store";',
    "no-restricted-imports",
  ],
  [
    "core importing node:fs/promises",
    "packages/core/src/a2.ts",
    'import "node:fs/promises";',
    "no-restricted-imports",
  ],
  [
    "core's test importing db",
    "packages/core/src/a4.test.ts",
    'import "@laurel/db/store/store";',
    "no-restricted-imports",
  ],
  [
    "core reading the clock",
    "packages/core/src/b1.ts",
    "export const a = () => Date.now();",
    "no-restricted-globals",
  ],
  [
    "core reading the environment",
    "packages/core/src/b2.ts",
    "export const a = process.env;",
    "no-restricted-globals",
  ],
  ["core fetching", "packages/core/src/b3.ts", 'export const a = () => fetch("x");', "no-restricted-globals"],
  ["core waiting", "packages/core/src/b4.ts", "setTimeout(() => {}, 1);", "no-restricted-globals"],
  [
    "core drawing at random",
    "packages/core/src/b5.ts",
    "export const a = Math.random();",
    "no-restricted-properties",
  ],
  [
    "formats importing db",
    "packages/formats/src/a.ts",
    'import "@laurel/db/store/store";',
    "no-restricted-imports",
  ],
  [
    "files importing a room above it",
    "packages/formats/src/files/a.ts",
    'import { a } from "../canonical/b.ts"; export const c = a;',
    "no-restricted-imports",
  ],
  [
    "a target importing the reader",
    "packages/formats/src/targets/pairs/a.ts",
    'import { a } from "../../read/b.ts"; export const c = a;',
    "no-restricted-imports",
  ],
  [
    "the cut importing the reader beside it",
    "packages/formats/src/cut/a.ts",
    'import { a } from "../read/b.ts"; export const c = a;',
    "no-restricted-imports",
  ],
  [
    "a room importing what tests use",
    "packages/formats/src/read/a.ts",
    'import { a } from "../testing/b.ts"; export const c = a;',
    "no-restricted-imports",
  ],
  [
    "reward-model importing db",
    "packages/reward-model/src/a.ts",
    'import "@laurel/db/store/store";',
    "no-restricted-imports",
  ],
  ["db importing api", "packages/db/src/a.ts", 'import "@laurel/api/context";', "no-restricted-imports"],
  [
    "api importing drizzle",
    "packages/api/src/a1.ts",
    'import "drizzle-orm/pg-core";',
    "no-restricted-imports",
  ],
  [
    "api opening a Store",
    "packages/api/src/a2.ts",
    'import "@laurel/db/store/open-store";',
    "no-restricted-imports",
  ],
  [
    "api importing server",
    "packages/api/src/a3.ts",
    'import "@laurel/server/http/a";',
    "no-restricted-imports",
  ],
  [
    "server importing drizzle",
    "apps/server/src/a.ts",
    'import { eq } from "drizzle-orm"; eq();',
    "no-restricted-imports",
  ],
  [
    "web importing api's code",
    "apps/web/lib/a1.ts",
    'import { appRouter } from "@laurel/api/app-router"; appRouter();',
    "no-restricted-imports",
  ],
  [
    "web importing db as types",
    "apps/web/lib/a2.ts",
    'import type { Store } from "@laurel/db/store/store"; export type A = Store;',
    "no-restricted-imports",
  ],
  [
    "a relative path into another package",
    "packages/api/src/a4.ts",
    'import "../../../packages/db/src/store/store.ts";',
    "no-restricted-imports",
  ],
  [
    "an import cycle",
    "packages/formats/src/cycle-a.ts",
    'import { b } from "./cycle-b.ts"; export const a = () => b;',
    "import/no-cycle",
  ],
  [
    "a cycle of types",
    "packages/formats/src/cycle-c.ts",
    'import type { D } from "./cycle-d.ts"; export type C = D;',
    "import/no-cycle",
  ],
  ["any", "packages/api/src/c1.ts", "export const a = (b: any) => b;", "typescript/no-explicit-any"],
  [
    "a non-null assertion",
    "packages/api/src/c2.ts",
    "export const a = (b: string | null) => b!;",
    "typescript/no-non-null-assertion",
  ],
  [
    "an ignored type error",
    "packages/api/src/c3.ts",
    "// @ts-ignore\nexport const a = 1;",
    "typescript/ban-ts-comment",
  ],
  ["a file of 401 lines", "packages/api/src/c4.ts", "// line\n".repeat(401), "max-lines"],
  ["a silent catch", "packages/api/src/c5.ts", "try { JSON.parse(''); } catch {}", "no-empty"],
  [
    "a skipped test",
    "packages/api/src/c6.test.ts",
    'import { it } from "vitest";\nit.skip("x", () => {});',
    "vitest/no-disabled-tests",
  ],
  [
    "a test without an assertion",
    "packages/api/src/c7.test.ts",
    'import { it } from "vitest";\nit("x", () => {});',
    "vitest/expect-expect",
  ],
  [
    "a promise that nobody awaits",
    "packages/api/src/c8.ts",
    "const work = async () => 1;\nwork();",
    "typescript/no-floating-promises",
  ],
];

const innocent: [path: string, text: string][] = [
  ["packages/core/src/ok.ts", 'import { z } from "zod";\nexport const ok = z.string();'],
  [
    "packages/core/src/ok.test.ts",
    'import { readFileSync } from "node:fs";\nimport { expect, it } from "vitest";\nit("x", () => { expect(readFileSync).toBeDefined(); });',
  ],
  ["packages/formats/src/ok.ts", 'import "@laurel/core/records/message";'],
  ["packages/formats/src/folder/card/ok.ts", 'import { a } from "../../read/b.ts"; export const c = a;'],
  ["packages/formats/src/files/ok.test.ts", 'import { a } from "../testing/b.ts"; export const c = a;'],
  ["packages/formats/src/cycle-b.ts", 'import { a } from "./cycle-a.ts"; export const b = () => a;'],
  ["packages/formats/src/cycle-d.ts", 'import type { C } from "./cycle-c.ts"; export type D = C | null;'],
  ["packages/api/src/ok.ts", 'import "@laurel/db/queries/a";\nimport "@laurel/reward-model/train/a";'],
  [
    "packages/api/src/ok.test.ts",
    'import { openStore } from "@laurel/db/store/open-store";\nimport { expect, it } from "vitest";\nit("x", () => { expect(openStore).toBeDefined(); });',
  ],
  [
    "apps/web/lib/ok.ts",
    'import type { AppRouter } from "@laurel/api/app-router"; export type A = AppRouter;',
  ],
  ["apps/server/src/ok.ts", 'import "@laurel/db/store/open-store";\nimport "@laurel/api/app-router";'],
];

const root = mkdtempSync(join(tmpdir(), "laurel-lint-"));
const found = new Map<string, string[]>();

beforeAll(() => {
  for (const name of [".oxlintrc.json", "tsconfig.base.json"]) copyFileSync(name, join(root, name));
  symlinkSync(resolve("node_modules"), join(root, "node_modules"), "junction");
  plant("tsconfig.json", JSON.stringify({ extends: "./tsconfig.base.json", include: ["packages", "apps"] }));
  for (const [, path, text] of offences) plant(path, text);
  for (const [path, text] of innocent) plant(path, text);
  const linter = resolve("node_modules/oxlint/bin/oxlint");
  const { stdout } = spawnSync(
    process.execPath,
    [linter, "--type-aware", "--format", "json", "packages", "apps"],
    { cwd: root, encoding: "utf8" },
  );
  const report: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout);
  for (const { code, filename } of report.diagnostics) {
    const rule = code.replace(/^eslint\((.*)\)$/, "$1").replace(/^([a-z-]+)\((.*)\)$/, "$1/$2");
    found.set(filename, [...(found.get(filename) ?? []), rule]);
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function plant(path: string, text: string) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
}

test.each(offences)("the linter catches %s", (_, path, _text, rule) => {
  expect(found.get(path) ?? []).toContain(rule);
});

test.each(innocent.filter(([path]) => !path.includes("cycle")))(
  "the linter lets pass what is allowed: %s",
  (path) => {
    expect(found.get(path) ?? []).toEqual([]);
  },
);
