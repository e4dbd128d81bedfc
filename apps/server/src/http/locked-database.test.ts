import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "@laurel/db/store/open-store";
import type { Store } from "@laurel/db/store/store";
import { holdWriteLock } from "@laurel/db/testing/hold-write-lock";
import { appPaths } from "../config/app-paths.ts";
import { addPerson } from "../testing/add-person.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

const CONNECTIONS = 32;
/** Longer than the writer's patience, as a VACUUM of a large file is. */
const HELD_MS = 7_000;

type Answer = { readonly status: number; readonly text: string };

describe("a server whose SQLite file another program has locked", () => {
  let folder: string;
  let file: string;
  let store: Store;
  let server: TestServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "laurel-locked-"));
    file = join(folder, "laurel.db");
    store = await openStore({ url: file, migrations: appPaths().migrations });
    await addPerson(store, "admin");
    server = await startTestServer(store);
  });
  afterAll(async () => {
    await server.stop();
    await store.close();
    await rm(folder, { recursive: true });
  });

  /** One connection that stays open; every request on it is answered before the next is sent. */
  function connect() {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const authorization = `Bearer ${server.instance.localToken}`;
    const headers = { authorization, "content-type": "application/json" };
    const ask = (path: string, body?: object) =>
      new Promise<Answer>((resolve, reject) => {
        const method = body ? "POST" : "GET";
        const sent = request(`${server.origin}${path}`, { agent, headers, method }, (response) => {
          let text = "";
          response.setEncoding("utf8");
          response.on("data", (chunk: string) => {
            text += chunk;
          });
          response.once("end", () => resolve({ status: response.statusCode ?? 0, text }));
        });
        sent.once("error", reject);
        sent.end(body && JSON.stringify(body));
      });
    return { ask, close: () => agent.destroy() };
  }

  it("answers every write, stays responsive, says that it is not ready, and recovers", async () => {
    const connections = Array.from({ length: CONNECTIONS }, connect);
    const probe = connect();
    const saved: string[] = [];
    const refused: string[] = [];
    const submit = async (connection: ReturnType<typeof connect>) => {
      const email = `p${saved.length + refused.length}-${crypto.randomUUID()}@example.org`;
      const answer = await connection.ask("/trpc/people.create", { name: "Somebody", email, role: "member" });
      expect([200, 503]).toContain(answer.status);
      if (answer.status === 503) expect(answer.text).toMatch(/laurel\.db.*locked.*try again/);
      (answer.status === 200 ? saved : refused).push(email);
      return answer.status;
    };
    expect(await Promise.all(connections.map(submit))).toEqual(connections.map(() => 200));
    expect(await probe.ask("/readyz")).toMatchObject({ status: 200 });

    const lock = await holdWriteLock(file);
    const held = wait(HELD_MS);
    const ready = probe.ask("/readyz");
    const firstRefusals = connections.map(async (connection) => {
      while ((await submit(connection)) !== 503);
    });
    const other = connect();
    expect(await other.ask("/trpc/session.me")).toMatchObject({ status: 200 });
    // A server that waits for the lock without letting go of its thread answers nothing in between.
    let answered = 0;
    while (refused.length === 0) {
      expect(await other.ask("/healthz")).toMatchObject({ status: 200 });
      answered += 1;
    }
    expect(answered).toBeGreaterThan(10);
    other.close();
    const { status, text } = await ready;
    const reason: unknown = expect.stringMatching(/can't be written/);
    expect([status, JSON.parse(text)]).toEqual([503, { status: "not ready", reason }]);
    await Promise.all([held, ...firstRefusals]);
    await lock.release();

    await Promise.all(
      connections.map(async (connection) => {
        while ((await submit(connection)) !== 200);
      }),
    );
    expect(await probe.ask("/readyz")).toMatchObject({ status: 200 });
    const { q, t } = store.read;
    const users = await q.select({ email: t.users.email }).from(t.users);
    const people = new Set(users.map(({ email }) => email));
    expect(saved.filter((email) => !people.has(email))).toEqual([]);
    expect(refused.filter((email) => people.has(email))).toEqual([]);
    for (const { close } of [...connections, probe]) close();
  }, 60_000);
});
