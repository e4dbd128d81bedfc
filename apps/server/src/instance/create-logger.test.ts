import { expect, it } from "vitest";
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
