import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

// The runner of `npm test` names a Chromium that starts; else Debian's, else Playwright's own download.
const executablePath =
  process.env["LAUREL_CHROMIUM"] ?? ["/usr/bin/chromium"].find((path) => existsSync(path));
// Chromium has no sandbox for root.
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.e2e.ts",
  outputDir: "../test-results/e2e",
  fullyParallel: false,
  // Each file has a server of its own.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    // Recording every frame of every page costs much of the time. By request: npm run e2e -- --trace on
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
});
