import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const WEB = fileURLToPath(new URL("../../apps/web/", import.meta.url));

const ENTRY = `
  import { renderToStaticMarkup } from "react-dom/server";
  import { mathsPlugin } from "./features/markdown/maths-plugin.ts";
  import { renderMarkdown } from "./features/markdown/markdown.tsx";
  export const markup = (text) => renderToStaticMarkup(renderMarkdown(text, { maths: mathsPlugin }));
`;

/** Gives `work` a function that makes of a text the markup that the judging page shows, with its maths typeset. */
export async function withRendering(work) {
  const folder = await mkdtemp(join(tmpdir(), "laurel-rendering-"));
  try {
    const outfile = join(folder, "rendering.mjs");
    await build({
      stdin: { contents: ENTRY, resolveDir: WEB, loader: "tsx" },
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      jsx: "automatic",
      loader: { ".css": "empty" },
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      },
      logLevel: "warning",
    });
    const { markup } = await import(pathToFileURL(outfile).href);
    await work(markup);
  } finally {
    await rm(folder, { recursive: true });
  }
}
