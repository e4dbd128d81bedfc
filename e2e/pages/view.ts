import type { Page } from "@playwright/test";
import type { Furnished } from "./furnish.ts";

/** A page in one state, which tests and cameras look at. */
export type View = {
  readonly name: string;
  readonly as: "admin" | "annotator" | "nobody";
  path(furnished: Furnished): string;
  /** Waits until everything that the view shows is there. */
  ready(page: Page): Promise<void>;
  /** True where the server refuses something on purpose, which browsers write to the console. */
  readonly refused?: boolean;
};
