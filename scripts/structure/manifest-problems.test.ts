import { expect, test } from "vitest";
import { manifestProblems } from "./manifest-problems.mjs";

test.each([
  ["statistics", "dependencies", "core"],
  ["core", "dependencies", "db"],
  ["core", "devDependencies", "formats"],
  ["formats", "dependencies", "db"],
  ["reward-model", "dependencies", "db"],
  ["db", "dependencies", "api"],
  ["db", "dependencies", "statistics"],
  ["api", "dependencies", "server"],
  ["web", "dependencies", "api"],
  ["web", "dependencies", "db"],
])("%s may not have %s on %s", (name, kind, other) => {
  expect(manifestProblems({ name: `@laurel/${name}`, [kind]: { [`@laurel/${other}`]: "*" } })).toHaveLength(
    1,
  );
});

test("web may know api's types, server may have all, and other packages are free", () => {
  expect(
    manifestProblems({
      name: "@laurel/web",
      devDependencies: { "@laurel/api": "*" },
      dependencies: { zod: "4", "@laurel/core": "*" },
    }),
  ).toEqual([]);
  expect(
    manifestProblems({
      name: "@laurel/server",
      dependencies: { "@laurel/api": "*", "@laurel/db": "*", "@laurel/web": "*" },
    }),
  ).toEqual([]);
  expect(manifestProblems({ name: "@laurel/e2e", dependencies: { "@laurel/db": "*" } })).toEqual([]);
});
