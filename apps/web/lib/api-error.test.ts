import { describe, expect, it } from "vitest";
import { apiError } from "./api-error.ts";

describe("apiError", () => {
  it("gives a domain error's own code and message", () => {
    const error = {
      data: { domain: { code: "CONFLICT", message: "already judged", details: { taskId: "t" } } },
    };
    expect(apiError(error)).toEqual({
      code: "CONFLICT",
      message: "already judged",
      details: { taskId: "t" },
    });
  });

  it("calls an answer without a domain error internal, and shows nothing of it", () => {
    expect(apiError({ data: { code: "INTERNAL_SERVER_ERROR" }, message: "stack trace" })).toMatchObject({
      code: "INTERNAL",
      message: expect.not.stringContaining("stack"),
    });
  });

  it("calls a call without an answer a network failure, and a bug no such thing", () => {
    expect(apiError(new TypeError("Failed to fetch")).code).toBe("NETWORK");
    expect(apiError(new TypeError("x is undefined")).code).toBe("INTERNAL");
  });
});
