import { describe, expect, it } from "vitest";
import { acceptsKey, GUARD_MS } from "./keys.tsx";

const press = { at: 10_000, repeat: false, modified: false, inField: false, dialogOpen: false };

describe("acceptsKey", () => {
  it("takes a key once the task has been seen long enough", () => {
    expect(acceptsKey(press, press.at - GUARD_MS)).toBe(true);
  });

  it("ignores keys just after a task was painted, and before it was", () => {
    expect(acceptsKey(press, press.at - GUARD_MS + 1)).toBe(false);
    expect(acceptsKey(press, press.at + 5)).toBe(false);
    expect(acceptsKey(press, null)).toBe(false);
  });

  it.each(["repeat", "modified", "inField", "dialogOpen"] as const)("ignores a key when %s", (reason) => {
    expect(acceptsKey({ ...press, [reason]: true }, 0)).toBe(false);
  });
});
