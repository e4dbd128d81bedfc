import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { seedPassword } from "../testing/seed-password.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";
import { signInWithIdentity } from "./sign-in-with-identity.ts";

const PROVIDER = "https://id.example.org";

describe("signing in by an outside provider", () => {
  forEachStore(
    (open) => {
      const signIn = (subject: string, email: string | null, emailVerified = true) =>
        signInWithIdentity(testContext(open(), null), {
          provider: PROVIDER,
          subject,
          email,
          emailVerified,
          name: "Ada",
        });
      const invite = async () => {
        const person = await seedUser(open(), "member");
        return { person, email: `${person.userId}@example.org` };
      };

      it("becomes the invited person with the same verified e-mail, and stays that person when the e-mail changes", async () => {
        const { person, email } = await invite();
        expect(await signIn("s1", email.toUpperCase())).toEqual({ userId: person.userId, sessionVersion: 1 });
        expect(await signIn("s1", "new@example.org", false)).toEqual({
          userId: person.userId,
          sessionVersion: 1,
        });
        expect(await signIn("s1", null, false)).toEqual({ userId: person.userId, sessionVersion: 1 });
      });

      it("is never linked by an unverified e-mail", async () => {
        const { email } = await invite();
        await expect(signIn("s2", email, false)).rejects.toMatchObject({ code: "FORBIDDEN" });
      });

      it("takes over nobody who has a password or another identity", async () => {
        const withPassword = await invite();
        await seedPassword(open(), withPassword.person, "a long enough password");
        await expect(signIn("s3", withPassword.email)).rejects.toThrow(/Sign in with your password/);
        const linked = await invite();
        await signIn("s4", linked.email);
        await expect(signIn("s5", linked.email)).rejects.toMatchObject({ code: "FORBIDDEN" });
      });

      it("makes nobody an account uninvited", async () => {
        await expect(signIn("s6", "stranger@example.org")).rejects.toThrow(/ask an admin to invite you/);
      });

      it("refuses a disabled person, known or invited", async () => {
        const admin = createCaller(testContext(open(), await seedUser(open(), "admin")));
        const known = await invite();
        await signIn("s7", known.email);
        const invited = await invite();
        for (const { person } of [known, invited])
          await admin.people.setDisabled({ userId: person.userId, disabled: true });
        await expect(signIn("s7", known.email)).rejects.toThrow(/disabled/);
        await expect(signIn("s8", invited.email)).rejects.toMatchObject({ code: "FORBIDDEN" });
      });

      it("links one of many identities that claim one invitation at once, and the same one from many windows", async () => {
        const { person, email } = await invite();
        const settled = await Promise.allSettled(
          Array.from({ length: 16 }, (_, i) => signIn(`many-${i % 4}`, email)),
        );
        const subjects = settled.flatMap((one, i) =>
          one.status === "fulfilled" ? [[i % 4, one.value.userId] as const] : [],
        );
        expect(new Set(subjects.map(([subject]) => subject)).size).toBe(1);
        expect(subjects.map(([, userId]) => userId)).toEqual(Array(4).fill(person.userId));
      });
    },
    { poolSize: 16 },
  );
});
