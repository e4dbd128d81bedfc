import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ownNode, projectRoot } from "../setup/project.mjs";

/** The path of a Chromium that starts, once one is known. */
let found;

/**
 * Installs the system's Chromium with apt-get when none is installed. It does so only for root on CI, where
 * nobody need be asked, and needs none of our packages.
 */
export async function installSystemChromium({ command, say }) {
  found ??= installedChromium();
  if (found || process.getuid?.() !== 0 || process.env.CI !== "true") return;
  say("No Chromium is installed: installing the system's with apt-get …\n");
  await command("apt-get", ["update", "-qq"]);
  await command("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
  found = installedChromium();
}

/**
 * The path of a Chromium that starts: an installed one, else Playwright's, else one that is downloaded now.
 * Throws with the command to type when there is none.
 */
export async function findChromium({ command, say }) {
  found ??= installedChromium() ?? playwrightChromium();
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

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const PLACES = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/**
 * The first installed Chromium that starts: of those that the environment names, then those in the usual
 * places, then those on PATH.
 */
function installedChromium() {
  const named = [process.env.LAUREL_CHROMIUM, process.env.CHROME_PATH].filter(Boolean);
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...named, ...(PLACES[process.platform] ?? []), ...onPath].find(
    (path) => existsSync(path) && starts(path),
  );
}

/** Playwright is asked in a process of our own Node, since the Node that runs this may be too old for it. */
const PLAYWRIGHT_PATH = 'process.stdout.write(require("@playwright/test").chromium.executablePath())';

function playwrightChromium() {
  const path = spawnSync(ownNode(), ["-e", PLAYWRIGHT_PATH], {
    cwd: join(projectRoot, "e2e"),
    encoding: "utf8",
  }).stdout;
  return path && starts(path) ? path : undefined;
}

/** On Windows, Chrome's --version never ends, so there any file will do. */
function starts(path) {
  return (
    process.platform === "win32" ||
    spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0
  );
}
