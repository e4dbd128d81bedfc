import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const entry = fileURLToPath(new URL("../../apps/server/dist/server.js", import.meta.url));

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Starts the built server on a fresh data folder and makes its first admin through the one-time link. */
export async function startServer(dataDir) {
  const port = await freePort();
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: "", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const token = await new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      printed += text;
      const link = /\/link\/(\S+)\s/.exec(printed);
      if (link) resolve(link[1]);
    });
    void ended.then((code) =>
      reject(new Error(`the server ended with code ${code} before it was ready:\n${printed}`)),
    );
  });
  const address = `http://localhost:${port}`;
  const accepted = await fetch(`${address}/trpc/links.accept`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address },
    body: JSON.stringify({
      token,
      name: "Real data",
      email: "real-data@example.org",
      password: "a long enough password",
    }),
  });
  if (!accepted.ok) throw new Error(`the set-up link was not accepted: ${await accepted.text()}`);
  return {
    stop() {
      child.kill("SIGINT");
      return ended;
    },
  };
}
