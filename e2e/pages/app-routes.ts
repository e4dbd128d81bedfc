import { readdirSync } from "node:fs";
import { join, sep } from "node:path";

const APP = join(import.meta.dirname, "../../apps/web/app");

/**
 * Every route that the app directory has a page for, such as `/campaigns/[campaignId]`, and `/not-found` for
 * its own page.
 */
export function appRoutes(): string[] {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).map(
    (path) => `/${path.split(sep).join("/")}`,
  );
  const pages = files
    .filter((path) => path.endsWith("/page.tsx"))
    .map((path) => path.slice(0, -"/page.tsx".length).replaceAll(/\/\([^)]*\)/g, "") || "/");
  return [...pages, ...(files.includes("/not-found.tsx") ? ["/not-found"] : [])].toSorted();
}
