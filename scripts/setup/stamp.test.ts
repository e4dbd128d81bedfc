import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourceHash } from "./stamp.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "laurel-hash-"));
  mkdirSync(join(root, "src"));
  write("src/a.ts", "one");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string, seconds = 1000) {
  writeFileSync(join(root, path), text);
  utimesSync(join(root, path), seconds, seconds);
}

test("an edit, a touched file, a new file and a removed file each change the hash", () => {
  const hashes = [sourceHash([root])];
  const after = (change: () => void) => {
    change();
    hashes.push(sourceHash([root]));
  };
  after(() => write("src/a.ts", "three"));
  after(() => write("src/a.ts", "three", 2000));
  after(() => write("src/b.ts", ""));
  after(() => rmSync(join(root, "src/a.ts")));
  expect(new Set(hashes).size).toBe(5);
});

test("what a build writes and tests don't change the hash, nor does a path that isn't there", () => {
  const before = sourceHash([root]);
  for (const folder of ["node_modules", ".next", "dist"]) mkdirSync(join(root, folder));
  for (const path of [
    "node_modules/x.ts",
    ".next/x.ts",
    "dist/x.js",
    "next-env.d.ts",
    "a.tsbuildinfo",
    "src/a.test.ts",
  ])
    write(path, "x");
  expect(sourceHash([root, join(root, "absent")])).toBe(before);
});
