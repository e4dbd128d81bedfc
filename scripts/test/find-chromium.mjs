import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ownNode } from "../setup/own-node.mjs";
import { projectRoot } from "../setup/project-root.mjs";
import { installedChromium } from "./installed-chromium.mjs";

// Chrome on Windows has no --version that ends; there, existing is enough.
const works = (path) =>
  process.platform === "win32" ||
  spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;

// Asked in a process of its own, since the Node that runs this may be older than Playwright's oldest.
const PLAYWRIGHT_PATH = 'process.stdout.write(require("@playwright/test").chromium.executablePath())';

function playwrightChromium() {
  const path = spawnSync(ownNode(), ["-e", PLAYWRIGHT_PATH], {
    cwd: join(projectRoot, "e2e"),
    encoding: "utf8",
  }).stdout;
  return path && works(path) ? path : undefined;
}

let found;

/**
 * Installs the system's Chromium where that may be done unasked, by root on CI, and none is there. It needs
 * none of our packages.
 */
export async function installSystemChromium({ command, say }) {
  found ??= installedChromium().find(works);
  if (found || process.getuid?.() !== 0 || process.env.CI !== "true") return;
  say("No Chromium is installed: installing the system's with apt-get …\n");
  await command("apt-get", ["update", "-qq"]);
  await command("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
  found = installedChromium().find(works);
}

/**
 * A Chromium that starts: an installed one, Playwright's, else one downloaded now. Throws with the command to
 * type.
 */
export async function findChromium({ command, say }) {
  found ??= installedChromium().find(works) ?? playwrightChromium();
  if (found) return found;
  say("No Chromium is installed: downloading Playwright's …\n");
  const cli = join(projectRoot, "node_modules", "playwright", "cli.js");
  await command(ownNode(), [cli, "install", "--no-shell", "chromium"], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
  });
  found = playwrightChromium();
  if (found) return found;
  throw new Error(
    "No Chromium could be found or downloaded. Type: npx playwright install --with-deps chromium (or set LAUREL_CHROMIUM to the path of a Chromium or Chrome).",
  );
}
