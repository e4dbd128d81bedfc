import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { addPerson, PASSWORD } from "../testing/add-person.ts";
import { openBrowser } from "../testing/open-browser.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";
import { startTlsProxy } from "../testing/start-tls-proxy.ts";

describe("behind a TLS proxy", () => {
  forEachStore((open) => {
    let server: TestServer;
    let proxy: Awaited<ReturnType<typeof startTlsProxy>>;
    beforeAll(async () => {
      proxy = await startTlsProxy(() => server.origin);
      server = await startTestServer(open(), { PUBLIC_URL: proxy.origin, TRUST_PROXY: "1" });
    });
    afterAll(async () => {
      await proxy.stop();
      await server.stop();
    });
    const browser = () => openBrowser(proxy.origin, proxy.ca);

    it("signs in with cookies that travel over https only", async () => {
      const person = await addPerson(open());
      const client = browser();
      expect((await client.signIn(person.email, PASSWORD)).status).toBe(200);
      expect((await client.query("session.me")).result.data).toMatchObject({ email: person.email });
      expect([...client.cookies.keys()].toSorted()).toEqual([
        "__Host-next-auth.csrf-token",
        "__Secure-next-auth.callback-url",
        "__Secure-next-auth.session-token",
      ]);
      expect([...client.cookies.values()].every(({ secure }) => secure)).toBe(true);
      expect((await client.mutate("account.rename", { name: "Renamed behind the proxy" })).status).toBe(200);
    });

    it("makes links with the public address, and tells browsers to stay on https", async () => {
      const admin = await addPerson(open(), "admin");
      const client = browser();
      await client.signIn(admin.email, PASSWORD);
      const created = await client.mutate("people.create", {
        name: "New",
        email: `new-${admin.email}`,
        role: "member",
      });
      expect(JSON.parse(created.text).result.data.link).toMatch(new RegExp(`^${proxy.origin}/link/`));
      expect(created.headers["strict-transport-security"]).toMatch(/max-age=31536000/);
    });

    it("refuses a change whose Origin is the inner address", async () => {
      const person = await addPerson(open());
      const client = browser();
      await client.signIn(person.email, PASSWORD);
      expect((await client.mutate("account.rename", { name: "x" }, { origin: server.origin })).status).toBe(
        403,
      );
    });

    it("limits sign-in by the client's own address, which the client can't choose", async () => {
      const spoofed = (i: number) => ({ "x-forwarded-for": `203.0.113.${i}` });
      const client = browser();
      let refused = "";
      for (let i = 0; i < 60 && !/too many/i.test(refused); i += 1) {
        const answer = await client.postForm(
          "/api/auth/callback/credentials",
          { email: `guess-${i}@example.org`, password: "wrong password" },
          spoofed(i),
        );
        refused = decodeURIComponent(JSON.parse(answer.text).url);
      }
      expect(refused).toMatch(/too many/i);
    }, 60_000);
  });
});
