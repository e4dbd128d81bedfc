import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { npmCommand } from "./npm-command.mjs";
import { projectRoot } from "./project-root.mjs";
import { runStage } from "./run-stage.mjs";
import { suitsAllPackages } from "./suits-all-packages.mjs";

/**
 * The Node that npm is to run with. On an older one npm would leave out, without a word, the platform
 * packages that ask for a newer Node, although our own is what they will run with: so there we fetch our own
 * Node first.
 */
export async function nodeForNpm() {
  if (suitsAllPackages(process.versions.node)) return undefined;
  const folder = join(projectRoot, ".cache", "node");
  const fetched = join(
    folder,
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(fetched)) return fetched;
  const wanted = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")).devDependencies.node;
  await runStage({
    title: `Fetching Node ${wanted}, since this one is ${process.versions.node} …`,
    ...npmCommand([
      "install",
      "--prefix",
      folder,
      "--no-save",
      "--no-package-lock",
      "--ignore-scripts=false",
      "--no-audit",
      "--no-fund",
      `node@${wanted}`,
    ]),
    advice:
      "Check the network and the npm settings (`npm ping`), then run the same command again; or install Node 22.13 or newer.",
  });
  return fetched;
}
