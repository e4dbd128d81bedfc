import { describe, expect, test } from "vitest";
import { guessPresented, orderOfColumn, readPresented } from "./presented-order.ts";

const PAIR = [
  { field: "response_a", model: "heron" },
  { field: "response_b", model: "wren" },
];
const THREE = [{ field: "x" }, { field: "y" }, { field: "z" }];
const MODELS = new Set(["heron", "wren"]);

/** The orders that a column of these values gives, by the guess of them all. */
function orders(column: string, values: readonly unknown[], responses: readonly { field: string }[] = PAIR) {
  const rows = values.map((value) => ({ [column]: value }));
  const order = orderOfColumn(column, rows, responses, MODELS);
  return order && values.map((value) => readPresented(order, value, responses));
}
const AB = { presented: [0, 1] };
const BA = { presented: [1, 0] };

describe("the order in which responses were shown is read", () => {
  test.each<[string, readonly unknown[], readonly unknown[]]>([
    ["order", ["A,B", "B,A", ""], [AB, BA, {}]],
    ["order", ["ab", "ba"], [AB, BA]],
    ["order", ["Response B | Response A", "Response A | Response B"], [BA, AB]],
    ["shown", ["response_b > response_a"], [BA]],
    ["presented", ["wren;heron", "heron;wren"], [BA, AB]],
    ["display_order", [[1, 0], "[0, 1]", null], [BA, AB, {}]],
    ["display_order", ["2 1", "1 2"], [BA, AB]],
    ["presented", [["response_b", "response_a"]], [BA]],
    ["swapped", [true, false, "no"], [BA, AB, AB]],
    ["is_flipped", ["1", "0"], [BA, AB]],
    ["left_model", ["wren", "heron"], [BA, AB]],
    ["first_shown", ["b", "a"], [BA, AB]],
    ["shown_first", [1, 2], [AB, BA]],
  ])("in a column %s with %j", (column, values, expected) => {
    expect(orders(column, values)).toEqual(expected);
    const rows = values.map((value) => ({ [column]: value }));
    expect(guessPresented(["note", column], rows, PAIR, MODELS)).toEqual(
      orderOfColumn(column, rows, PAIR, MODELS),
    );
  });

  test("of three, from the first on", () => {
    expect(orders("order", ["z,x,y"], THREE)).toEqual([{ presented: [2, 0, 1] }]);
    expect(orders("order", [[3, 1, 2]], THREE)).toEqual([{ presented: [2, 0, 1] }]);
  });
});

describe("a row is refused", () => {
  const order = orderOfColumn("order", [{ order: "A,B" }], PAIR);
  const first = orderOfColumn("left", [{ left: "a" }, { left: "b" }], PAIR);

  test.each(["A,A", "A", "A,B,A", "C,A", [0], { a: 1 }, 7])("whose order is %j", (value) => {
    expect(order && readPresented(order, value, PAIR)).toEqual({
      field: "order",
      reason: expect.stringMatching(/does not name each of the 2 responses once/),
    });
  });

  test.each(["c", "both", 3])("whose first one is %j", (value) => {
    expect(first && readPresented(first, value, PAIR)).toEqual({
      field: "left",
      reason: expect.stringContaining("which of two responses was shown first"),
    });
  });

  test("with three responses where a column names the first of two", () => {
    expect(first && readPresented(first, "a", THREE)).toHaveProperty("reason");
  });
});

describe("no order is guessed", () => {
  const guess = (column: string, ...values: readonly unknown[]) =>
    guessPresented(
      [column],
      values.map((value) => ({ [column]: value })),
      PAIR,
      MODELS,
    );

  test("of numbers in a column that may count anything", () => {
    expect(guess("order", 1, 2)).toBeUndefined();
    expect(guess("order", 1, 2, 3)).toBeUndefined();
  });

  test("of other values, of no values, and where two columns may be it", () => {
    expect(guess("order", "asc")).toBeUndefined();
    expect(guess("swapped", "maybe", "1")).toBeUndefined();
    expect(guess("presented", "", null)).toBeUndefined();
    const rows = [{ swapped: 1, left: "a" }];
    expect(guessPresented(["swapped", "left"], rows, PAIR)).toBeUndefined();
  });
});
