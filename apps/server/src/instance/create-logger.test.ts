import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createLogger } from "./create-logger.ts";

it("writes JSON lines in which no secret is left, wherever it stood", () => {
  const lines: string[] = [];
  const logger = createLogger({ logLevel: "trace" }, { write: (line: string) => void lines.push(line) });
  logger.info(
    {
      req: { headers: { authorization: "Bearer hunter2-a", cookie: "hunter2-b" } },
      password: "hunter2-c",
      input: { token: "hunter2-d" },
    },
    "opened /link/hunter2-e",
  );
  logger.error(
    { err: new Error("connect postgres://laurel:hunter2-f@db/x with Bearer hunter2-g") },
    "failed",
  );
  expect(lines).toHaveLength(2);
  expect(lines.join("")).not.toMatch(/hunter2/);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: "info", msg: "opened /link/[hidden]" },
    { level: "error", msg: "failed" },
  ]);
});

it("keeps quiet below its level", () => {
  const lines: string[] = [];
  createLogger({ logLevel: "warn" }, { write: (line: string) => void lines.push(line) }).info("hello");
  expect(lines).toEqual([]);
});

describe("a failed query in the log", () => {
  forEachStore((open) => {
    it("comes without the values that it was given, which are people's texts and hashes of secrets", async () => {
      const insert = () =>
        open().transaction((tx) =>
          tx.q.insert(tx.t.users).values({
            id: "hunter2-id",
            name: "hunter2\nname",
            email: "hunter2@example.org",
            passwordHash: "$argon2id$hunter2",
            role: "member",
            kind: "person",
            createdAt: 1,
          }),
        );
      await insert();
      const failed: unknown = await insert().catch((error: unknown) => error);
      const lines: string[] = [];
      const logger = createLogger({ logLevel: "info" }, { write: (line: string) => void lines.push(line) });
      logger.error({ err: failed }, "a procedure failed");
      logger.error({ err: new Error("a job broke", { cause: failed }) }, "a job broke");
      expect(lines).toHaveLength(2);
      for (const line of lines) {
        expect(line).not.toMatch(/hunter2/);
        expect(line).toMatch(/unique/i);
      }
    });
  });
});
