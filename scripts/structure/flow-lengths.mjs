import { namesInFence } from "./named-paths.mjs";

const limitLine = /^At most (\d+) files\.$/;

/**
 * How many files the flows of a Markdown text pass: rows of `{ name, value, limit, holds }`, one for each
 * heading that has a diagram (a fence that names files) or a limit. A file counts once, however often the
 * diagram names it. The limit stands directly under the heading, as "At most 35 files."; a limit without a
 * diagram does not hold, since it would say nothing.
 */
export function flowLengths(markdown) {
  return sectionsOf(markdown).flatMap(({ heading, text, fences }) => {
    const value = new Set(fences.flatMap(namesInFence).filter((path) => /\.[a-z]+$/.test(path))).size;
    const first = text.find((line) => line.trim() !== "") ?? "";
    const most = limitLine.exec(first.trim())?.[1];
    if (value === 0 && most === undefined) return [];
    return [
      {
        name: `files: ${heading}`,
        value,
        limit: most === undefined ? "" : `at most ${most}`,
        holds: most === undefined || (value > 0 && value <= Number(most)),
      },
    ];
  });
}

/** The sections of a Markdown text, from one heading of any level to the next: lines of text, and fences. */
function sectionsOf(markdown) {
  const sections = [];
  let section = { heading: "", text: [], fences: [] };
  let fenced = false;
  for (const line of markdown.split("\n")) {
    const [, heading] = (!fenced && /^#+ (.*)$/.exec(line)) || [];
    if (line.startsWith("```")) {
      fenced = !fenced;
      if (fenced) section.fences.push("");
    } else if (fenced) section.fences.push(`${section.fences.pop()}\n${line}`);
    else if (heading === undefined) section.text.push(line);
    else sections.push((section = { heading, text: [], fences: [] }));
  }
  return sections;
}
