import { existsSync } from "node:fs";
import { join } from "node:path";
import { becomeChild } from "./become-child.mjs";
import { ownNode } from "./own-node.mjs";
import { projectRoot } from "./project-root.mjs";

/** The `laurel` command: the built one when there is one, else its source, in the caller's own folder. */
export function runLaurelCommand(args) {
  const node = ownNode();
  if (!node) {
    console.error(
      `Laurel's packages are not installed. Run once: npm --prefix ${JSON.stringify(projectRoot)} ci`,
    );
    process.exit(1);
  }
  const built = join(projectRoot, "apps", "server", "dist", "laurel.js");
  const source = join(projectRoot, "apps", "server", "src", "laurel.ts");
  becomeChild(node, ["--enable-source-maps", existsSync(built) ? built : source, ...args]);
}
