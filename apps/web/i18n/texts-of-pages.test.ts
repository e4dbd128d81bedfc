import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { messages } from "../messages/en.ts";

const APP = join(import.meta.dirname, "../app");
const KEY = new RegExp(`["\`](${Object.keys(messages).join("|")})\\.[\\w.$-]`, "g");

const groups = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ([, group = ""]) => group);

/** The features whose texts a file and all that it imports show. */
function shown(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || file.includes("/messages/") || !existsSync(file)) return new Set();
  seen.add(file);
  const text = readFileSync(file, "utf8");
  const imported = groups(text, /(?:^import (?!type )[^;]*?from |import\()"(\.[^"]+\.tsx?)"/gm);
  return new Set([
    ...groups(text, KEY),
    ...imported.flatMap((path) => [...shown(join(dirname(file), path), seen)]),
  ]);
}

/** What a page's or layout's own `Texts` sends. */
const sent = (file: string) =>
  groups(readFileSync(file, "utf8").match(/(?:<Texts of=\{|textsOf\()\[([^\]]*)\]/)?.[1] ?? "", /"(\w+)"/g);

/** What the layouts around a page or a layout send. */
function sentAround(file: string, folder = dirname(file)): readonly string[] {
  const layout = join(folder, "layout.tsx");
  const here = layout !== file && existsSync(layout) ? sent(layout) : [];
  return folder === APP ? here : [...here, ...sentAround(file, dirname(folder))];
}

it.each(globSync("**/{page,layout}.tsx", { cwd: APP }))(
  "sends %s the texts that it shows, and no others",
  (name) => {
    const file = join(APP, name);
    // Titles of pages are made on the server.
    const needed = [...shown(file)].filter(
      (feature) => feature !== "pages" && !sentAround(file).includes(feature),
    );
    expect(sent(file).toSorted()).toEqual(needed.toSorted());
  },
);
