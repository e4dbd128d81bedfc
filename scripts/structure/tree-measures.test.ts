import { expect, test } from "vitest";
import { treeMeasures } from "./tree-measures.mjs";

type Row = { readonly name: string; readonly value: number; readonly holds: boolean };

const valueOf = (files: readonly { path: string; text: string }[], name: string): Row => {
  const row = (treeMeasures(files) as Row[]).find((each) => each.name === name);
  if (!row) throw new Error(`There is no measure "${name}".`);
  return row;
};
const file = (path: string, lines: number, text = "x\n") => ({ path, text: text.repeat(lines) });

test("the median, the shortest and the longest are of source files, tests left out", () => {
  const files = [
    file("a/a.ts", 10),
    file("a/b.tsx", 50),
    file("a/c.mjs", 401),
    file("a/d.test.ts", 2),
    file("e2e/x.e2e.ts", 3),
    file("a/testing/e.ts", 3),
  ];
  expect(valueOf(files, "source files").value).toBe(3);
  expect(valueOf(files, "median lines").value).toBe(50);
  expect(valueOf(files, "files under 15 lines, %").value).toBe(33.3);
  expect(valueOf(files, "lines of the longest file")).toMatchObject({ value: 401, holds: false });
});

test("an import of several lines counts with each of them", () => {
  const text =
    'import { a } from "./a.ts";\nimport {\n  b,\n  c,\n} from "@laurel/core/b";\n\nexport const d = a(b, c);\nexport const e = 1;\n';
  const files = [{ path: "a/a.ts", text }];
  expect(valueOf(files, "lines that are imports, %").value).toBe(62.5);
  expect(valueOf(files, "internal imports per 100 lines").value).toBe(25);
});

test("a folder with 26 source files is one too full, with 25 it is not", () => {
  const folder = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => file(`${name}/f${index}.ts`, 20));
  expect(valueOf([...folder("a", 26), ...folder("b", 25)], "folders with over 25 source files").value).toBe(
    1,
  );
});

test("an empty tree has measures of zero, and too short a median", () => {
  expect(valueOf([], "lines that are imports, %").value).toBe(0);
  expect(valueOf([], "median lines").holds).toBe(false);
});
