import { describe, expect, it } from "vitest";
import { forEachStore } from "../testing/for-each-store.ts";
import { matches } from "./fragments.ts";

describe("search", () => {
  forEachStore((open) => {
    it("finds text whatever its case, and takes % and _ as they are", async () => {
      await open().transaction(async ({ q, t }) => {
        await q.insert(t.settings).values([
          { key: "a", value: "ÉVA Nagy" },
          { key: "b", value: "100 % sure" },
          { key: "c", value: "snake_case" },
          { key: "d", value: "100 percent" },
        ]);
      });
      const { q, t } = open().read;
      const found = async (search: string) =>
        (await q.select({ key: t.settings.key }).from(t.settings).where(matches(search, t.settings.value)))
          .map((row) => row.key)
          .sort();
      expect(await found("éva")).toEqual(["a"]);
      expect(await found("Éva")).toEqual(["a"]);
      expect(await found("0 %")).toEqual(["b"]);
      expect(await found("e_c")).toEqual(["c"]);
      expect(await found("")).toEqual(["a", "b", "c", "d"]);
    });
  });
});
