import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { projectRoot } from "../setup/project-root.mjs";
import { installedChromium } from "./installed-chromium.mjs";
import { runCommand } from "./run-command.mjs";

// Chrome on Windows has no --version that ends; there, existing is enough.
const works = (path) =>
  process.platform === "win32" ||
  spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;

function playwrightChromium() {
  const path = createRequire(join(projectRoot, "e2e", "package.json"))(
    "@playwright/test",
  ).chromium.executablePath();
  return works(path) ? path : undefined;
}

/**
 * A Chromium that starts: an installed one, Playwright's, else one installed now. Throws with the command to
 * type.
 */
export async function findChromium() {
  const found = installedChromium().find(works) ?? playwrightChromium();
  if (found) return found;
  console.log("No Chromium is installed: downloading Playwright's …");
  const cli = join(projectRoot, "node_modules", "playwright", "cli.js");
  await runCommand(process.execPath, [cli, "install", "--no-shell", "chromium"], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
  });
  const downloaded = playwrightChromium();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && process.env.CI === "true") {
    console.log("That did not give a Chromium that starts: installing the system's with apt-get …");
    await runCommand("apt-get", ["update", "-qq"]);
    await runCommand("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    const installed = installedChromium().find(works);
    if (installed) return installed;
  }
  throw new Error(
    "No Chromium could be found or downloaded. Type: npx playwright install --with-deps chromium (or set LAUREL_CHROMIUM to the path of a Chromium or Chrome).",
  );
}
