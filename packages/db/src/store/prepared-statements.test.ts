import { expect, it } from "vitest";
import { statement } from "./prepared-statements.ts";

const nothing = { prepare: () => "a statement" };

it("refuses a second statement of the same name, in words", () => {
  statement("test.twice", () => nothing);
  expect(() => statement("test.twice", () => nothing)).toThrow(
    'Two prepared statements are called "test.twice".',
  );
});
