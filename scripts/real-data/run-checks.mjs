import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const LAUREL = fileURLToPath(new URL("../laurel.mjs", import.meta.url));
const SERVER = fileURLToPath(new URL("../../apps/server/dist/server.js", import.meta.url));

/**
 * Gives `work` a server of its own, the function `check`, which prints and counts one check, the function
 * `laurel`, which runs the command on that server, the function `call`, which asks it for one change as its
 * admin, and the function `rest`, which sends it a request of the REST interface. At the end it prints
 * `N passed, N failed` and ends the process with 0 or 1.
 */
export async function runChecks(name, work) {
  const outcomes = [];
  const check = (what, holds, seen) => {
    outcomes.push(holds);
    console.log(`${holds ? "ok    " : "FAILED"} ${what}${seen === undefined ? "" : `: ${seen}`}`);
  };
  const dataDir = await mkdtemp(join(tmpdir(), `laurel-${name}-`));
  const server = await startServer(dataDir);
  try {
    await work({
      dataDir,
      check,
      laurel: (...args) => runLaurel(dataDir, args),
      call: server.call,
      rest: server.rest,
    });
  } catch (error) {
    check("the check ran to its end", false, error.stack);
  } finally {
    const code = await server.stop();
    check("the server drained and left with code 0", code === 0, `exit code ${code}`);
    await rm(dataDir, { recursive: true });
  }
  const passed = outcomes.filter(Boolean).length;
  console.log(`${passed} passed, ${outcomes.length - passed} failed`);
  process.exit(passed === outcomes.length ? 0 : 1);
}

/** Runs the `laurel` command on a data folder; never throws for its exit code. */
function runLaurel(dataDir, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [LAUREL, ...args], {
      env: { ...process.env, DATA_DIR: dataDir },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"])
      child[stream].setEncoding("utf8").on("data", (text) => (output[stream] += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...output }));
  });
}

/** Starts the built server on a fresh data folder and makes its first admin through the one-time link. */
async function startServer(dataDir) {
  const child = spawn(process.execPath, [SERVER], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: "0", PUBLIC_URL: "", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const [origin, token] = await new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      printed += text;
      const link = /(http\S+)\/link\/(\S+)\s/.exec(printed);
      if (link) resolve(link.slice(1));
    });
    void ended.then((code) =>
      reject(new Error(`the server ended with code ${code} before it was ready:\n${printed}`)),
    );
  });
  const accepted = await fetch(`${origin}/trpc/links.accept`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({
      token,
      name: "Real data",
      email: "real-data@example.org",
      password: "a long enough password",
    }),
  });
  if (!accepted.ok) throw new Error(`the set-up link was not accepted: ${await accepted.text()}`);
  // The command finds the server of its data folder by this file, too.
  const { token: local } = JSON.parse(await readFile(join(dataDir, "server.json"), "utf8"));
  return {
    async call(procedure, input) {
      const reply = await fetch(`${origin}/trpc/${procedure}`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${local}` },
        body: JSON.stringify(input),
      });
      if (!reply.ok) throw new Error(`${procedure} was refused: ${await reply.text()}`);
    },
    /** Gives the reply to a request: its status, and what it says as a text. The body is bytes or an object. */
    async rest(method, path, body) {
      const isBytes = body instanceof Uint8Array;
      const reply = await fetch(`${origin}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${local}`,
          "content-type": isBytes ? "application/octet-stream" : "application/json",
        },
        ...(body && { body: isBytes ? body : JSON.stringify(body) }),
      });
      return { status: reply.status, text: await reply.text() };
    },
    stop() {
      child.kill("SIGINT");
      return ended;
    },
  };
}
