import type { Metadata, Source } from "../records/prompt-record.ts";

/** What a prompt or a row says beside its text. */
type Beside = { readonly tags: readonly string[]; readonly reference?: string | null | undefined };
type WithMetadata = { readonly metadata?: { readonly values: Metadata } | undefined };

/**
 * The tags and the reference of a row whose prompt the campaign has with others. A prompt keeps those with
 * which it came first, so these become metadata of it: nothing that a file says vanishes.
 */
export function promptOtherwise(known: Beside, row: Beside & WithMetadata): Metadata | undefined {
  const tags = row.tags.some((tag) => !known.tags.includes(tag)) && [["tags", row.tags] as const];
  const reference = row.reference !== undefined &&
    row.reference !== null &&
    row.reference !== known.reference && [["reference", row.reference] as const];
  return tags || reference ? asMetadata([...(tags || []), ...(reference || [])], row) : undefined;
}

/** The model that a row names for a text which the campaign has from another model, or from none. */
export function modelOtherwise(
  known: Source,
  response: WithMetadata & { readonly source: Source },
): Metadata | undefined {
  const { model } = response.source;
  return model === undefined || model === known.model ? undefined : asMetadata([["model", model]], response);
}

export type OtherModels = { readonly models?: Readonly<Record<string, string>> };

/**
 * The models of a row by its responses, where the campaign has one of these texts from another model. Models
 * give the same short answer now and then, and a person who judged it twice, once for each, said so twice.
 */
export function otherModels(
  known: readonly { readonly id: string; readonly source: Source }[],
  ids: readonly string[],
  row: { readonly responses: readonly { readonly source: Source }[] },
): OtherModels {
  const models = row.responses.flatMap(({ source: { model } }, index) => {
    const id = ids[index];
    return id === undefined || model === undefined ? [] : [[id, model] as const];
  });
  const isOther = ([id, model]: readonly [string, string]) => {
    const first = known.find((response) => response.id === id)?.source.model;
    return first !== undefined && first !== model;
  };
  return models.some(isOther) ? { models: Object.fromEntries(models) } : {};
}

/** Values by names that the row's own columns leave free. The same row always gives the same names. */
function asMetadata(
  said: readonly (readonly [string, string | readonly string[]])[],
  { metadata }: WithMetadata,
): Metadata {
  const free = (name: string): string =>
    metadata && Object.hasOwn(metadata.values, name) ? free(`${name}_`) : name;
  return Object.fromEntries(said.map(([name, value]) => [free(`other_${name}`), value]));
}
