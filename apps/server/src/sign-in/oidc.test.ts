import { randomBytes } from "node:crypto";
import { Events, OAuth2Server } from "oauth2-mock-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { insertPeople } from "@laurel/db/queries/people";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { openBrowser } from "../testing/open-browser.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

type Claims = { readonly sub: string; readonly email?: string; readonly email_verified?: boolean };

describe("sign-in by OpenID Connect", () => {
  forEachStore((open) => {
    const provider = new OAuth2Server();
    let server: TestServer;
    let claims: Claims;
    beforeAll(async () => {
      await provider.issuer.keys.generate("RS256");
      await provider.start(0, "localhost");
      server = await startTestServer(open(), {
        OIDC_ISSUER: provider.issuer.url ?? "",
        OIDC_CLIENT_ID: "laurel",
        OIDC_CLIENT_SECRET: "client secret",
      });
      provider.service.on(Events.BeforeTokenSigning, (token: { payload: Record<string, unknown> }) =>
        Object.assign(token.payload, claims),
      );
    });
    afterAll(async () => {
      await server.stop();
      await provider.stop();
    });

    async function invite(email: string, passwordHash: string | null = null): Promise<void> {
      const person = {
        id: uuidV7(Date.now(), randomBytes(10)),
        name: "Invited",
        email,
        role: "member" as const,
        kind: "person" as const,
        passwordHash,
        createdAt: Date.now(),
      };
      await open().transaction((tx) => insertPeople(tx, [person]));
    }

    /** Walks through the provider as a browser does; returns where it ends, and who is signed in then. */
    async function signIn(who: Claims) {
      claims = who;
      const client = openBrowser(server.origin);
      const started = await client.postForm("/api/auth/signin/oidc", {
        callbackUrl: `${server.origin}/campaigns`,
      });
      const asked = new URL(JSON.parse(started.text).url);
      const back = await fetch(asked, { redirect: "manual" });
      const ended = await client.request(
        new URL(back.headers.get("location") ?? "").href.slice(server.origin.length),
      );
      return {
        asked,
        location: decodeURIComponent(ended.headers.location ?? ""),
        me: (await client.query("session.me")).result.data,
      };
    }

    it("asks with PKCE, state and nonce, and signs an invited person in whose e-mail is verified", async () => {
      await invite("ida@example.org");
      const first = await signIn({ sub: "ida", email: "Ida@example.org", email_verified: true });
      expect([...first.asked.searchParams.keys()]).toEqual(
        expect.arrayContaining(["code_challenge", "state", "nonce"]),
      );
      expect(first).toMatchObject({
        location: `${server.origin}/campaigns`,
        me: { email: "ida@example.org" },
      });
      const changedMail = await signIn({ sub: "ida", email: "other@example.org", email_verified: false });
      expect(changedMail.me).toMatchObject({ email: "ida@example.org" });
    });

    it("never links an account by an e-mail that the provider did not verify", async () => {
      await invite("una@example.org");
      for (const email_verified of [false, undefined]) {
        const refused = await signIn({
          sub: "una",
          email: "una@example.org",
          ...(email_verified !== undefined && { email_verified }),
        });
        expect(refused.me).toBeNull();
        expect(refused.location).toMatch(/\/sign-in\?error=.*not verified/);
      }
    });

    it("never takes over an account that has a password, and makes none uninvited", async () => {
      await invite("pia@example.org", "$argon2id$hash");
      for (const email of ["pia@example.org", "stranger@example.org"]) {
        const refused = await signIn({ sub: email, email, email_verified: true });
        expect(refused.me).toBeNull();
        expect(refused.location).toMatch(/No invitation waits/);
      }
    });

    it("refuses an answer that this browser did not ask for", async () => {
      claims = { sub: "ida", email: "ida@example.org", email_verified: true };
      const client = openBrowser(server.origin);
      await client.request("/api/auth/callback/oidc?code=stolen&state=forged");
      expect((await client.query("session.me")).result.data).toBeNull();
    });

    it("is offered on the sign-in page only where it is configured", async () => {
      const plain = await startTestServer(open());
      const offered = async (origin: string) =>
        Object.keys(JSON.parse((await openBrowser(origin).request("/api/auth/providers")).text));
      expect([await offered(server.origin), await offered(plain.origin)]).toEqual([
        ["credentials", "oidc"],
        ["credentials"],
      ]);
      await plain.stop();
    });
  });
});
