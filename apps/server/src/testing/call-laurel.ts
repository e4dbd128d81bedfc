import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { runLaurel } from "../commands/laurel-program.ts";

const entry = fileURLToPath(new URL("../laurel.ts", import.meta.url));

type Place = { readonly folder: string; readonly variables: Readonly<Record<string, string>> };
type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** The environment of a command. Node keeps compiled code in a folder that the test runner names. */
const environment = (variables: Place["variables"]) => {
  const { PATH = "", NODE_COMPILE_CACHE = "" } = process.env;
  return { NODE_ENV: "production" as const, PATH, NODE_COMPILE_CACHE, ...variables };
};

/** Collects what is written to a stream of this process, instead of showing it. */
function collect(stream: NodeJS.WriteStream): { text: string } {
  const written = { text: "" };
  vi.spyOn(stream, "write").mockImplementation((chunk) => {
    written.text += chunk.toString();
    return true;
  });
  return written;
}

/**
 * Runs the `laurel` command inside this process, which loads the program once for all calls. The command sees
 * the working folder, the environment and the output streams that a process of its own would have.
 */
export async function callLaurel(args: readonly string[], { folder, variables }: Place): Promise<Ended> {
  const { env, exitCode } = process;
  const cwd = process.cwd();
  const [out, err] = [collect(process.stdout), collect(process.stderr)];
  process.env = environment(variables);
  process.exitCode = undefined;
  process.chdir(folder);
  try {
    const code = await runLaurel(args);
    return { code, out: out.text, err: err.text };
  } finally {
    process.chdir(cwd);
    process.exitCode = exitCode;
    process.env = env;
    vi.restoreAllMocks();
  }
}

/** Starts the `laurel` command as people do, as a process of its own. That takes seconds, so few tests do. */
export async function startLaurel(args: readonly string[], { folder, variables }: Place): Promise<Ended> {
  const child = spawn(process.execPath, [entry, ...args], {
    env: environment(variables),
    stdio: ["ignore", "pipe", "pipe"],
    cwd: folder,
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [code] = await once(child, "close");
  return { code, out, err };
}
