import { describe, expect, it } from "vitest";
import { DomainError } from "@laurel/core/errors/domain-error";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { testContext } from "../testing/test-context.ts";
import { createCallerFactory, publicProcedure, router } from "./procedures.ts";

describe("what a procedure throws", () => {
  forEachStore((open) => {
    const call = (thrown: Error) => {
      const failing = router({
        fail: publicProcedure.query(() => {
          throw thrown;
        }),
      });
      return createCallerFactory(failing)(testContext(open(), null)).fail();
    };
    const unavailable = new DomainError("UNAVAILABLE", "The connection to Postgres failed.");

    it("keeps its code and its words, also where the query builder wraps an error of its own around it", async () => {
      const expected = { code: "SERVICE_UNAVAILABLE", message: unavailable.message };
      await expect(call(unavailable)).rejects.toMatchObject(expected);
      const wrapped = new Error("Failed query: select secret", { cause: unavailable });
      await expect(call(wrapped)).rejects.toMatchObject(expected);
    });

    it("is a fault of ours where no refusal is in it", async () => {
      await expect(call(new Error("broken", { cause: new TypeError("x") }))).rejects.toMatchObject({
        code: "INTERNAL_SERVER_ERROR",
      });
    });
  });
});
