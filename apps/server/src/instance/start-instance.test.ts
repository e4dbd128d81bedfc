import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../config/config.ts";
import { addPerson } from "../testing/add-person.ts";
import { startInstance } from "./start-instance.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "laurel-start-"));
});
afterAll(() => rm(folder, { recursive: true }));

const start = (variables: Record<string, string>) => {
  const config = readConfig({ DATA_DIR: join(folder, "data"), PORT: "0", HOST: "127.0.0.1", ...variables });
  return startInstance({ config, logger: pino({ level: "silent" }), withPages: false });
};

describe("starting an instance", () => {
  it("says in a sentence that the port is in use, and gives the database back", async () => {
    const first = await start({});
    await expect(start({ DATA_DIR: join(folder, "other"), PORT: String(first.port) })).rejects.toThrow(
      `Port ${first.port} is in use. Stop what uses it, or choose another: PORT=${first.port + 1}`,
    );
    const other = await start({ DATA_DIR: join(folder, "other") });
    await other.stop();
    await first.stop();
  });

  it("says that the data folder can't be written, and what to set", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(start({ DATA_DIR: join(folder, "file", "data") })).rejects.toThrow(
      /data folder .* can't be written .* DATA_DIR=/,
    );
  });

  it("says that the database is no database", async () => {
    await writeFile(
      join(folder, "text.db"),
      "this is some text and no database, however long one may look at it".repeat(100),
    );
    await expect(start({ DATABASE_URL: join(folder, "text.db") })).rejects.toThrow(
      /database can't be opened: file is not a database/,
    );
  });

  it("finishes what was asked before it stops, and takes nothing new", async () => {
    const running = await start({});
    await addPerson(running.instance.store, "admin");
    const half = http.request({
      port: running.port,
      host: "127.0.0.1",
      path: "/trpc/account.rename",
      method: "POST",
      headers: {
        authorization: `Bearer ${running.instance.localToken}`,
        "content-type": "application/json",
        "content-length": 19,
      },
    });
    half.write('{"name":"Fin');
    await once(half, "socket");
    // Once the server has answered a later request, it must have received the first one.
    await fetch(`http://127.0.0.1:${running.port}/healthz`);
    const stopped = running.stop();
    half.end('ished"}');
    const [response] = (await once(half, "response")) as [http.IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(200);
    await stopped;
    await expect(fetch(`http://127.0.0.1:${running.port}/healthz`)).rejects.toThrow(/fetch failed/);
  });
});
