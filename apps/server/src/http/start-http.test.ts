import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createLogger } from "../instance/create-logger.ts";
import { addPerson, PASSWORD } from "../testing/add-person.ts";
import { openBrowser } from "../testing/open-browser.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

describe("the server over HTTP", () => {
  forEachStore((open) => {
    let server: TestServer;
    const logged: string[] = [];
    beforeAll(async () => {
      server = await startTestServer(
        open(),
        { METRICS_TOKEN: "token-of-the-metrics" },
        createLogger({ logLevel: "trace" }, { write: (line: string) => void logged.push(line) }),
      );
    });
    afterAll(() => server.stop());
    const browser = () => openBrowser(server.origin);

    async function signedIn(role: "admin" | "member" = "member") {
      const person = await addPerson(open(), role);
      const client = browser();
      expect(await client.signIn(person.email, PASSWORD)).toMatchObject({ status: 200 });
      return { person, client };
    }

    it("signs in by e-mail and password, with a cookie that scripts can't read", async () => {
      const { person, client } = await signedIn();
      expect((await client.query("session.me")).result.data).toMatchObject({
        email: person.email,
        role: "member",
      });
      expect(client.cookies.get("next-auth.session-token")?.attributes).toMatch(/HttpOnly.*SameSite=Lax/i);
    });

    it("refuses a wrong password and an unknown e-mail alike, with 401", async () => {
      const person = await addPerson(open());
      const answers = await Promise.all([
        browser().signIn(person.email, "wrong password"),
        browser().signIn("nobody@example.org", PASSWORD),
      ]);
      expect(
        answers.map(({ status, text }) => [status, JSON.parse(text).url.includes("CredentialsSignin")]),
      ).toEqual([
        [401, true],
        [401, true],
      ]);
    });

    it("refuses a sign-in without next-auth's own token", async () => {
      const person = await addPerson(open());
      const client = browser();
      await client.request("/api/auth/callback/credentials", {
        method: "POST",
        body: new URLSearchParams({ email: person.email, password: PASSWORD, json: "true" }).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      expect((await client.query("session.me")).result.data).toBeNull();
    });

    it("stops guessing before the password is even looked at", async () => {
      const person = await addPerson(open());
      const client = browser();
      for (let i = 0; i < 10; i += 1)
        expect((await client.signIn(person.email, "wrong password")).status).toBe(401);
      const refused = await client.signIn(person.email, PASSWORD);
      expect(refused.status).toBe(401);
      expect(decodeURIComponent(JSON.parse(refused.text).url)).toMatch(/too many|again in|minutes/i);
      expect((await client.query("session.me")).result.data).toBeNull();
    });

    it("ends a session at once when its account is disabled or its password changed", async () => {
      const { client: admin } = await signedIn("admin");
      const { person, client } = await signedIn();
      expect((await admin.mutate("people.setDisabled", { userId: person.id, disabled: true })).status).toBe(
        200,
      );
      expect((await client.query("session.me")).result.data).toBeNull();

      const { client: changing } = await signedIn();
      const { cookies: before } = changing;
      expect(before.size).toBeGreaterThan(0);
      expect(
        (
          await changing.mutate("account.changePassword", {
            current: PASSWORD,
            next: "another long password",
          })
        ).status,
      ).toBe(200);
      expect((await changing.query("session.me")).result.data).toBeNull();
    });

    it("signs out", async () => {
      const { client } = await signedIn();
      await client.postForm("/api/auth/signout", { callbackUrl: server.origin });
      expect((await client.query("session.me")).result.data).toBeNull();
    });

    it.each<Record<string, string>>([
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ])("refuses a change that another site asks for: %j", async (headers) => {
      const { client } = await signedIn();
      const refused = await client.mutate("account.rename", { name: "Mallory" }, headers);
      expect(refused.status).toBe(403);
      expect(JSON.parse(refused.text).error.message).toMatch(/refused/);
      expect((await client.query("session.me")).result.data.name).not.toBe("Mallory");
    });

    it("ignores cookies where a bearer token is sent", async () => {
      const { client } = await signedIn("admin");
      const refused = await client.request("/trpc/session.me", {
        headers: { authorization: "Bearer laurel_unknown" },
      });
      expect(refused.status).toBe(401);
      expect(JSON.parse(refused.text).error.data.domain.code).toBe("UNAUTHENTICATED");
    });

    it("answers malformed requests with 400 and shows nothing of its inside", async () => {
      const answers = await Promise.all(
        ["/%", "/%00", "/api/v1/%ff"].map((path) =>
          raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
        ),
      );
      for (const answer of [
        ...answers,
        await raw("GET http://other/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
        await raw("NONSENSE\r\n\r\n"),
      ]) {
        expect(answer).toMatch(/^HTTP\/1.1 400/);
        expect(answer).not.toMatch(/node_modules|at .*\.ts/);
      }
    });

    async function raw(text: string): Promise<string> {
      const socket = connect(Number(new URL(server.origin).port), "127.0.0.1");
      socket.write(text);
      let answer = "";
      socket.on("data", (chunk: Buffer) => {
        answer += chunk.toString();
      });
      await once(socket, "close");
      return answer;
    }

    it("refuses bodies and batches over their limits", async () => {
      const { client } = await signedIn();
      expect((await client.mutate("account.rename", { name: "x".repeat(4_300_000) })).status).toBe(413);
      const batch = Array.from({ length: 11 }, () => "session.me").join(",");
      expect((await client.request(`/trpc/${batch}?batch=1&input={}`)).status).toBe(400);
    });

    it("sets a policy with a new nonce for every answer", async () => {
      const policies = await Promise.all(
        [1, 2].map(async () => (await browser().request("/healthz")).headers["content-security-policy"]),
      );
      expect(policies[0]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic';/);
      expect(policies[0]).not.toMatch(/unsafe-eval|https?:/);
      expect(policies[0]).not.toBe(policies[1]);
    });

    it("says whether it lives and is ready, and gives metrics to whoever has their token", async () => {
      const status = async (path: string, headers = {}) =>
        (await browser().request(path, { headers })).status;
      expect(
        await Promise.all([
          status("/healthz"),
          status("/readyz"),
          status("/metrics"),
          status("/metrics", { authorization: "Bearer token-of-the-metrics" }),
        ]),
      ).toEqual([200, 200, 403, 200]);
      expect(await status("/metrics", { authorization: "Bearer wrong" })).toBe(403);
    });

    it("logs every request, and no secret of any", () => {
      expect(logged.filter((line) => line.includes('"request"')).length).toBeGreaterThan(30);
      const secrets = [
        PASSWORD,
        "another long password",
        "laurel_unknown",
        server.instance.localToken,
        "session-token=",
        "$argon2id",
      ];
      for (const secret of secrets) expect(logged.join("")).not.toContain(secret);
    });
  });
});
