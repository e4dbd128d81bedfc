import { beforeEach, describe, expect, it } from "vitest";
import type { DomainError } from "@laurel/core/errors/domain-error";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { type Actor, loadActor, type RequestContext } from "../request-context.ts";
import { seedPassword } from "../testing/seed-password.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";
import { verifyCredentials } from "./verify-credentials.ts";

const MINUTE = 60_000;
const PASSWORD = "a long enough password";

describe("signing in by password", () => {
  forEachStore(
    (open) => {
      let addresses = 0;
      let address = "";
      let clock = { now: 0 };
      let person: Actor;
      let email = "";
      beforeEach(async () => {
        addresses += 1;
        address = `192.0.2.${addresses}`;
        clock = { now: 1_790_000_000_000 };
        person = await seedUser(open(), "member");
        email = (await seedPassword(open(), person, PASSWORD)).email;
      });
      /** A context that counts how often a password was checked. */
      const counting = (): RequestContext & { checks: number } => {
        const base = testContext(open(), null, clock);
        const context = {
          ...base,
          checks: 0,
          verifyPassword: (hash: string, plain: string) => {
            context.checks += 1;
            return base.verifyPassword(hash, plain);
          },
        };
        return context;
      };
      const attempt = (
        password: string,
        from = address,
        who = email,
        context: RequestContext = testContext(open(), null, clock),
      ) => verifyCredentials(context, { email: who, password, address: from });
      const outcomes = (settled: PromiseSettledResult<unknown>[]) =>
        settled.map((one) =>
          one.status === "fulfilled" ? "in" : String((one.reason as { code?: string }).code),
        );

      it("lets the right password in, however the e-mail is written, and gives a session that loads as its person", async () => {
        const signedIn = await attempt(PASSWORD, address, `  ${email.toUpperCase()} `);
        expect(signedIn).toMatchObject({ userId: person.userId, email, role: "member" });
        expect(await loadActor(open().read, signedIn)).toEqual({
          userId: person.userId,
          role: "member",
          via: "cookie",
          scopes: null,
        });
        expect(
          await loadActor(open().read, { ...signedIn, sessionVersion: signedIn.sessionVersion + 1 }),
        ).toBeNull();
      });

      it("answers an unknown e-mail, a wrong password, a disabled account and one without a password alike, after one check each", async () => {
        const disabled = await seedUser(open(), "member");
        const disabledEmail = (await seedPassword(open(), disabled, PASSWORD)).email;
        const admin = await seedUser(open(), "admin");
        await createCaller(testContext(open(), admin)).people.setDisabled({
          userId: disabled.userId,
          disabled: true,
        });
        const invited = await seedUser(open(), "member");
        const context = counting();
        const answers: string[] = [];
        for (const [who, password] of [
          ["nobody@example.org", PASSWORD],
          ["\u0000", PASSWORD],
          [email, "wrong"],
          [disabledEmail, PASSWORD],
          [`${invited.userId}@example.org`, PASSWORD],
        ] as const) {
          const refusal = await attempt(password, address, who, context).then(
            () => "let in",
            (error: DomainError) => `${error.code}: ${error.message}`,
          );
          answers.push(refusal);
        }
        expect(new Set(answers)).toEqual(new Set(["UNAUTHENTICATED: E-mail or password is wrong."]));
        expect(context.checks).toBe(answers.length);
      });

      it("checks at most ten wrong passwords of an account in fifteen minutes, also when 64 are tried at once", async () => {
        const context = counting();
        const settled = await Promise.allSettled(
          Array.from({ length: 64 }, (_, i) =>
            attempt(`guess ${i}`, `198.51.${addresses}.${i}`, email, context),
          ),
        );
        expect(
          Object.fromEntries(
            Map.groupBy(outcomes(settled), (code) => code)
              .entries()
              .map(([code, all]) => [code, all.length]),
          ),
        ).toEqual({ UNAUTHENTICATED: 10, RATE_LIMITED: 54 });
        expect(context.checks).toBe(10);
        await expect(attempt(PASSWORD)).rejects.toMatchObject({
          code: "RATE_LIMITED",
          details: { minutes: 15 },
        });
        clock.now += 14 * MINUTE;
        await expect(attempt(PASSWORD)).rejects.toThrow(/try again in 1 minute,/);
        clock.now += MINUTE;
        expect(await attempt(PASSWORD)).toMatchObject({ userId: person.userId });
      });

      it("stops an address that tries many accounts, an IPv6 network as one, and never lets it close an account from then on", async () => {
        const from = (i: number) => `2001:db8:${addresses}::${i.toString(16)}`;
        const settled = await Promise.allSettled(
          Array.from({ length: 60 }, (_, i) => attempt("guess", from(i), `nobody-${i}@example.org`)),
        );
        expect(outcomes(settled).filter((code) => code === "UNAUTHENTICATED")).toHaveLength(50);
        await expect(attempt(PASSWORD, from(99))).rejects.toMatchObject({ code: "RATE_LIMITED" });
        await Promise.allSettled(Array.from({ length: 20 }, (_, i) => attempt("guess", from(i))));
        expect(await attempt(PASSWORD, "203.0.113.1")).toMatchObject({ userId: person.userId });
      });

      it("forgets an account's failures when the right password comes, and never counts a right one", async () => {
        for (let round = 0; round < 3; round += 1) {
          await Promise.allSettled(
            Array.from({ length: 9 }, () => attempt("wrong", `203.0.113.${10 + round}`)),
          );
          expect(await attempt(PASSWORD)).toMatchObject({ userId: person.userId });
        }
        for (let round = 0; round < 60; round += 1)
          expect(await attempt(PASSWORD)).toMatchObject({ userId: person.userId });
      });

      it("stops wrong current passwords on the account page by the same count", async () => {
        const caller = createCaller(testContext(open(), person, clock));
        const change = (current: string) =>
          caller.account.changePassword({ current, next: "another long password" });
        const settled = await Promise.allSettled(Array.from({ length: 12 }, () => change("wrong")));
        expect(
          settled.map((one) => one.status === "rejected" && (one.reason as { code: string }).code).sort(),
        ).toEqual([...Array<string>(10).fill("BAD_REQUEST"), "TOO_MANY_REQUESTS", "TOO_MANY_REQUESTS"]);
        await expect(change(PASSWORD)).rejects.toThrow(/Too many/);
        await expect(attempt(PASSWORD)).rejects.toMatchObject({ code: "RATE_LIMITED" });
      });
    },
    { poolSize: 20 },
  );
});
