import { describe, expect, it } from "vitest";
import { conditionOf, EMPTY_TEST, type TypedTest, typedTestOf } from "./typed-test.ts";

const asked = (some: Partial<TypedTest>) => conditionOf("topic", { ...EMPTY_TEST, ...some });

describe("a typed test of a column", () => {
  it("asks for nothing before it is filled in", () => {
    expect(asked({ texts: [" ", ""] })).toBeUndefined();
    expect(asked({ test: "contains", texts: [] })).toBeUndefined();
    expect(asked({ test: "between" })).toBeUndefined();
    expect(asked({ test: "between", from: "x", to: "1" })).toBeUndefined();
    expect(asked({ test: "between", from: "3", to: "2" })).toBeUndefined();
  });

  it("asks for numbers with a point or a comma, and for values as they are typed", () => {
    expect(asked({ test: "between", from: "0,5", to: "2.5" })).toMatchObject({ from: 0.5, to: 2.5 });
    expect(asked({ texts: [" a ", "", "b"] })).toEqual({
      is: "one-of",
      column: "topic",
      values: [" a ", "b"],
    });
  });

  it("is typed again as the condition that it asked for", () => {
    for (const some of [
      { texts: ["maths", "law, tax"] },
      { test: "contains", texts: ["x"] },
      { test: "between", from: "1e-7", to: "" },
      { test: "there" },
      { test: "missing" },
    ] as const) {
      const condition = asked(some);
      expect(condition && asked(typedTestOf(condition))).toEqual(condition);
      expect(condition).toBeDefined();
    }
  });
});
