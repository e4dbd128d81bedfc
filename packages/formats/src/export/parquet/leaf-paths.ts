import { parquetSchema, type SchemaTree } from "hyparquet";
import type { SchemaElement } from "hyparquet-writer";

/** The columns that hold values, each as the schema's nodes from the root to it. */
export function leafPaths(schema: readonly SchemaElement[]): SchemaTree[][] {
  const below = (path: readonly SchemaTree[], { children, ...node }: SchemaTree): SchemaTree[][] => {
    const here = [...path, { ...node, children }];
    return children.length === 0 ? [here] : children.flatMap((child) => below(here, child));
  };
  return below([], parquetSchema({ schema: [...schema] }));
}
