import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ownNode, projectRoot } from "../setup/project.mjs";
import { trainersPython } from "../trainers/environment.mjs";
import { findChromium, installSystemChromium } from "./chromium.mjs";
import {
  countExit,
  countLastLine,
  countPlaywright,
  countPreparation,
  countVitest,
  runReported,
} from "./counts.mjs";
import { failedInPlaywright, failedInVitest } from "./failed-tests.mjs";
import { createDatabase, startPostgres } from "./postgres.mjs";

const at = (...path) => join(projectRoot, ...path);
const tool = (...path) => at("node_modules", ...path);
const report = (name) => at("test-results", `${name}.json`);
const shared = (...path) => at("..", "shared", "data", ...path);

/** The folder of the dataset version that is cut from real preferences; the trainers train on it. */
const cut = at(".cache", "real-data");
/** The folders of all formats, written for the trainers. They stay after the run, to be looked at. */
const formatFiles = at(".cache", "trainer-formats");
/** Next writes the types of its routes while it builds; a step that reads types must not see half of them. */
const ROUTES = "the types of the routes";
/**
 * A step that runs several tests at once holds all cores; at most one step that needs little runs beside it.
 */
const CORES = "all cores";

let server;
const postgres = () =>
  (server ??= process.env.TEST_DATABASE_URL
    ? Promise.resolve(process.env.TEST_DATABASE_URL)
    : startPostgres());

/** A step that is one command, run by our own Node unless it names another program. */
const step = (name, args, { program = ownNode, count = countExit, before, ...more } = {}) => ({
  name,
  needs: ["install"],
  ...more,
  run: async ({ command }) => {
    before?.();
    return count(await command(program(), args));
  },
});

const journeys = (name, environment, ...selection) => ({
  name,
  needs: ["install", "build"],
  after: ["browser"],
  holds: [CORES],
  run: async ({ command, say }) => {
    const env = {
      LAUREL_CHROMIUM: await findChromium({ command, say }),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report(name),
      ...(await environment()),
    };
    const args = [
      tool("@playwright", "test", "cli.js"),
      "test",
      "--config",
      "e2e/playwright.config.ts",
      "--reporter=list,json",
      `--output=${at("test-results", name)}`,
      ...selection,
    ];
    return runReported({
      run: () => command(ownNode(), args, { env }),
      reportFile: report(name),
      count: countPlaywright,
      failedTests: failedInPlaywright,
    });
  },
});

/** The steps that need real data or Python. They run in `.ci/run`, with `--all`, or when named. */
const extra = [
  step(
    "real-data",
    ["scripts/check-real-data.mjs", shared("hh-harmless", "harmless-base.test.jsonl.gz"), cut],
    {
      needs: ["install", "build"],
      count: countLastLine,
      before() {
        rmSync(cut, { recursive: true, force: true });
        mkdirSync(cut, { recursive: true });
      },
    },
  ),
  step(
    "real-labels",
    [
      "scripts/check-real-labels.mjs",
      shared("oasst-en100", "rankings.jsonl"),
      shared("bigbench-mistake", "mistakes.jsonl.gz"),
      shared("llmfao"),
      shared("pandalm", "testset-v1.json"),
      shared("squality-rankings", "all-responses.jsonl.gz"),
      shared("ukpconvarg1"),
    ],
    { needs: ["install", "build"], count: countLastLine },
  ),
  step("odd-files", ["scripts/check-odd-files.mjs", shared("odd-files")], {
    needs: ["install", "build"],
    count: countLastLine,
  }),
  // This runs with the Node that runs us: it needs none of our packages, so it runs beside their
  // installation.
  step("python", ["scripts/prepare.mjs", "trainers"], {
    needs: [],
    program: () => process.execPath,
    count: countPreparation,
  }),
  step("format-files", ["scripts/trainers/write-format-files.mjs", formatFiles], { count: countPreparation }),
  step("folders", ["scripts/trainers/check-folders.py", formatFiles], {
    needs: ["python", "format-files"],
    program: () => trainersPython,
    count: countLastLine,
  }),
  step("trl-formats", ["scripts/trainers/check-trl-formats.py", formatFiles], {
    needs: ["python", "format-files"],
    program: () => trainersPython,
    count: countLastLine,
  }),
  step("trl-export", ["scripts/trainers/check-trl.py", cut], {
    needs: ["python"],
    after: ["real-data"],
    program: () => trainersPython,
    count: countLastLine,
  }),
].map((each) => ({ ...each, extra: true }));

/**
 * All checks. If several may begin, the one further up begins first, so steps that others need and steps that
 * take long stand at the top. `schedule` explains `needs`, `after` and `holds`. `run({ command, say })`
 * resolves to counts.
 */
export const steps = [
  step("install", ["scripts/prepare.mjs", "packages"], {
    needs: [],
    program: () => process.execPath,
    count: countPreparation,
  }),
  ...extra.filter(({ name }) => name === "python"),
  {
    name: "browser",
    needs: [],
    run: async (context) => {
      await installSystemChromium(context);
      return { passed: 0, failed: 0 };
    },
  },
  step("build", ["scripts/prepare.mjs", "app"], { holds: [ROUTES] }),
  {
    name: "unit",
    needs: ["install"],
    holds: [CORES],
    run: async ({ command }) => {
      const args = [
        tool("vitest", "vitest.mjs"),
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report("unit")}`,
      ];
      const env = { TEST_DATABASE_URL: await postgres() };
      return runReported({
        run: () => command(ownNode(), args, { env }),
        reportFile: report("unit"),
        count: countVitest,
        failedTests: failedInVitest,
      });
    },
  },
  journeys("e2e-sqlite", async () => ({ LAUREL_E2E_DATABASE_URL: "" })),
  // Many suites of unit tests run on both databases; of the journeys, only those about data do.
  journeys(
    "e2e-postgres",
    async () => ({ LAUREL_E2E_DATABASE_URL: await createDatabase(await postgres(), "laurel_e2e") }),
    "--grep=@data",
  ),
  step("lock", ["scripts/check-lock.mjs"]),
  step("lint", [tool("oxlint", "bin", "oxlint"), "--type-aware", "--deny-warnings"], { holds: [ROUTES] }),
  step("format", [tool("oxfmt", "bin", "oxfmt"), "--check"]),
  step("structure", ["scripts/check-structure.mjs"]),
  step("knip", [tool("knip", "bin", "knip.js")]),
  step("knip-production", [tool("knip", "bin", "knip.js"), "--production", "--config", "knip.production.js"]),
  step("types", ["scripts/check-types.mjs"], { holds: [ROUTES] }),
  ...extra.filter(({ name }) => name !== "python"),
];
