import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lockProblems } from "./lock-problems.mjs";

const holding = (packages: Record<string, object>) => lockProblems({ packages });

test("a platform package that is named but not held is a problem", () => {
  const tool = { version: "1.0.0", optionalDependencies: { "tool-linux": "1.0.0", "tool-darwin": "1.0.0" } };
  expect(holding({ "node_modules/tool": tool, "node_modules/tool-linux": {} })).toEqual([
    expect.stringContaining("tool-darwin 1.0.0"),
  ]);
});

test("a platform package may lie under any package above the one that wants it", () => {
  const tool = { optionalDependencies: { deep: "1" } };
  const path = "node_modules/a/node_modules/tool";
  for (const place of [
    "node_modules/deep",
    "node_modules/a/node_modules/deep",
    `${path}/node_modules/deep`,
  ]) {
    expect(holding({ [path]: tool, [place]: {} })).toEqual([]);
  }
  expect(holding({ [path]: tool, "node_modules/b/node_modules/deep": {} })).toHaveLength(1);
});

test("a registry address is a problem, a link to a workspace is none", () => {
  expect(holding({ "node_modules/a": { resolved: "https://registry.example/a.tgz" } })).toEqual([
    expect.stringContaining("node_modules/a"),
  ]);
  expect(holding({ "node_modules/@laurel/core": { resolved: "packages/core", link: true } })).toEqual([]);
});

test("the project's own lock has no problem", () => {
  expect(lockProblems(JSON.parse(readFileSync("package-lock.json", "utf8")))).toEqual([]);
});
