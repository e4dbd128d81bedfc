import { expect, test } from "vitest";
import { kebabCase, structureProblems } from "./structure-problems.mjs";

const problems = (path: string, text: string): string[] => structureProblems({ path, text });

test("a file that keeps every rule has no problem", () => {
  const text = `import { b } from "./b.ts";\nimport { z } from "zod";\n\nexport function chooseTask() {\n  return b(z);\n}\nexport type Choice = string;\n`;
  expect(problems("packages/core/src/choose-task.ts", text)).toEqual([]);
});

test("a schema, its type and the verb that takes it may share a file", () => {
  const text =
    "export const SubmitJudgment = 1;\nexport type SubmitJudgment = 1;\nexport async function submitJudgment() {}\n";
  expect(problems("packages/api/src/judging/submit-judgment.ts", text)).toEqual([]);
});

const importsTo = (count: number) =>
  Array.from({ length: count }, (_, i) => `import { a${i} } from "./a${i}.ts";\n`).join("");
test.each(["pairs/a.ts", "pairs/family.ts", "pairs/a.test.ts"])(
  "8 imports are allowed in a format, and more beside it: %s",
  (name) =>
    expect(
      problems(`packages/formats/src/targets/${name}`, importsTo(name === "pairs/a.ts" ? 8 : 20)),
    ).toEqual([]),
);

const longest = "// line\n".repeat(400);
test("400 lines are allowed", () => expect(problems("scripts/a.mjs", longest)).toEqual([]));

test.each([
  ["a 401st line", "scripts/a.mjs", `${longest}// line\n`, "401 lines"],
  ["a file called utils", "apps/web/lib/text-utils.ts", "", "says nothing"],
  ["a folder called helpers", "packages/core/src/helpers/a.ts", "export const a = 1;", "says nothing"],
  ["a file called common", "packages/core/src/common.ts", "export const common = 1;", "says nothing"],
  ["a service", "apps/server/src/mail-service.ts", "", "says nothing"],
  ["a manager", "apps/server/src/task.manager.ts", "", "says nothing"],
  ["a file name in camel case", "apps/web/lib/chooseTask.ts", "", "kebab-case: choose-task"],
  [
    "a relative import without its ending",
    "apps/web/lib/a.ts",
    'import { b } from "./b";',
    '"./b" must name',
  ],
  [
    "the same in a dynamic import",
    "apps/web/lib/a.ts",
    `const b = await ${"import"}("../b");`,
    '"../b" must name',
  ],
  [
    "the same in an import of several lines",
    "apps/web/lib/a.ts",
    'import {\n  b,\n  c,\n} from "./b";',
    '"./b" must name',
  ],
  ["a barrel", "apps/web/lib/all.ts", 'export * from "./a.ts";', "re-exports"],
  ["a named re-export", "apps/web/lib/all.ts", 'export { a } from "./a.ts";', "re-exports"],
  ["a comment of 121 columns", "apps/web/lib/a.ts", `// ${"x".repeat(118)}`, "line 1 has 121 columns"],
  [
    "code of 121 columns beside a text",
    "apps/web/lib/a.ts",
    `
f(${"x, ".repeat(40)}"text");`,
    "line 2 has",
  ],
  [
    "a format of nine imports",
    "packages/formats/src/targets/pairs/a.ts",
    importsTo(9),
    "9 imports: a format has at most 8",
  ],
  [
    "a library that core doesn't know",
    "packages/core/src/a.ts",
    'import "lodash";\nexport const a = 1;',
    'not "lodash"',
  ],
  ["a built-in module in core", "packages/core/src/a.ts", 'import "fs";\nexport const a = 1;', 'not "fs"'],
  [
    "another package in core's test",
    "packages/core/src/a.test.ts",
    'import "@laurel/db/store/store";',
    'not "@laurel/db/store/store"',
  ],
  [
    "randomness by an index",
    "packages/core/src/a.ts",
    'export const a = () => Math["random"]();',
    "core is pure",
  ],
  [
    "randomness by destructuring",
    "packages/core/src/a.ts",
    "const { random } = Math;\nexport const a = random;",
    "core is pure",
  ],
  [
    "a global reached through globalThis",
    "packages/core/src/a.ts",
    "export const a = () => globalThis.fetch;",
    "core is pure",
  ],
  [
    "the machine's locale",
    "packages/core/src/a.ts",
    "export const a = (n) => n.toLocaleString();",
    "core is pure",
  ],
  ["a skipped test", "packages/core/src/a.test.ts", "it.skip('x', () => {});", '"it.skip"'],
  ["an ignored type error", "apps/web/lib/a.ts", "// @ts-ignore\n", '"@ts-ignore"'],
  ["a silenced linter", "apps/web/lib/a.ts", "// oxlint-disable-next-line\n", '"oxlint-disable"'],
])("%s is a problem", (_, path, text, reason) => {
  expect(problems(path, text)).toEqual([expect.stringContaining(reason)]);
});

test("a journey's and a configuration's name may have several endings", () => {
  for (const path of [
    "e2e/first-run.e2e.ts",
    "e2e/playwright.config.ts",
    "packages/core/src/choose-task.test.ts",
  ])
    expect(problems(path, "")).toEqual([]);
});

test("comments and tests are not held to core's purity", () => {
  expect(problems("packages/core/src/a.ts", "// not Math[x], nor globalThis\nexport const a = 1;\n")).toEqual(
    [],
  );
  expect(problems("packages/core/src/a.test.ts", "globalThis.x = 1;\n")).toEqual([]);
});

test("a long text, pattern or address may be as wide as it is", () => {
  const long = "x".repeat(200);
  for (const line of [
    `const a = "${long}";`,
    `const a = /${long}/u;`,
    `// https://example.org/${long}`,
    `const a = \`${long}\`;`,
  ]) {
    expect(problems("apps/web/lib/a.ts", line)).toEqual([]);
  }
});

test.each([
  ["chooseTask", "choose-task"],
  ["DomainError", "domain-error"],
  ["uuidV7", "uuid-v7"],
  ["sha256Hex", "sha256-hex"],
  ["LIMITS", "limits"],
  ["ERROR_CODES", "error-codes"],
  ["toHTTPStatus", "to-http-status"],
])("%s is %s", (name, file) => expect(kebabCase(name)).toBe(file));
