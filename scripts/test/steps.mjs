import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ownNode } from "../setup/own-node.mjs";
import { projectRoot } from "../setup/project-root.mjs";
import { trainersPython } from "../trainers/environment.mjs";
import { countExit, countLastLine, countPreparation } from "./count-command.mjs";
import { countPlaywright } from "./count-playwright.mjs";
import { countVitest } from "./count-vitest.mjs";
import { createDatabase } from "./create-database.mjs";
import { findChromium, installSystemChromium } from "./find-chromium.mjs";
import { runReported } from "./run-reported.mjs";
import { startPostgres } from "./start-postgres.mjs";

const at = (...path) => join(projectRoot, ...path);
const tool = (...path) => at("node_modules", ...path);
const report = (name) => at("test-results", `${name}.json`);
const shared = (...path) => at("..", "shared", "data", ...path);

/** The real preferences as a dataset version, on which the trainers are tried. */
const cut = at(".cache", "real-data");
/** Every format's folder, written for the trainers. It stays, to be looked at or broken. */
const formatFiles = at(".cache", "trainer-formats");
/**
 * Next writes the types of its routes while it builds, and whoever reads types must not meet half of them.
 */
const ROUTES = "the types of the routes";
/**
 * Whoever runs several tests at once holds all cores; beside it there is room for one step that needs little.
 */
const CORES = "all cores";

let server;
const postgres = () =>
  (server ??= process.env.TEST_DATABASE_URL
    ? Promise.resolve(process.env.TEST_DATABASE_URL)
    : startPostgres());

/** A step that is one command, by default of our own Node. */
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
    });
  },
});

/** What needs the real data or Python, and is for `.ci/run` or whoever asks for it by name. */
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
    ],
    { needs: ["install", "build"], count: countLastLine },
  ),
  // With the system's Node: Python needs none of our packages, and so is installed while they are.
  step("python", ["scripts/install-trainers.mjs"], {
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
 * All checks. One that may begin does so before those below it, so that what others need and what is long
 * stands above. `needs`, `after` and `holds` are explained in schedule.mjs; `run({ command, say })` resolves
 * to counts.
 */
export const steps = [
  step("install", ["scripts/install.mjs"], {
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
  step("build", ["scripts/build.mjs"], { holds: [ROUTES] }),
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
      });
    },
  },
  journeys("e2e-sqlite", async () => ({ LAUREL_E2E_DATABASE_URL: "" })),
  // 56 suites of unit tests run on both databases; of the journeys, those that are about data do.
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
