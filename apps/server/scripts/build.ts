import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { OLDEST_NODE } from "@laurel/db/store/node-version";

const server = join(import.meta.dirname, "..");
const dist = join(server, "dist");
const workersFolder = join(server, "src", "workers");

// Native modules, and packages that start or read files of their own, must stay where npm put them.
const external = ["better-sqlite3", "pg", "next", "next-auth", "@node-rs/argon2", "pino"];

// Runs before any other module of an entry: on an older Node the database driver would crash without a word.
const nodeCheck = `const major = Number(process.versions.node.split(".")[0]);
if (major < ${OLDEST_NODE}) {
  console.error("Laurel runs on the Node ${OLDEST_NODE} that it brings along (this is " + process.versions.node + "). Start it with: npm start, or npm run laurel -- <command>");
  process.exit(1);
}
`;

// A worker's entry is the file there that is run, not imported: it exports nothing.
const workers = readdirSync(workersFolder).filter(
  (name) =>
    /(?<!\.test)\.ts$/.test(name) && !/^export /m.test(readFileSync(join(workersFolder, name), "utf8")),
);

const bundle = (entryPoints: string[], outdir: string, check: string) =>
  build({
    entryPoints,
    outdir,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    sourcemap: true,
    sourcesContent: false,
    minifySyntax: true,
    external: external.flatMap((name) => [name, `${name}/*`]),
    banner: {
      // Bundled CommonJS packages ask for built-ins through require, which an ES module doesn't have.
      js: `import ${JSON.stringify(check)};\nimport { createRequire as requireOf } from "node:module";\nconst require = requireOf(import.meta.url);`,
    },
    logLevel: "warning",
  });

rmSync(dist, { recursive: true, force: true });
await bundle([join(server, "src", "server.ts"), join(server, "src", "laurel.ts")], dist, "./check-node.js");
await bundle(
  workers.map((name) => join(workersFolder, name)),
  join(dist, "workers"),
  "../check-node.js",
);
writeFileSync(join(dist, "check-node.js"), nodeCheck);
cpSync(join(server, "..", "..", "packages", "db", "migrations"), join(dist, "migrations"), {
  recursive: true,
});
cpSync(join(server, "demo"), join(dist, "demo"), { recursive: true });
