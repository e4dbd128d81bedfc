import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { installedAsLocked, thisPlatform } from "./installed-as-locked.mjs";
import { nodeForNpm, npmCommand } from "./npm.mjs";
import { ownNode, projectRoot } from "./project.mjs";
import { runStage } from "./run-stage.mjs";
import { stamp } from "./stamp.mjs";

const lockFile = join(projectRoot, "package-lock.json");
const installed = stamp(join(projectRoot, "node_modules", ".laurel-install"));
const recordFile = join(projectRoot, "node_modules", ".package-lock.json");

/** Installs what the lock file names, unless it is there; resolves to the path of the project's own Node. */
export async function installPackages() {
  const lockHash = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (!(ownNode() && installed.matches(lockHash))) {
    if (!(ownNode() && installedAsLocked(lockFile, recordFile, thisPlatform()))) await runNpmCi();
    installed.write(lockHash);
  }
  const node = ownNode();
  if (node) return node;
  throw new Error(
    "The packages are installed, but the project's own Node is not among them: npm was told to run no install scripts.\n" +
      "Run once: npm ci --include=dev --ignore-scripts=false",
  );
}

async function runNpmCi() {
  const node = await nodeForNpm();
  // Without --include=dev, NODE_ENV=production in the environment would leave out the build tools and our
  // Node.
  const { command, args } = npmCommand(
    ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    node,
  );
  await runStage({
    title: "Installing packages (npm ci; a minute or so, once) …",
    command,
    args,
    advice: "Check the network and the npm settings (`npm ping`), then run the same command again.",
  });
}
