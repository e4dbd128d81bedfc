type Json = Readonly<Record<string, unknown>>;

/** An object with other values for some of its keys, in objects within it too; lists are taken whole. */
export function withChanges(usual: Json, changes: Json): Json {
  const changed = Object.entries(changes).map(([key, change]) => {
    const old = usual[key];
    return [key, isObject(old) && isObject(change) ? withChanges(old, change) : change];
  });
  return { ...usual, ...Object.fromEntries(changed) };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
