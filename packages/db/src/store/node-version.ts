/**
 * The Node that Laurel brings along and is tried on. On Node 20 the SQLite driver crashes without a word.
 */
export const OLDEST_NODE = 24;

/** What is wrong with a Node that is too old, and what to do; null when `version` ("v24.1.0") will do. */
export function nodeProblem(version: string): string | null {
  if (Number(/\d+/.exec(version)?.[0]) >= OLDEST_NODE) return null;
  return `Laurel needs Node ${OLDEST_NODE}, which it brings along, but this is ${version}. Start it with "npm start" or "npm run laurel".`;
}
