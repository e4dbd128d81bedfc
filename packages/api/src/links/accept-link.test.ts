import { beforeEach, describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { loadActor } from "../request-context.ts";
import { ensureSetupLink } from "../sign-in/ensure-setup-link.ts";
import { verifyCredentials } from "../sign-in/verify-credentials.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";

const CLIENTS = 64;
const DAY = 86_400_000;
const PASSWORD = "a long enough password";
const tokenOf = (link: string | null) => new URL(link ?? "").pathname.replace("/link/", "");

describe("a one-time link", () => {
  forEachStore(
    (open) => {
      let clock = { now: 0 };
      beforeEach(() => {
        clock = { now: 1_790_000_000_000 };
      });
      const anybody = () => createCaller(testContext(open(), null, clock));
      const signIn = (email: string, password: string) =>
        verifyCredentials(testContext(open(), null, clock), { email, password, address: "192.0.2.1" });
      const wins = (settled: PromiseSettledResult<unknown>[]) =>
        settled.filter((one) => one.status === "fulfilled").length;

      it("for set-up makes one admin, from two links and 64 windows at once, and then none", async () => {
        expect(await anybody().session.setupNeeded()).toBe(true);
        const [old, ...links] = [
          await ensureSetupLink(testContext(open(), null, clock)),
          await ensureSetupLink(testContext(open(), null, clock)),
        ];
        expect(links[0]).toMatch(/^http:\/\/localhost:3000\/link\/[\w-]{43}$/);
        await expect(anybody().links.inspect({ token: tokenOf(old) })).rejects.toThrow(/used, has expired/);
        const token = tokenOf(links[0] ?? null);
        expect(await anybody().links.inspect({ token })).toEqual({ purpose: "setup", name: "", email: "" });
        await expect(anybody().links.accept({ token, password: PASSWORD })).rejects.toThrow(
          /name and e-mail/,
        );

        const accept = (i: number) =>
          anybody().links.accept({
            token,
            name: `Admin ${i}`,
            email: `Admin-${i}@example.org`,
            password: PASSWORD,
          });
        const settled = await Promise.allSettled(Array.from({ length: CLIENTS }, (_, i) => accept(i)));
        expect(wins(settled)).toBe(1);
        const winner = settled.findIndex((one) => one.status === "fulfilled");
        expect(await signIn(`admin-${winner}@example.org`, PASSWORD)).toMatchObject({
          role: "admin",
          name: `Admin ${winner}`,
        });
        expect(await anybody().session.setupNeeded()).toBe(false);
        expect(await ensureSetupLink(testContext(open(), null, clock))).toBeNull();
      });

      const invite = async () => {
        const admin = await seedUser(open(), "admin");
        const people = createCaller(testContext(open(), admin, clock)).people;
        const email = `${crypto.randomUUID()}@example.org`;
        const { userId, link } = await people.create({ name: "Ada", email, role: "member" });
        return { people, userId, email, token: tokenOf(link) };
      };

      it("for an invitation says who is invited, sets name and password, and works once among 64 windows", async () => {
        const { email, token } = await invite();
        expect(await anybody().links.inspect({ token })).toEqual({ purpose: "invite", name: "Ada", email });
        const settled = await Promise.allSettled(
          Array.from({ length: CLIENTS }, (_, i) =>
            anybody().links.accept({ token, name: `Ada ${i}`, password: `${PASSWORD} ${i}` }),
          ),
        );
        expect(wins(settled)).toBe(1);
        for (const one of settled)
          if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "NOT_FOUND" });
        const winner = settled.findIndex((one) => one.status === "fulfilled");
        expect(await signIn(email, `${PASSWORD} ${winner}`)).toMatchObject({
          name: `Ada ${winner}`,
          role: "member",
        });
      });

      it("refuses a short password, and stays good for a better one", async () => {
        const { token } = await invite();
        await expect(anybody().links.accept({ token, password: "short" })).rejects.toThrow(
          /at least 10 characters/,
        );
        await anybody().links.accept({ token, password: PASSWORD });
      });

      it("ends after a week, and when a newer one is issued", async () => {
        const { people, userId, token } = await invite();
        const newer = tokenOf((await people.reissueLink({ userId })).link);
        await expect(anybody().links.inspect({ token })).rejects.toMatchObject({ code: "NOT_FOUND" });
        clock.now += 7 * DAY - 1;
        expect((await anybody().links.inspect({ token: newer })).purpose).toBe("invite");
        clock.now += 1;
        await expect(anybody().links.accept({ token: newer, password: PASSWORD })).rejects.toMatchObject({
          code: "NOT_FOUND",
        });
      });

      it("for a reset changes the password, ends every session, and opens an account that wrong passwords had closed", async () => {
        const { people, userId, email, token } = await invite();
        await anybody().links.accept({ token, password: PASSWORD });
        const session = await signIn(email, PASSWORD);
        expect(await loadActor(open().read, session)).not.toBeNull();
        await Promise.allSettled(
          Array.from({ length: 11 }, (_, i) =>
            verifyCredentials(testContext(open(), null, clock), {
              email,
              password: "wrong",
              address: `192.0.2.${i}`,
            }),
          ),
        );
        const reset = await people.reissueLink({ userId });
        expect(reset.purpose).toBe("reset");
        await anybody().links.accept({
          token: tokenOf(reset.link),
          name: "Somebody else",
          password: "the second password",
        });
        expect(await loadActor(open().read, session)).toBeNull();
        expect(await signIn(email, "the second password")).toMatchObject({ name: "Ada" });
        await expect(signIn(email, PASSWORD)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
      });

      it("of a disabled person is dead", async () => {
        const { people, userId, token } = await invite();
        await people.setDisabled({ userId, disabled: true });
        await expect(anybody().links.accept({ token, password: PASSWORD })).rejects.toMatchObject({
          code: "NOT_FOUND",
        });
      });

      it("is stored as a hash only", async () => {
        const { token } = await invite();
        const { read } = open();
        const rows = await read.q.select().from(read.t.links);
        expect(rows.length).toBeGreaterThan(0);
        expect(JSON.stringify(rows)).not.toContain(token);
      });
    },
    { poolSize: 20 },
  );
});
