import { describe, expect, it } from "vitest";
import { rowId } from "./row-id.ts";

const of = (json: string) => rowId({ line: 1, row: JSON.parse(json), json }, "id");

describe("the id of a row", () => {
  it("is its text without the spaces around it, or its number as the file writes it", () => {
    expect(of('{"id":" q-7 "}')).toEqual({ externalId: "q-7" });
    expect(of('{"id":7}')).toEqual({ externalId: "7" });
    expect(of('{"id":12345678901234567890}')).toEqual({ externalId: "12345678901234567890" });
    expect(of('{"id":1.50}')).toEqual({ externalId: "1.50" });
  });

  it.each([
    ['{"id":""}', /is empty/],
    ['{"other":1}', /is empty/],
    ['{"id":null}', /is empty/],
    ['{"id":["a"]}', /must be a text or a number/],
    ['{"id":true}', /must be a text or a number/],
    [JSON.stringify({ id: "x".repeat(201) }), /longer than 200 characters/],
  ])("is missed by column in %s", (json, reason) => {
    expect(of(json)).toEqual({ problems: [{ field: "id", reason: expect.stringMatching(reason) }] });
  });
});
