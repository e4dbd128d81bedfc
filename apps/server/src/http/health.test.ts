import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proveWrite } from "@laurel/db/store/prove-write";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { addPerson } from "../testing/add-person.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

describe("whether a server is ready", () => {
  forEachStore((open, dialect) => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startTestServer(open());
    });
    afterAll(() => server.stop());

    const readiness = async () => {
      const response = await fetch(`${server.origin}/readyz`);
      return { status: response.status, body: await response.json() };
    };

    const many = (times: number) => Promise.all(Array.from({ length: times }, readiness));

    const rows = async () => {
      const { q, t } = open().read;
      const [settings, audit] = await Promise.all([q.select().from(t.settings), q.select().from(t.audit)]);
      return { settings: settings.length, audit: audit.length };
    };

    it("is shown by a write that leaves one row and no audit entry, however often one asks", async () => {
      const { settings } = open().read.t;
      const ready = { status: 200, body: { status: "ready" } };
      for (let asked = 0; asked < 5; asked += 1) expect(await readiness()).toEqual(ready);
      const [proof] = await open().read.q.select().from(settings);
      expect(proof).toEqual({ key: "server.ready", value: expect.stringMatching(/^\d+$/) });
      expect(await rows()).toEqual({ settings: 1, audit: 0 });
      expect(new Set((await many(50)).map(({ status }) => status))).toEqual(new Set([200]));
      expect(await rows()).toEqual({ settings: 1, audit: 0 });
    });

    if (dialect === "postgres") {
      it("is denied with a reason while nothing can be written, and takes no connections", async () => {
        const taken = Promise.withResolvers<void>();
        const release = Promise.withResolvers<void>();
        const holder = open().transaction(async (tx) => {
          await proveWrite(tx, 1);
          taken.resolve();
          await release.promise;
        });
        await taken.promise;
        const reason: unknown = expect.stringMatching(/can't be written/);
        const denied = { status: 503, body: { status: "not ready", reason } };
        expect(await many(30)).toEqual(Array.from({ length: 30 }, () => denied));
        await addPerson(open());
        release.resolve();
        await holder;
        expect(await readiness()).toMatchObject({ status: 200 });
      });
    }
  });
});
