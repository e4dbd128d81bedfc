import { isRow } from "../is-row.ts";
import type { Row } from "../prompt-draft.ts";

type Items = { readonly fields: Row; readonly ids: readonly string[] };

/**
 * The items that a Ranker orders (labelstud.io/tags/ranker: `id`, `title`, `body`), as responses in a task's
 * data; undefined where it has none.
 */
export function rankedItems(data: Row): Items | undefined {
  const found = Object.entries(data).find(
    ([, value]) =>
      Array.isArray(value) && value.length > 0 && value.every((item) => isRow(item) && "id" in item),
  );
  if (!found || !Array.isArray(found[1])) return undefined;
  const items = found[1].filter(isRow);
  const others = Object.entries(data).filter(([name]) => name !== found[0]);
  return {
    fields: {
      ...Object.fromEntries(others),
      responses: items.map(({ body, html, title }) => ({ text: body ?? html ?? title })),
    },
    ids: items.map(({ id }) => String(id)),
  };
}
