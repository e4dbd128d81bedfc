import { join } from "node:path";
import { buildApp } from "../setup/build-app.mjs";
import { projectRoot } from "../setup/project-root.mjs";
import { countPlaywright } from "./count-playwright.mjs";
import { countVitest } from "./count-vitest.mjs";
import { createDatabase } from "./create-database.mjs";
import { findChromium } from "./find-chromium.mjs";
import { runCommand } from "./run-command.mjs";
import { runReported } from "./run-reported.mjs";
import { startPostgres } from "./start-postgres.mjs";

const node = process.execPath;
const tool = (...path) => join(projectRoot, "node_modules", ...path);
const report = (name) => join(projectRoot, "test-results", `${name}.json`);

let server;
const postgres = () =>
  (server ??= process.env.TEST_DATABASE_URL
    ? Promise.resolve(process.env.TEST_DATABASE_URL)
    : startPostgres());
let browser;
const chromium = () => (browser ??= findChromium());
let built = Promise.reject(new Error("the step `build` was not asked for"));
built.catch(() => {}); // Whoever needs the build awaits it and reports this.

const check = (name, ...command) => ({
  name,
  run: async () =>
    (await runCommand(...command)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
});

const journeys = (name, environment, ...selection) => ({
  name,
  run: async () => {
    await built;
    const env = {
      LAUREL_CHROMIUM: await chromium(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report(name),
      ...(await environment()),
    };
    const args = [
      tool("@playwright", "test", "cli.js"),
      "test",
      "--config",
      "e2e/playwright.config.ts",
      "--reporter=list,json",
      ...selection,
    ];
    return runReported({ command: node, args, env, reportFile: report(name), count: countPlaywright });
  },
});

/** All checks, in the order they run. Each `run` resolves to counts; one that throws is a failure. */
export const steps = [
  check("lock", node, ["scripts/check-lock.mjs"]),
  check("lint", node, [tool("oxlint", "bin", "oxlint"), "--type-aware", "--deny-warnings"]),
  check("structure", node, ["scripts/check-structure.mjs"]),
  check("knip", node, [tool("knip", "bin", "knip.js")]),
  check("types", node, [
    tool("turbo", "bin", "turbo"),
    "run",
    "typecheck",
    "--continue",
    "--output-logs=errors-only",
  ]),
  {
    name: "unit",
    run: async () => {
      const args = [
        tool("vitest", "vitest.mjs"),
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report("unit")}`,
      ];
      return runReported({
        command: node,
        args,
        env: { TEST_DATABASE_URL: await postgres() },
        reportFile: report("unit"),
        count: countVitest,
      });
    },
  },
  {
    name: "build",
    run: async () => {
      built = buildApp(node);
      await built;
      return { passed: 1, failed: 0 };
    },
  },
  journeys("e2e-sqlite", async () => ({ LAUREL_E2E_DATABASE_URL: "" })),
  // How pages look and what they let through is the same whatever lies below: those journeys are tagged
  // @pages and run once.
  journeys(
    "e2e-postgres",
    async () => ({ LAUREL_E2E_DATABASE_URL: await createDatabase(await postgres(), "laurel_e2e") }),
    "--grep-invert=@pages",
  ),
];
