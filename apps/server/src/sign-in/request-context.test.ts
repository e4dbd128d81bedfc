import { encode } from "next-auth/jwt";
import { expect, it } from "vitest";
import { sessionReader } from "./request-context.ts";

const SECRET = "a secret of at least thirty-two characters";
const cookieFor = (sub: string, maxAge = 600) =>
  encode({ token: { sub, sessionVersion: 3 }, secret: SECRET, maxAge });

it("reads its own cookie, first and remembered, and nobody else's", async () => {
  const read = sessionReader(SECRET, Date.now);
  const cookie = await cookieFor("u1");
  expect(await read(cookie)).toMatchObject({ sub: "u1", sessionVersion: 3 });
  expect(await read(cookie)).toMatchObject({ sub: "u1", sessionVersion: 3 });
  expect(await sessionReader("another secret of at least thirty-two", Date.now)(cookie)).toBeNull();
  expect(await read("garbage")).toBeNull();
  expect(await read("")).toBeNull();
});

it("forgets a remembered cookie when it expires", async () => {
  let now = Date.now();
  const read = sessionReader(SECRET, () => now);
  const cookie = await cookieFor("u1", 60);
  expect(await read(cookie)).not.toBeNull();
  now += 61_000;
  expect(await read(cookie)).toBeNull();
});
