import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { VARIABLES } from "../config/config.ts";
import { laurelProgram } from "./laurel-program.ts";

/** The names that look like environment variables. */
const variablesIn = (text: string) => new Set(text.match(/\b[A-Z]+(?:_[A-Z]+)*\b/g));

it("lists in the help of start every environment variable that the configuration reads", () => {
  const start = laurelProgram().commands.find((command) => command.name() === "start");
  const named = variablesIn(start?.description() ?? "");
  expect(VARIABLES).toContain("OIDC_NAME");
  expect(VARIABLES.filter((name) => !named.has(name))).toEqual([]);
});

it("lists them in the README's settings too, but for the one that only development needs", async () => {
  const readme = await readFile(new URL("../../../../README.md", import.meta.url), "utf8");
  const named = variablesIn(/\n## Settings\n([^]*?)\n## /.exec(readme)?.[1] ?? "");
  expect(VARIABLES.filter((name) => !named.has(name))).toEqual(["LAUREL_DEV"]);
});
